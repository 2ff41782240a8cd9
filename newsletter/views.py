"""The pages around a subscription. GET only ever shows; mail scanners open every link."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language, gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from core.meta import Meta
from core.public_forms import PublicFormView
from core.rate_limit import client_address
from newsletter import consent, tokens
from newsletter.forms import LeaveForm, SubscribeForm
from newsletter.models import Subscriber
from newsletter.network import shortened


class SubscribeView(PublicFormView):
    """The answer is the same for every address, known, unknown or suppressed."""

    form_class = SubscribeForm
    template_name = "newsletter/subscribe.html"
    scope = "newsletter"

    def get_initial(self) -> dict[str, Any]:
        return {"language": get_language()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(meta=Meta(title=gettext("Subscribe to the newsletter")), **kwargs)

    def get_success_url(self) -> str:
        return reverse("newsletter:requested")

    def accept(self, form: SubscribeForm) -> HttpResponse | None:
        network = shortened(client_address(self.request))
        consent.request_subscription(form.wish, consent.Origin(network, f"{settings.BASE_URL}{self.request.path}"))
        return None


class RequestedView(TemplateView):
    template_name = "newsletter/requested.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Please check your mailbox"), noindex=True)
        return super().get_context_data(meta=meta, days=consent.LINK_VALID.days, **kwargs)


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class ConfirmView(View):
    """Behind the link of the confirmation mail: GET shows a button, or that nothing is left to do; POST confirms."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            wish = consent.find_request(token)
        except consent.LinkInvalid:
            return link_invalid(request)
        if wish.confirmed_at and wish.subscriber:
            return confirmed_page(request, gettext("You are already subscribed"), wish.subscriber)
        return answer_page(request, "confirm", gettext("Confirm your subscription"))

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        try:
            subscriber = consent.confirm(token, shortened(client_address(request)))
        except consent.LinkInvalid:
            return link_invalid(request)
        return confirmed_page(request, gettext("You have subscribed"), subscriber)


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class UnsubscribeView(View):
    """The way out. POST works without cookie, login and redirect, for mail programs too (RFC 8058)."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        if subscriber_of(token) is None:
            return link_invalid(request)
        title = gettext("Unsubscribe from the newsletter")
        return answer_page(request, "unsubscribe", title, form=LeaveForm(), token=token)

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        subscriber = subscriber_of(token)
        if subscriber is None:
            return link_invalid(request)
        form = LeaveForm(request.POST)
        consent.unsubscribe(subscriber, form.cleaned_data["reason"] if form.is_valid() else "")
        if request.POST.get("List-Unsubscribe") == "One-Click":
            return HttpResponse("unsubscribed\n", content_type="text/plain")
        return answer_page(request, "unsubscribed", gettext("You have unsubscribed"))


def subscriber_of(token: str) -> Subscriber | None:
    key = tokens.read_unsubscribe(token)
    return Subscriber.objects.filter(key=key).first() if key else None


def answer_page(request: HttpRequest, name: str, title: str, **context: Any) -> HttpResponse:
    """A page whose address holds a token."""
    meta = Meta(title=title, noindex=True)
    response = render(request, f"newsletter/{name}.html", {"meta": meta, **context})
    # The address holds a token, which no other site should learn from a link that is followed from here.
    response["Referrer-Policy"] = "no-referrer"
    return response


def confirmed_page(request: HttpRequest, title: str, subscriber: Subscriber) -> HttpResponse:
    """What a subscriber gets, and the way to change it."""
    own = reverse("newsletter:preferences", args=[tokens.unsubscribe(subscriber.key)])
    return answer_page(request, "confirmed", title, subscriber=subscriber, preferences_url=own)


def link_invalid(request: HttpRequest) -> HttpResponse:
    response = answer_page(request, "link_invalid", gettext("This link is no longer valid"))
    response.status_code = 404
    return response
