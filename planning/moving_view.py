"""Moving an entry by a form; the calendar's script sends the same form and reads the answer as JSON."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.widgets import AdminDateInput

from planning.models import PlanEntry
from planning.moving import move
from planning.permissions import entries_for


class MoveForm(forms.Form):
    planned_date = forms.DateField(label=gettext_lazy("Planned date"), widget=AdminDateInput)
    seen = forms.DateField(required=False, widget=forms.HiddenInput)


def move_entry(request: HttpRequest, entry_id: int) -> HttpResponse:
    entry = get_object_or_404(entries_for(request.user).select_related("plan"), pk=entry_id)
    form = MoveForm(request.POST or None, initial={"planned_date": entry.planned_date, "seen": entry.planned_date})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            moved = move(entry, values["planned_date"], request.user, values["seen"])
        except ValidationError as refusal:
            form.add_error("planned_date", refusal)
        else:
            return _moved(request, moved)
    return _asked_again(request, entry, form)


def _moved(request: HttpRequest, entry: PlanEntry) -> HttpResponse:
    day = {"title": entry.title, "day": date_format(entry.planned_date or "", "DATE_FORMAT")}
    text = _("“%(title)s” is now planned for %(day)s.") % day
    if request.accepts("text/html"):
        messages.success(request, text)
        return redirect(get_valid_next_url_from_request(request) or reverse("planning:calendar"))
    return JsonResponse({"message": text})


def _asked_again(request: HttpRequest, entry: PlanEntry, form: MoveForm) -> HttpResponse:
    if not request.accepts("text/html"):
        said = [str(message) for problems in form.errors.values() for message in problems]
        return JsonResponse({"message": " ".join(said)}, status=409)
    context: dict[str, Any] = {
        "entry": entry,
        "form": form,
        "next_url": get_valid_next_url_from_request(request),
    }
    status = 409 if form.errors else 200
    return TemplateResponse(request, "planning/move.html", context, status=status)
