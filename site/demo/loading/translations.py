"""One translation in every state, so that the board of a new demo has something of each to show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Locale, Page

from home.models import ContentPage
from translation.adoption import adopt_pairs
from translation.models import TranslationState
from translation.services import assign, note_machine_text
from translation.services import start as start_translation

#: The change that leaves the English "About" page behind.
ADDED = "Zweimal im Jahr treffen sich alle Tandems."


def load_translations(about: Any, home: Page, people: dict[str, Any]) -> None:
    """A machine's draft, an alias and a changed original; drafts and missing ones the other content has already."""
    adopt_pairs()
    _change(about.de)
    english = Locale.objects.get(language_code="en")
    house = _draft(home, "Wie wir übersetzen", "wie-wir-uebersetzen")
    target = start_translation(house, english, people["Communication officer"])
    _write_by_machine(target)
    assign(target, people["Translator"], timezone.localdate() + timedelta(days=7))
    _draft(home, "Merkblatt für Gäste", "merkblatt-fuer-gaeste").copy_for_translation(english, alias=True)
    waiting = TranslationState.objects.filter(page__live=False, assignee=None).select_related("page").first()
    if waiting:
        assign(waiting.page, people["Translator"], timezone.localdate() + timedelta(days=3))


def _change(page: Any) -> None:
    page.teaser_text = f"{page.teaser_text} {ADDED}"[:240]
    page.save_revision().publish()


def _draft(parent: Page, title: str, slug: str) -> Any:
    page = ContentPage(title=title, slug=slug, live=False, locale=parent.locale)
    page.teaser_text = "Ein Beispiel für eine Seite, die noch niemand sieht."
    page.body = [("text", "<p>Dieser Text ist ein Muster. Er zeigt, wie eine Übersetzung entsteht.</p>")]
    parent.add_child(instance=page)
    page.save_revision()
    return page


def _write_by_machine(target: Page) -> None:
    draft: Any = target.specific.get_latest_revision_as_object()
    draft.title, draft.slug = "How we translate", "how-we-translate"
    draft.teaser_text = "An example of a page that nobody sees yet."
    draft.save_revision()
    note_machine_text(target, ["title#0", "teaser_text#0"])
