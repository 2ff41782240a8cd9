"""Translate this page: one question, one click, then the ordinary editor."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages as admin_messages
from wagtail.models import Locale, Page, Revision

from translation.models import TranslationState
from translation.services import AlreadyTranslated, NoSource, start
from translation.starting import may_translate
from translation.taking import Locked, take_new_blocks, taken_in_words, wanted_blocks


@require_http_methods(["GET", "POST"])
def translate(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """GET asks, POST makes the draft. A page that exists in the language is opened instead."""
    page = get_object_or_404(Page, pk=page_id).specific
    locale = get_object_or_404(Locale, language_code=language)
    if not may_translate(page, locale, request.user):
        messages.error(request, _("You may not translate this page."))
        return redirect("wagtailadmin_home")
    if request.method == "GET":
        return TemplateResponse(request, "translation/translate.html", {"page": page, "locale": locale})
    try:
        draft = start(page, locale, request.user)
        messages.success(request, _("The draft is ready. It starts with the text of the original."))
    except AlreadyTranslated as found:
        draft = found.page
        messages.info(request, str(found))
    return redirect("wagtailadmin_pages:edit", draft.pk)


def tell_what_translations_need(request: HttpRequest, page: Page) -> None:
    """After a publication: which translations it left behind, and the way to say that it was only a correction."""
    for state in TranslationState.objects.of_source(page).filter(source_changed_at__isnull=False):
        language = state.page.locale.get_display_name()
        text = _("The translation does not say yet what has changed: %(language)s.") % {"language": language}
        url = reverse("translation:review", args=[state.page_id])
        admin_messages.warning(
            request, text, buttons=[admin_messages.button(url, _("Compare, or call it a correction"))]
        )


def tell_of_other_hands(request: HttpRequest, page: Page) -> None:
    """Somebody else has saved the page since this form was opened: their text is in the history, and how to compare."""
    loaded = request.POST.get("loaded_revision_id", "")
    others = Revision.objects.for_instance(page).exclude(user=request.user)
    if not loaded.isdecimal() or expects_json(request):
        return
    other = others.filter(pk__gt=int(loaded), pk__lt=page.latest_revision_id or 0).order_by("-pk").first()
    if other is not None:
        url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, other.pk, "latest"])
        text = _("Somebody else saved this page while you had it open. Their text is in the history.")
        admin_messages.warning(request, text, buttons=[admin_messages.button(url, _("Compare"))])


def expects_json(request: HttpRequest) -> bool:
    """Whether the form was saved by itself, where nobody reads messages."""
    return "application/json" in request.headers.get("Accept", "")


def take_blocks_after_saving(request: HttpRequest, page: Page) -> None:
    """A button of the panel beside the editor: what was typed has been saved, now the new blocks come in."""
    if "block" not in request.POST:
        return
    try:
        admin_messages.success(
            request, taken_in_words(take_new_blocks(page, request.user, wanted_blocks(request.POST)))
        )
    except (NoSource, Locked) as answer:
        admin_messages.error(request, str(answer))
