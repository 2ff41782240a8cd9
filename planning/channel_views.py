"""The texts of an entry for its channels, side by side in each language."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning import channel_texts
from planning.channel_texts import Slot
from planning.models import PlanEntry
from planning.permissions import entries_for, may_change


class ChannelTextsView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/channels.html"
    header_icon = "comment"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, entry_id: int) -> HttpResponseBase:
        self.entry = get_object_or_404(entries_for(request.user), pk=entry_id)
        return super().dispatch(request)

    def get_page_title(self) -> str:
        return _("Channel texts: %(title)s") % {"title": self.entry.title}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = {"url": reverse("plan_entries:edit", args=[self.entry.pk]), "label": self.entry.title}
        return [*self.breadcrumbs_items, edit, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        slots = channel_texts.slots_of(self.entry)
        may = may_change(self.request.user, self.entry)
        return {**super().get_context_data(**kwargs), "entry": self.entry, "slots": slots, "may_change": may}


@require_POST
def act_on_text(request: HttpRequest, entry_id: int, text_id: int, action: str) -> HttpResponse:
    entry = get_object_or_404(entries_for(request.user), pk=entry_id)
    if not may_change(request.user, entry) or action not in _ACTIONS:
        raise PermissionDenied
    slot = next((slot for slot in channel_texts.slots_of(entry) if slot.row.pk == text_id), None)
    if slot is None:
        raise Http404
    try:
        messages.success(request, _ACTIONS[action](request, slot))
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return _with_what_was_typed(request, entry, slot)
    return redirect(f"{reverse('planning:channels', args=[entry.pk])}#text-{text_id}")


def _with_what_was_typed(request: HttpRequest, entry: PlanEntry, slot: Slot) -> HttpResponse:
    view = ChannelTextsView(request=request, kwargs={}, args=())
    view.entry = entry
    context = view.get_context_data()
    for shown in context["slots"]:
        if shown.row.pk == slot.row.pk:
            shown.row.text = request.POST.get("text", shown.row.text)
            shown.row.posted_url = shown.row.posted_url or request.POST.get("url", "")
    return render(request, view.template_name, context, status=422)


def _write(request: HttpRequest, slot: Slot) -> str:
    channel_texts.write(slot.row, request.POST.get("text", ""), request.user)
    return _("The text is saved.")


def _posted(request: HttpRequest, slot: Slot) -> str:
    channel_texts.mark_posted(slot.row, request.POST.get("url", ""), request.user)
    return _("It is noted where the text stands.")


def _post(request: HttpRequest, slot: Slot) -> str:
    channel_texts.post(slot, request.user)
    return _("Posted on Mastodon.")


_ACTIONS = {"write": _write, "posted": _posted, "post": _post}
