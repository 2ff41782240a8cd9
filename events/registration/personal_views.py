"""A person's own page, reached by the link in the mails: see, confirm, accept, change, step back, take along, erase.

GET only ever shows, for mail scanners open every link; POST acts.
"""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.utils.http import content_disposition_header
from django.utils.translation import gettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from core.meta import Meta
from events import ical
from events.models.participants import Participant
from events.models.registration import EventRegistration
from events.registration import personal_data, signing_up, tokens
from events.registration.forms import AnswerForm, stored
from events.registration.mails import CONFIRM_WITHIN
from events.registration.telling import calendar_entry, told
from events.registration.views import EventFormView, language


def person_of(token: str) -> Participant | None:
    """The participant whose link it is; None for a link that is forged, too old, or whose person is erased."""
    key = tokens.read_personal(token)
    found = Participant.objects.select_related("event__registration", "event__host__city")
    return found.filter(key=key, event__registration__isnull=False).first() if key else None


@method_decorator([never_cache, csrf_exempt], name="dispatch")
class PersonalView(View):
    """Base: finds the person, or says that the link is no longer valid."""

    person: Participant

    def dispatch(self, request: HttpRequest, *args: Any, token: str, **kwargs: Any) -> HttpResponseBase:
        person = person_of(token)
        if person is None:
            return link_invalid(request)
        self.person, self.token = person, token
        return super().dispatch(request, *args, **kwargs)

    def show(self, name: str, title: str, status: int = 200, **context: Any) -> HttpResponse:
        person = self.person
        about = told(person.event, language(), online=person.takes_part_online)
        own = {"person": person, "about": about, "registration": person.event.registration, "token": self.token}
        return _page(self.request, name, title, status, **own, **context)


class ParticipationView(PersonalView):
    ACTS = ("confirm", "accept", "cancel")

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show()

    def post(self, request: HttpRequest) -> HttpResponse:
        act = next((name for name in self.ACTS if name in request.POST), None)
        do = {"confirm": signing_up.confirm, "accept": signing_up.accept, "cancel": signing_up.step_back}.get(act or "")
        if do is None:
            return redirect(request.path)
        try:
            do(self.person)
        except signing_up.LinkTooOld:
            return link_invalid(request)
        except signing_up.RegistrationRefused as refusal:
            self.person.refresh_from_db()
            return self._show(409, refusal=type(refusal).__name__)
        return redirect(request.path)

    def _show(self, status: int = 200, **context: Any) -> HttpResponse:
        person, registration = self.person, self.person.event.registration
        shows_link = person.is_confirmed and person.takes_part_online and registration.shows_join_link()
        shown: dict[str, Any] = {
            "days": CONFIRM_WITHIN.days,
            "join_link": registration.join_link if shows_link else "",
            "others": listed(person) if registration.offers_list and person.is_confirmed else [],
            "answers": answers_of(person),
        }
        return self.show("participation", gettext("Your registration"), status, **shown, **context)


class EraseView(PersonalView):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show("erase", gettext("Erase my data"))

    def post(self, request: HttpRequest) -> HttpResponse:
        personal_data.erase(self.person)
        return _page(request, "erased", gettext("Your data are erased"), 200)


class ExportView(PersonalView):
    """Everything that is stored about the person, for machines (Art. 20 GDPR)."""

    def get(self, request: HttpRequest) -> HttpResponse:
        response = JsonResponse(
            personal_data.export(self.person), json_dumps_params={"ensure_ascii": False, "indent": 1}
        )
        response.headers["Content-Disposition"] = content_disposition_header(True, "registration.json") or ""
        return response


class OwnCalendarView(PersonalView):
    def get(self, request: HttpRequest) -> HttpResponse:
        off = self.person.event.is_cancelled or self.person.state == Participant.State.CANCELLED
        entry = calendar_entry(self.person, ical.CANCEL if off else ical.REQUEST)
        if entry is None:
            return link_invalid(request)
        response = HttpResponse(entry.text, content_type=f"{entry.type}; charset=utf-8")
        response.headers["Content-Disposition"] = content_disposition_header(True, entry.name) or ""
        return response


class ChangeView(EventFormView):
    form_class = AnswerForm
    template_name = "events/registration/change.html"
    scope = "registration-change"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        person = person_of(kwargs["token"])
        if person is None:
            return link_invalid(request)
        self.title = gettext("Change my registration")
        self.person, self.registration = person, person.event.registration
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return stored(self.person)

    def get_success_url(self) -> str:
        return tokens.personal_path(self.person.key, language())

    def accept(self, form: AnswerForm) -> HttpResponse | None:
        try:
            signing_up.change(self.person, form.wish)
        except signing_up.NoPlaceLeft:
            form.add_error("way", gettext("All places in this way of taking part are taken. Yours is kept as it was."))
            return self.refuse(form, 409)
        return None


def listed(person: Participant) -> QuerySet[Participant]:
    """Those who have agreed that the others see them."""
    return Participant.objects.confirmed().filter(event=person.event, on_list=True)


def answers_of(person: Participant) -> list[tuple[str, str]]:
    """Questions of the event with the person's answers, in the language that is read."""
    registration: EventRegistration = person.event.registration
    spoken = language()
    rows = [
        (row.text(spoken), row.told(person.answers.get(str(row.pk)), spoken)) for row in registration.questions.all()
    ]
    return [(question, answer) for question, answer in rows if answer]


def _page(request: HttpRequest, name: str, title: str, status: int, **context: Any) -> HttpResponse:
    meta = Meta(title=title, noindex=True)
    response = render(request, f"events/registration/{name}.html", {"meta": meta, **context}, status=status)
    # The address holds a token, which no other site should learn from a link that is followed from here.
    response["Referrer-Policy"] = "no-referrer"
    return response


def link_invalid(request: HttpRequest) -> HttpResponse:
    return _page(request, "link_invalid", gettext("This link is no longer valid"), 404)
