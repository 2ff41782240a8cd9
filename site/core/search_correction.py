"""One typing error for each word is forgiven: a word that no public page has gives way to one that is close to it."""

from __future__ import annotations

from wagtail.models import Locale

from core.mixed_pages import visible_in
from core.models import SearchForm, SearchWord
from core.search_text import stems, tokens
from core.search_vocabulary import close

#: Words of a text that are compared, as many as a search looks up.
MOST_WORDS = 8


def corrected(text: str, locale: Locale) -> str:
    """The text with its unknown words replaced by close ones, as the site spells them; empty when nothing is close.

    Two queries, asked only when a search found nothing.
    """
    language = str(locale.language_code)
    words = [token for token in tokens(text, language) if stems(token.group(), language)][:MOST_WORDS]
    candidates = close({word.group() for word in words}, language)
    public = _public({row.stem for rows in candidates.values() for row in rows}, locale)
    parts, at = [], 0
    for word in words:
        better = _better(word.group(), candidates.get(word.group(), []), public, language)
        parts += [text[at : word.start()], better]
        at = word.end()
    result = "".join([*parts, text[at:]]).strip()
    return result if result != text.strip() else ""


def _public(stems_of: set[str], locale: Locale) -> set[str]:
    """Those stems that a page holds which anybody may read."""
    rows = SearchWord.objects.filter(word__in=stems_of, page__in=visible_in(locale.pk))
    return set(rows.values_list("word", flat=True).distinct()) if stems_of else set()


def _better(word: str, rows: list[SearchForm], public: set[str], language: str) -> str:
    if public.intersection(stems(word, language)):
        return word
    return next((row.spelling for row in rows if row.stem in public), word)
