"""All practices of one language in memory, so that any combination of choices is counted without asking the database.

Ten thousand practices and nine facets would be ninety thousand rows counted for each page. Here every word of the index
(practices.entries) is one whole number whose bits are the practices that have it: a choice is ``&``, a count is
``bit_count()``, a few microseconds each. The index is read in one query, once for each content version and process
(core.remembering); whoever changes something changes the version after the commit, and the next reader reads anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from wagtail.models import Page

from core.models import SearchWord
from core.page_queries import in_private_section
from core.remembering import remembered
from core.search import ask, matching, widened


@dataclass(frozen=True)
class Books:
    """The index of one library. Places count from the newest practice; ``having`` says who has a word, as bits."""

    pages: list[int]
    keys: list[str]
    having: dict[str, int]
    titles: list[str]
    reuses: list[int]
    positions: list[tuple[float | None, float | None, str]]
    found: dict[tuple[str, str], dict[int, int]] = field(default_factory=dict)

    @property
    def everything(self) -> int:
        return (1 << len(self.pages)) - 1

    def bits_of(self, places: Iterable[int]) -> int:
        row = bytearray(len(self.pages) // 8 + 1)
        for place in places:
            row[place >> 3] |= 1 << (place & 7)
        return int.from_bytes(row, "little")


COLUMNS = ("page_id", "keys", "title_key", "reuses", "latitude", "longitude", "place")


def books_of(library: Any) -> Books:
    """The index of a library; remembered."""
    return remembered(("library", library.pk), lambda: _read(library))


def _read(library: Any) -> Books:
    from practices.models import LibraryEntry

    below = Page.objects.filter(~in_private_section(), path__startswith=library.path, live=True)
    entries = LibraryEntry.objects.filter(locale_id=library.locale_id, page__in=below.values("pk"))
    rows = list(entries.order_by("-added", "-page_id").values_list(*COLUMNS))
    places: dict[str, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        for key in row[1].split():
            places[key].append(place)
    books = Books(
        [row[0] for row in rows],
        [row[1] for row in rows],
        {},
        [row[2] for row in rows],
        [row[3] for row in rows],
        [row[4:7] for row in rows],
    )
    books.having.update((key, books.bits_of(found)) for key, found in places.items())
    return books


def ones(bits: int) -> Iterator[int]:
    """The places of the bits that are set, lowest first."""
    for number, byte in enumerate(bits.to_bytes((bits.bit_length() + 7) // 8, "little")):
        while byte:
            lowest = byte & -byte
            yield number * 8 + lowest.bit_length() - 1
            byte ^= lowest


@dataclass(frozen=True)
class Shelf:
    """Some practices of a library, in some order: what a list of the site (core.listing) asks of a QuerySet."""

    books: Books
    bits: int
    language: str
    locale_id: int
    order: str = "newest"
    query: str = ""

    def having(self, key: str) -> Shelf:
        return replace(self, bits=self.bits & self.books.having.get(key, 0))

    def matching(self, text: str) -> Shelf:
        """Those that hold all words of a text; what was typed then decides the order by relevance."""
        scores = self._scores(text)
        return replace(self, bits=self.bits & self.books.bits_of(scores), query=text)

    def count(self) -> int:
        return self.bits.bit_count()

    def count_having(self, key: str) -> int:
        return (self.bits & self.books.having.get(key, 0)).bit_count()

    def order_by(self, order: str = "newest") -> Shelf:
        return replace(self, order=order)

    def __len__(self) -> int:
        return self.count()

    def __getitem__(self, part: slice) -> list[Any]:
        return self.load([self.books.pages[place] for place in self.places[part]])

    def __iter__(self) -> Iterator[Any]:
        return iter(self[:])

    @property
    def places(self) -> list[int]:
        """The places of the practices on the shelf, in its order."""
        found = list(ones(self.bits))
        by = self._sorting()
        return sorted(found, key=by) if by else found

    def _sorting(self) -> Callable[[int], Any] | None:
        books = self.books
        if self.order == "relevance" and self.query:
            scores = self._scores(self.query)
            return lambda place: (-scores[place], place)
        if self.order == "title":
            return lambda place: (books.titles[place], place)
        return (lambda place: (-books.reuses[place], place)) if self.order == "reused" else None

    def _scores(self, text: str) -> dict[int, int]:
        """{place: how well the practice fits}; one query for each text."""
        known = (self.language, text)
        if known not in self.books.found:
            if len(self.books.found) > 8:
                self.books.found.clear()
            self.books.found[known] = self._search(text)
        return self.books.found[known]

    def _search(self, text: str) -> dict[int, int]:
        from practices.models import LibraryEntry

        asked = widened(ask(text, self.language), self.language)
        if not asked:
            return {}
        entries = LibraryEntry.objects.filter(locale_id=self.locale_id).values("pk")
        words = SearchWord.objects.filter(page__in=entries)
        hits = matching(asked, words).values_list("page_id", "score")
        place_of = self.place_of
        return {place_of[page]: score for page, score in hits if page in place_of}

    @property
    def place_of(self) -> dict[int, int]:
        return {page: place for place, page in enumerate(self.books.pages)}

    def load(self, ids: list[int]) -> list[Any]:
        """The pages in the given order, with all that a card reads. One query."""
        from practices.models import PracticePage

        pages = {page.pk: page for page in PracticePage.objects.filter(pk__in=ids).for_cards()} if ids else {}
        return [pages[pk] for pk in ids if pk in pages]


def shelf_of(library: Any) -> Shelf:
    """All practices of a library. ``library`` may be a bare Page."""
    books = books_of(library)
    return Shelf(books, books.everything, library.locale.language_code, library.locale_id)
