"""What somebody may be about to type: titles of public pages, and words of the site that begin with the last word.

Nothing is kept of what was typed. Answers come from the page cache where somebody has typed the same before.
"""

from __future__ import annotations

from wagtail.models import Locale

from core.mixed_pages import visible_in
from core.models import SearchEntry, SearchForm, SearchWord
from core.search import Asked, matching
from core.search_index import TITLE
from core.search_text import fold, stems, tokens
from core.search_vocabulary import after

SHORTEST, LONGEST = 2, 60
MOST_TITLES, MOST_WORDS, MOST_LOOKED_AT = 5, 4, 60
#: Words of a text that are looked up.
MOST_TYPED = 5


def suggestions(text: str, locale: Locale) -> list[str]:
    """Titles first, then words. At most five queries."""
    language = str(locale.language_code)
    typed = [token.group() for token in tokens(text[:LONGEST], language)][:MOST_TYPED]
    beginning = fold(typed[-1]) if typed else ""
    if not (len(beginning) >= SHORTEST and beginning.isascii() and beginning.isalnum()):
        return []
    before = text[: text.rindex(typed[-1])] if len(typed) < MOST_TYPED else ""
    words = [f"{before}{word}" for word in _words(beginning, locale)]
    found = [*_titles(typed, beginning, locale), *words]
    different = {each.casefold(): each for each in reversed(found) if each.casefold() != text.strip().casefold()}
    return list(reversed(different.values()))


def _titles(typed: list[str], beginning: str, locale: Locale) -> list[str]:
    """Titles that hold all the words, the last one as a beginning."""
    language = str(locale.language_code)
    before = [Asked(forms) for word in typed[:-1] if (forms := stems(word, language))]
    asked = (*before, Asked(stems(typed[-1], language) or (beginning,), beginning))
    words = SearchWord.objects.filter(weight__gte=TITLE, page__in=visible_in(locale.pk))
    ids = matching(asked, words).order_by("-score", "-page_id").values_list("page_id", flat=True)[:MOST_TITLES]
    entries = SearchEntry.objects.select_related("page").in_bulk(list(ids))
    return [entries[pk].page.title for pk in ids if pk in entries]


def _words(beginning: str, locale: Locale) -> list[str]:
    """Words of the site, one for each stem, that a public page holds."""
    rows = SearchForm.objects.filter(language=locale.language_code, form__gte=beginning, form__lt=after(beginning))
    candidates: dict[str, str] = {}
    for row in rows.order_by("form")[:MOST_LOOKED_AT]:
        candidates.setdefault(row.stem, row.spelling)
    public = SearchWord.objects.filter(word__in=candidates, page__in=visible_in(locale.pk)).order_by()
    known = set(public.values_list("word", flat=True).distinct())
    found = [spelling for stem, spelling in candidates.items() if stem in known]
    return sorted(found, key=lambda word: (len(word), word))[:MOST_WORDS]
