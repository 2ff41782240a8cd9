"""The pages behind the link “Change your subscription” of every issue. The token is the key; GET only ever shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from core.rate_limit import allow, client_address
from newsletter import consent, preferences
from newsletter.forms import AddressForm, PreferencesForm
from newsletter.models import Subscriber
from newsletter.network import shortened
from newsletter.views import answer_page, confirmed_page, link_invalid, subscriber_of

#: Wishes for another address from one network: (number, seconds).
ADDRESS_LIMIT = (5, 24 * 3600)


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class OwnSubscriptionView(View):
    """A view for one active subscriber, found by the token in its address."""

    def dispatch(self, request: HttpRequest, token: str) -> Any:
        subscriber = subscriber_of(token)
        if subscriber is None or subscriber.state != Subscriber.State.ACTIVE:
            return link_invalid(request)
        self.token, self.subscriber = token, subscriber
        return super().dispatch(request)

    def show(self, status: int = 200, **context: Any) -> HttpResponse:
        values = {"form": PreferencesForm.of(self.subscriber), "address_form": AddressForm(), **context}
        title = gettext("Your subscription")
        values |= {"subscriber": self.subscriber, "token": self.token}
        response = answer_page(self.request, "preferences", title, **values)
        response.status_code = status
        return response


class PreferencesView(OwnSubscriptionView):
    """Language, topics, name, pause."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PreferencesForm(request.POST)
        if not form.is_valid():
            return self.show(422, form=form)
        preferences.save(self.subscriber, form.choice)
        return self.show(said=gettext("Your choice has been saved."))


class AddressView(OwnSubscriptionView):
    """Ask for another address; it is confirmed from its own mailbox."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest) -> HttpResponse:
        form = AddressForm(request.POST)
        if not form.is_valid():
            return self.show(422, address_form=form)
        number, seconds = ADDRESS_LIMIT
        if not allow("newsletter-address", client_address(request), number, seconds):
            form.add_error(None, gettext("Too many messages came from your network. Please try again later."))
            return self.show(429, address_form=form)
        preferences.request_address(self.subscriber, form.cleaned_data["address"])
        return self.show(said=gettext("We have sent a mail to the new address. Please use the link in it to confirm."))


class DataView(OwnSubscriptionView):
    """All that is stored about the person, as a file."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest) -> HttpResponse:
        options = {"indent": 2, "ensure_ascii": False}
        response = JsonResponse(preferences.data_of(self.subscriber), json_dumps_params=options)
        response["Content-Disposition"] = 'attachment; filename="newsletter.json"'
        return response


class EraseOwnView(OwnSubscriptionView):
    """Forget everything but the hash of the address."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show()

    def post(self, request: HttpRequest) -> HttpResponse:
        consent.erase(self.subscriber)
        return answer_page(request, "unsubscribed", gettext("Your data have been erased"))


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class ConfirmAddressView(View):
    """Behind the link in the mail to a new address."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            preferences.find_change(token)
        except consent.LinkInvalid:
            return link_invalid(request)
        return answer_page(request, "confirm_address", gettext("Confirm your new address"))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            subscriber = preferences.confirm_address(token, shortened(client_address(request)))
        except consent.LinkInvalid:
            return link_invalid(request)
        return confirmed_page(request, gettext("Your address has been changed"), subscriber)
