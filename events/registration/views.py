"""The public form of an event, and the answer to a personal invitation. Neither is ever cached."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.views.generic import TemplateView

from core.meta import Meta
from core.public_forms import PublicFormView
from events.models.participants import Invitation
from events.models.record import Event
from events.models.registration import EventRegistration
from events.registration import signing_up, tokens
from events.registration.forms import AnswerForm, RegistrationForm
from events.registration.mails import CONFIRM_WITHIN
from events.registration.places import places_left
from events.registration.telling import page_of, told

#: A whole class may register from one network of a university within an hour.
LIMITS = [(10, 600), (60, 24 * 3600)]
SITE_LIMITS = [(1000, 3600)]


def language() -> str:
    return (get_language() or "en")[:2]


class EventFormView(PublicFormView):
    """What the forms around a registration have in common: the event, its settings, a page that no index shows."""

    limits = LIMITS
    site_limits = SITE_LIMITS
    registration: EventRegistration
    title: Any = ""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "registration": self.registration, "language": language()}

    def unread_form(self) -> Any:
        form = self.get_form_class()(
            data={}, initial=self.get_initial(), registration=self.registration, language=language()
        )
        form.errors.clear()
        form.add_error(
            None, gettext("The text was too long to be read. Go back in your browser, shorten it and send it again.")
        )
        return form

    @cached_property
    def about(self) -> Any:
        return told(self.registration.event, language())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=f"{self.title}: {self.about.title}", noindex=True)
        own = {"meta": meta, "heading": self.title, "about": self.about, "registration": self.registration}
        return super().get_context_data(**own, **kwargs)

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().render_to_response(context, **kwargs)
        # The address may hold a token, which no other site should learn from a link that is followed from here.
        response["Referrer-Policy"] = "same-origin"
        return response


class RegisterView(EventFormView):
    """The answer is the same for every address, whether it is registered already or not."""

    form_class = RegistrationForm
    template_name = "events/registration/form.html"
    scope = "registration"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.title = gettext("Registration")
        self.registration = _public_registration(kwargs["event_id"])
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        registration = self.registration
        own = {"is_open": registration.is_open(), "has_opened": registration.has_opened()}
        return super().get_context_data(**own, left=places_left(registration), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.registration.is_open():
            return self.refuse(self.get_form(), 409)
        return super().post(request, *args, **kwargs)

    def get_success_url(self) -> str:
        return reverse("events:requested")

    def accept(self, form: RegistrationForm) -> HttpResponse | None:
        signing_up.register(self.registration.event_id, form.cleaned_data["address"], form.wish)
        return None


def _public_registration(event_id: int) -> EventRegistration:
    """The settings of an event that anybody may register for. Raises Http404."""
    found = EventRegistration.objects.select_related("event__host__city").prefetch_related("questions")
    registration: EventRegistration = get_object_or_404(found, event_id=event_id)
    event = registration.event
    if event.visibility == Event.Visibility.INVITED or event.end <= timezone.now() or not page_of(event, language()):
        raise Http404
    return registration


class RequestedView(TemplateView):
    template_name = "events/registration/requested.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Please check your mailbox"), noindex=True)
        return super().get_context_data(meta=meta, days=CONFIRM_WITHIN.days, **kwargs)


class InvitationView(EventFormView):
    """Behind a personal invitation link: accept by the form, or decline."""

    form_class = AnswerForm
    template_name = "events/registration/invitation.html"
    scope = "invitation"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.title = gettext("Invitation")
        key = tokens.read_invitation(kwargs["token"])
        found = Invitation.objects.select_related("event__registration", "participant")
        invitation = found.filter(key=key, event__registration__isnull=False).first() if key else None
        if invitation is None:
            raise Http404
        self.invitation, self.registration = invitation, invitation.event.registration
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"language": self.invitation.language}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = {"invitation": self.invitation, "is_open": self.registration.is_open()}
        return super().get_context_data(**own, left=places_left(self.registration), **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "decline" in request.POST:
            signing_up.decline_invitation(self.invitation)
            return redirect(request.path)
        if not self.registration.is_open():
            return self.refuse(self.get_form(), 409)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        """A trapped form ends here: nothing has happened."""
        return redirect(self.request.path)

    def accept(self, form: AnswerForm) -> HttpResponse | None:
        try:
            person = signing_up.accept_invitation(self.invitation, form.wish)
        except signing_up.EventBegun:
            return self.refuse(form, 409)
        return redirect(tokens.personal_path(person.key, language()))
