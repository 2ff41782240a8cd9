"""Addresses of the subscription, below the language. The part before them is the archive page’s own."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from newsletter.preference_views import AddressView, ConfirmAddressView, DataView, EraseOwnView, PreferencesView
from newsletter.views import ConfirmView, RequestedView, SubscribeView, UnsubscribeView

app_name = "newsletter"
urlpatterns = [
    path(_("subscribe/"), SubscribeView.as_view(), name="subscribe"),
    path(_("subscribe/mail/"), RequestedView.as_view(), name="requested"),
    path(_("confirm/<str:token>/"), ConfirmView.as_view(), name="confirm"),
    path(_("unsubscribe/<str:token>/"), UnsubscribeView.as_view(), name="unsubscribe"),
    path(_("preferences/<str:token>/"), PreferencesView.as_view(), name="preferences"),
    path(_("preferences/<str:token>/address/"), AddressView.as_view(), name="address"),
    path(_("preferences/<str:token>/data/"), DataView.as_view(), name="data"),
    path(_("preferences/<str:token>/erase/"), EraseOwnView.as_view(), name="erase"),
    path(_("address/<str:token>/"), ConfirmAddressView.as_view(), name="confirm_address"),
]
