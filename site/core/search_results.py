"""One search of a visitor: the hits of a language, best first, narrowed by section and shown page by page.

All that matches is fetched once, as a few numbers for each page, and counted, narrowed and put in order here. Asked
three times for that (total, sections, one page of hits), a database would do the expensive part three times.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.core.paginator import Paginator
from django.db.models import Case, Max, Value, When
from django.db.models.functions import Substr
from django.utils.http import urlencode
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, Page

from core.listing import Facet, FacetState, Listing
from core.mixed_pages import visible_in
from core.models import SearchEntry, SearchWord
from core.remembering import remembered
from core.search import Asked, ask, matching, widened
from core.search_snippet import mark, snippet
from core.search_text import normalise, stems
from core.teaser import Teaser

#: Letters of a treebeard path down to the pages below a home page: four for each level.
SECTION_DEPTH = 3
SECTION_PATH = 4 * SECTION_DEPTH


class Found(NamedTuple):
    """A page that holds all the words. ``section`` is the path of the part of the site in which it stands."""

    page_id: int
    score: int
    is_title: int
    section: str

    @property
    def rank(self) -> tuple[int, int, int]:
        return -self.is_title, -self.score, -self.page_id


@dataclass(frozen=True)
class SectionFacet(Facet):
    """``?section=news``: narrows by the part of the site, a page below the home page that has pages below it."""

    locale_id: int = 0

    @cached_property
    def sections(self) -> list[Page]:
        below_home = Page.objects.live().filter(depth=SECTION_DEPTH, locale_id=self.locale_id, numchild__gt=0)
        return remembered(("search sections", self.locale_id), lambda: list(below_home.order_by("path")))

    def clean(self, value: str) -> Page | None:
        return next((page for page in self.sections if page.slug == value), None)

    def narrow(self, items: Any, value: Any) -> Any:
        return [found for found in items if found.section == value.path]

    def values(self, items: Any) -> list[tuple[str, str, int]]:
        number = Counter(found.section for found in items)
        return [(page.slug, page.title, number[page.path]) for page in self.sections if page.path in number]

    def label_of(self, value: Any) -> str:
        return str(value.title)


@dataclass
class SearchListing(Listing):
    """The hits, in order; ``?q=`` stays in every address that the list makes of itself."""

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.narrowed(), self.per_page)

    def narrowed(self, without: FacetState | None = None) -> Any:
        return super().narrowed(without)

    def address(self, changes: Any) -> str:
        rest = super().address(changes).lstrip("?")
        own = urlencode({"q": self.parameters.get("q", "")})
        return f"?{own}&{rest}" if rest else f"?{own}"


@dataclass
class Search:
    """One search in one language."""

    text: str
    locale: Locale
    parameters: Any
    #: Whether compounds are looked for; not for words that were taken from the site itself.
    wide: bool = True

    @property
    def language(self) -> str:
        return str(self.locale.language_code)

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        asked = ask(self.text, self.language)
        return widened(asked, self.language) if self.wide else asked

    @cached_property
    def found(self) -> list[Found]:
        """Best first. One query."""
        if not self.asked:
            return []
        words = SearchWord.objects.filter(page__in=visible_in(self.locale.pk))
        rows = matching(self.asked, words).annotate(is_title=self._is_title(), section=Max(_SECTION))
        found = map(Found._make, rows.values_list("page_id", "score", "is_title", "section"))
        return sorted(found, key=lambda each: each.rank)

    def _is_title(self) -> Max:
        same = SearchEntry.objects.filter(title_key=normalise(self.text, self.language)[:255])
        return Max(Case(When(page_id__in=same.values("page_id"), then=Value(1)), default=Value(0)))

    @cached_property
    def listing(self) -> SearchListing:
        """Of ``Found``; empty where nothing can be looked up."""
        facets = [SectionFacet("section", pgettext_lazy("part of the site", "Section"), locale_id=self.locale.pk)]
        return SearchListing(self.found, self.parameters, facets)  # type: ignore[arg-type]

    @cached_property
    def hits(self) -> list[Teaser]:
        """The hits of the listing's page, their words marked. One query."""
        return self.teasers([found.page_id for found in self.listing.page.object_list])

    def teasers(self, ids: list[int]) -> list[Teaser]:
        entries = SearchEntry.objects.select_related("page").in_bulk(ids) if ids else {}
        return [self._teaser(entries[pk]) for pk in ids if pk in entries]

    def _teaser(self, entry: SearchEntry) -> Teaser:
        page = entry.page
        page.locale = self.locale
        text = self.snippet(entry.text) or mark(entry.teaser, self.is_hit, self.language)
        return Teaser(
            title=mark(page.title, self.is_hit, self.language),
            text=text,
            url=page.get_url() or "",
            kind=entry.kind,
            seed=str(page.translation_key),
            language=self.language,
            date=entry.date,
        )

    def snippet(self, text: str) -> str:
        return snippet(text, self.is_hit, self.language)

    def is_hit(self, token: str) -> bool:
        return any(word.is_in(stem) for stem in stems(token, self.language) for word in self.asked)


_SECTION = Substr("page__path", 1, SECTION_PATH)
