"""Below the language of the address. Those of calendar files are not translated, because calendars keep them."""

from django.urls import path, re_path
from django.utils.translation import gettext_lazy as _

from events import calendar_views
from events.registration import personal_views, views

app_name = "events"
urlpatterns = [
    path("events.ics", calendar_views.feed, name="feed"),
    # As wide as the slugs of pages, which may have letters beyond ASCII.
    re_path(r"^events/(?P<slug>[-\w]+)\.ics$", calendar_views.event_file, name="file"),
    path(_("registration/<int:event_id>/"), views.RegisterView.as_view(), name="register"),
    path(_("registration/mail/"), views.RequestedView.as_view(), name="requested"),
    path(_("invitation/<str:token>/"), views.InvitationView.as_view(), name="invitation"),
    path(_("participation/<str:token>/"), personal_views.ParticipationView.as_view(), name="participation"),
    path(_("participation/<str:token>/change/"), personal_views.ChangeView.as_view(), name="change"),
    path(_("participation/<str:token>/erase/"), personal_views.EraseView.as_view(), name="erase"),
    path("participation/<str:token>/data.json", personal_views.ExportView.as_view(), name="export"),
    path("participation/<str:token>/event.ics", personal_views.OwnCalendarView.as_view(), name="own_calendar"),
]
