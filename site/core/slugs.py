"""Proposed addresses of pages: German spells out umlauts (Größe über Köln becomes groesse-ueber-koeln)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Any

from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets.slug import SlugInput

#: {language: {letters: how they are spelled without them}}. Other languages keep what Wagtail proposes.
SPELLED_OUT = {"de": {"äÄ": "ae", "öÖ": "oe", "üÜ": "ue", "ßẞ": "ss"}}


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


class SlugPanel(FieldPanel):
    """The slug. A stored one that has such letters stays as it is: readers and search engines know it."""

    class BoundPanel(FieldPanel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            language = self.instance.locale.language_code if self.instance.locale_id else ""
            slug = self.instance.slug
            if self.bound_field and (rules := formatters(language)) and spelled_out(slug, language) == slug:
                self.bound_field.field.widget = SlugInput(formatters=rules, locale=self.instance.locale)
