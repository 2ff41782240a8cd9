"""What happens around the page editor: the buttons' work after the save, and two people at one page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from translation.machine.buttons import ConfirmItem, FillItem
from translation.machine.configuration import provider
from translation.machine.filling import Busy, NothingToFill, begin, run
from translation.machine.models import Filling
from translation.machine.restoring import restore
from translation.machine.working import fill, is_long
from translation.services import NoSource, confirm_machine_text


def after_edit(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Called when the editor has saved the page."""
    _keep_machine_texts(request, page)
    if request.POST.get(str(ConfirmItem.name)):
        _confirm(request, page)
    return _fill(request, page) if request.POST.get(str(FillItem.name)) else None


def announce(request: HttpRequest, page: Page) -> None:
    """Say in the editor that the machine is at work; its texts come into the draft when it is done."""
    running = Filling.objects.running().filter(page=page.pk).first() if request.method == "GET" else None
    if running is not None:
        messages.info(
            request,
            _("A machine translation of this page is running. You can go on: what you write is not overwritten."),
            buttons=[messages.button(_address(running), _("Show progress"))],
        )


def _fill(request: HttpRequest, page: Page) -> HttpResponse | None:
    server = provider()
    if server is None:
        messages.error(request, _("No translation server is set up."))
        return None
    try:
        filling = begin(page, request.user)
    except (NothingToFill, NoSource) as answer:
        messages.info(request, str(answer))
        return None
    except Busy as busy:
        messages.warning(request, str(busy))
        return redirect("machine_filling", busy.filling.pk)
    if is_long(filling):
        fill.enqueue(filling.pk, get_language())
        return redirect("machine_filling", filling.pk)
    tell(request, run(filling, server))
    return redirect("wagtailadmin_pages:edit", page.pk)


def tell(request: HttpRequest, filling: Filling) -> None:
    """What came of a run: texts written, a problem in words, and the way to what was left out."""
    details = [messages.button(_address(filling), _("Show details"))]
    if filling.written:
        messages.success(request, outcome(filling), buttons=details)
    if filling.problem:
        messages.error(request, filling.problem, buttons=details)
    if filling.skipped:
        count = len(filling.skipped)
        words = ngettext("%(count)s text was left out.", "%(count)s texts were left out.", count) % {"count": count}
        messages.warning(request, words, buttons=details)


def outcome(filling: Filling) -> str:
    count = len(filling.written)
    return ngettext(
        "%(count)s text was translated by machine (%(characters)s characters). Please read it and correct it.",
        "%(count)s texts were translated by machine (%(characters)s characters). Please read and correct them.",
        count,
    ) % {"count": count, "characters": filling.characters}


def _confirm(request: HttpRequest, page: Page) -> None:
    confirm_machine_text(page, request.user)
    messages.success(request, _("The machine’s texts on this page are confirmed."))


def _keep_machine_texts(request: HttpRequest, page: Page) -> None:
    """The form was opened before the machine wrote: what the officer did not touch stays the machine's text."""
    opened = _moment(request.POST.get("loaded_revision_created_at", ""))
    if opened is not None and "application/json" not in request.headers.get("Accept", "") and restore(page, opened):
        messages.info(request, _("The machine had translated texts meanwhile. They were kept beside your changes."))


def _moment(text: str) -> Any:
    try:
        return parse_datetime(text)
    except ValueError:
        return None


def _address(filling: Filling) -> str:
    return reverse("machine_filling", args=[filling.pk])
