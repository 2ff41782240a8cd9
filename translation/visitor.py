"""What a visitor reads who asks for a language in which a page does not exist."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.text import capfirst
from django.utils.translation import get_language, get_language_info, gettext, override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.meta import Meta, live_translations


@require_safe
def only_in(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say in the wanted language and in the page's own that it exists only there; lead on as soon as that changes."""
    page = Page.objects.live().public().filter(pk=page_id, depth__gte=2).select_related("locale").first()
    if page is None:
        raise Http404
    wanted, own = get_language() or "", page.locale.language_code
    there = next((other for other in live_translations(page) if other.locale.language_code == wanted), None)
    if there is not None:
        return redirect(there.get_url(request) or "/")
    context = {
        "meta": Meta(title=_sentence(wanted, own), noindex=True),
        "url": page.get_url(request),
        "there": page,
        "own": own,
        "tellings": [(code, _sentence(code, own), _invitation(code)) for code in dict.fromkeys([wanted, own])],
    }
    return TemplateResponse(request, "translation/only_in.html", context)


def _sentence(code: str, own: str) -> str:
    with override(code):
        return gettext("This page exists only in this language: %(language)s") % {"language": _name(own)}


def _invitation(code: str) -> str:
    with override(code):
        return gettext("Read it there:")


def _name(code: str) -> str:
    """What the language calls itself, which its readers recognise in any text."""
    return capfirst(str(get_language_info(code)["name_local"]))
