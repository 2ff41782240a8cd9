"""Pages of the admin around one event: check people in, enter somebody, take the list along. Every look is logged."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from core.spreadsheets import csv_response
from events.models.participants import Participant
from events.models.registration import EventRegistration
from events.registration import export, signing_up
from events.registration.forms import AskedForm
from events.registration.headcount import groups_of

MAY_SEE, MAY_CHANGE, MAY_ADD = (f"events.{verb}_participant" for verb in ("view", "change", "add"))
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class OfEvent(View):
    """Base: the registration of one event, for those who may."""

    needs = MAY_SEE
    looks = "events.look"
    registration: EventRegistration

    def dispatch(self, request: HttpRequest, *args: Any, event_id: int, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.needs):
            raise PermissionDenied
        found = EventRegistration.objects.select_related("event__host__city").prefetch_related("questions")
        self.registration = get_object_or_404(found, event_id=event_id)
        if request.method == "GET":
            log(self.registration.event, self.looks, user=request.user)
        return super().dispatch(request, *args, **kwargs)


class CheckInView(OfEvent, WagtailAdminTemplateMixin, TemplateView):
    """Plain forms, which work on a phone with a bad network."""

    template_name = "events/admin/check_in.html"
    page_title = _("Check-in")
    header_icon = "tick"
    _show_breadcrumbs = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        wanted = self.request.GET.get("q", "").strip()[:100]
        event = self.registration.event
        people = Participant.objects.holding_a_place().filter(event=event)
        if wanted:
            words = Q(name__icontains=wanted) | Q(institution__icontains=wanted) | Q(address__icontains=wanted)
            people = people.filter(words)
        may_change = self.request.user.has_perm(MAY_CHANGE)
        return {**context, "event": event, "q": wanted, "people": people, "groups": groups_of(event), "may": may_change}

    def post(self, request: HttpRequest) -> HttpResponse:
        if not request.user.has_perm(MAY_CHANGE):
            raise PermissionDenied
        number = request.POST.get("person", "")
        mine = Participant.objects.holding_a_place().filter(event=self.registration.event)
        if not number.isdecimal() or not mine.filter(pk=int(number[:18])).exists():
            messages.error(request, gettext("There is no such participant with a place."))
        elif "undo" in request.POST:
            mine.filter(pk=int(number)).update(arrived_at=None)
        else:
            # Sent twice over a bad network, the first time counts.
            mine.filter(pk=int(number), arrived_at=None).update(arrived_at=timezone.now())
        return redirect(request.get_full_path())


class EnterView(OfEvent, WagtailAdminTemplateMixin, TemplateView):
    """Somebody registers on the phone or on paper."""

    needs = MAY_ADD
    template_name = "events/admin/enter.html"
    page_title = _("Enter a participant")
    header_icon = "user"
    _show_breadcrumbs = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "event": self.registration.event, "form": self._form(), **kwargs}

    def _form(self, data: Any = None) -> AskedForm:
        return AskedForm(data, registration=self.registration, language=(get_language() or "en")[:2])

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            person = signing_up.enter(self.registration.event_id, form.cleaned_data["address"], form.wish)
        except signing_up.EventBegun:
            messages.error(request, gettext("The event is cancelled."))
            return self.render_to_response(self.get_context_data(form=form), status=409)
        log(self.registration.event, "events.enter", user=request.user)
        messages.success(request, gettext("Entered: %(state)s.") % {"state": person.get_state_display()})
        return redirect("events_enter", self.registration.event_id)


class ExportView(OfEvent):
    looks = "events.export"

    def get(self, request: HttpRequest, kind: str) -> HttpResponseBase:
        language, name = (get_language() or "en")[:2], f"participants-{self.registration.event_id}.{kind}"
        if kind == "csv":
            head, body = export.header(self.registration, language), export.rows(self.registration, language)
            return csv_response(name, head, body)
        response = HttpResponse(export.workbook(self.registration, language), content_type=XLSX)
        response.headers["Content-Disposition"] = content_disposition_header(True, name) or ""
        return response
