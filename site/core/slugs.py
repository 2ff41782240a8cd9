"""Proposed addresses of pages: German spells out umlauts (Größe über Köln becomes groesse-ueber-koeln)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.models import Page

#: {language: {letters: how they are spelled without them}}. Other languages keep what Wagtail proposes.
SPELLED_OUT = {"de": {"äÄ": "ae", "öÖ": "oe", "üÜ": "ue", "ßẞ": "ss"}}
#: What a JavaScript expression with the flag "u" lets one escape, and nothing else (ECMA-262, IdentityEscape).
_JS_SYNTAX = re.compile(r"[\\^$.*+?()\[\]{}|/]")
_ESCAPED = r"\\\g<0>"


def spelled_out(text: str, language: str) -> str:
    """``text`` without the letters that the language spells out, also where they are typed as letter and accent."""
    spellings: dict[str, str | int | None] = {
        letter: spelling for letters, spelling in _spellings(language) for letter in letters
    }
    return unicodedata.normalize("NFC", text).translate(str.maketrans(spellings)) if spellings else text


def formatters(language: str) -> list[tuple[str, str]]:
    """The same for the editor: (regular expression, spelling) pairs as Wagtail's SlugInput takes them."""
    return [("|".join(_ways_to_type(letters)), spelling) for letters, spelling in _spellings(language)]


def _ways_to_type(letters: str) -> Iterable[str]:
    return dict.fromkeys([*letters, *(unicodedata.normalize("NFD", letter) for letter in letters)])


def _spellings(language: str) -> Iterable[tuple[str, str]]:
    return SPELLED_OUT.get(language, {}).items()


def is_still_the_originals(page: Page) -> bool:
    """Whether a translation that nobody could read yet has the slug that came with the original's words."""
    if page.pk is None or page.live or page.first_published_at:
        return False
    others = Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True).exclude(pk=page.pk)
    return others.filter(slug=page.slug).exists()


def kept_until_typed(title: str, slug: str) -> tuple[str, str]:
    """A formatter by which the editor takes the slug for what it proposes from the title, until another is typed."""
    return (rf"^\s*{_JS_SYNTAX.sub(_ESCAPED, title.strip())}\s*$", slug)


class SlugPanel(FieldPanel):
    """The slug. A stored one that has such letters stays as it is: readers and search engines know it.

    Wagtail's editor lets a slug follow the title only where the two agree. That of a new translation never does, since
    it is spelled by the rules of the other language, so the editor is told that it does.
    """

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            if self.bound_field and (rules := self._rules()):
                self.bound_field.field.widget = SlugInput(formatters=rules, locale=self.instance.locale)

        def _rules(self) -> list[tuple[str, str]]:
            page = self.instance
            language = page.locale.language_code if page.locale_id else ""
            if is_still_the_originals(page):
                return [kept_until_typed(page.title, page.slug), *formatters(language)]
            return formatters(language) if spelled_out(page.slug, language) == page.slug else []
