"""The ways to narrow the library. ``items`` are a shelf (practices.shelf), so that none of them costs a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from core import terms
from core.collation import sort_key
from core.listing import Facet
from core.search import ask
from network.countries import country_name, names
from practices import evidence


@dataclass(frozen=True)
class ShelfFacet(Facet):
    """Narrows by a word of the index, ``kind:value``."""

    kind: str = ""

    def narrow(self, items: Any, value: Any) -> Any:
        return items.having(f"{self.kind}:{self.stored(value)}")

    def stored(self, value: Any) -> Any:
        """The value as the index writes it."""
        return value

    def values(self, items: Any) -> list[tuple[str, str, int]]:
        counted = ((self.address_of(value), self.label_of(value), self._count(items, value)) for value in self.every())
        return [row for row in counted if row[2]]

    def _count(self, items: Any, value: Any) -> int:
        return int(items.count_having(f"{self.kind}:{self.stored(value)}"))

    def every(self) -> list[Any]:
        """All values that there could be, in the order in which readers see them."""
        raise NotImplementedError

    def address_of(self, value: Any) -> str:
        return str(value)

    def clean(self, value: str) -> Any:
        return next((known for known in self.every() if self.address_of(known) == value), None)


@dataclass(frozen=True)
class RowFacet(ShelfFacet):
    """By a row of the vocabulary or the network."""

    def every(self) -> list[Any]:
        return list(terms.vocabulary(self.kind).values())

    def stored(self, value: Any) -> Any:
        return value.pk

    def address_of(self, value: Any) -> str:
        return str(value.slug)


@dataclass(frozen=True)
class TandemFacet(RowFacet):
    def every(self) -> list[Any]:
        return sorted(super().every(), key=lambda tandem: sort_key(tandem.label))


@dataclass(frozen=True)
class AmbitionFacet(RowFacet):
    def address_of(self, value: Any) -> str:
        return str(value.number)


@dataclass(frozen=True)
class CountryFacet(ShelfFacet):
    """``?country=pt``"""

    def every(self) -> list[Any]:
        return sorted(names("en"), key=lambda code: sort_key(country_name(code)))

    def address_of(self, value: Any) -> str:
        return str(value).lower()

    def label_of(self, value: Any) -> str:
        return country_name(value)

    def values(self, items: Any) -> list[tuple[str, str, int]]:
        # Of 250 countries a few: only those in the index are worth a look.
        codes = [key.removeprefix("country:") for key in items.books.having if key.startswith("country:")]
        counted = [(self.address_of(code), self.label_of(code), self._count(items, code)) for code in codes]
        return sorted((row for row in counted if row[2]), key=lambda row: sort_key(row[1]))


@dataclass(frozen=True)
class StageFacet(ShelfFacet):
    def every(self) -> list[Any]:
        from practices.models import Practice

        return list(Practice.Stage)

    def stored(self, value: Any) -> Any:
        return value.value

    def address_of(self, value: Any) -> str:
        return str(value.value)

    def label_of(self, value: Any) -> str:
        return str(value.label)


@dataclass(frozen=True)
class EvidenceFacet(StageFacet):
    """``?evidence=3``, the strongest first."""

    def every(self) -> list[Any]:
        return list(reversed(evidence.Grade))


@dataclass(frozen=True)
class SealFacet(ShelfFacet):
    """``?seal=yes``: those that readers of the network have reviewed (practices.seal)."""

    def every(self) -> list[Any]:
        return ["yes"]

    def label_of(self, value: Any) -> str:
        return gettext("Reviewed by the network")


@dataclass(frozen=True)
class YearFacet(ShelfFacet):
    def clean(self, value: str) -> int | None:
        return int(value) if value.isascii() and value.isdigit() and 1900 <= int(value[:5]) <= 2200 else None

    def values(self, items: Any) -> list[tuple[str, str, int]]:
        years = (key.removeprefix("year:") for key in items.books.having if key.startswith("year:"))
        counted = [(year, year, self._count(items, year)) for year in sorted(years, reverse=True)]
        return [row for row in counted if row[2]]


@dataclass(frozen=True)
class LanguageFacet(ShelfFacet):
    """Practices that are (also) told in a language."""

    def every(self) -> list[Any]:
        return [code for code, _name in settings.LANGUAGES]

    def label_of(self, value: Any) -> str:
        return str({"de": _("German"), "en": _("English")}.get(value, value))


@dataclass(frozen=True)
class SearchFacet(Facet):
    """The search field above a list behaves as a choice: it combines with the others and is taken back by its chip.

    It finds what the site's search finds (core.search), in the language of the page.
    """

    def clean(self, value: str) -> str | None:
        return value.strip() if ask(value, (get_language() or "en")[:2]) else None

    def narrow(self, items: Any, value: Any) -> Any:
        return items.matching(value)

    def values(self, items: Any) -> list[tuple[str, str, int]]:
        return []


FACETS: list[Facet] = [
    RowFacet("goal", _("Goal"), kind="goal"),
    RowFacet("theme", _("Theme"), kind="theme"),
    CountryFacet("country", _("Country"), kind="country"),
    TandemFacet("tandem", _("Tandem"), kind="tandem"),
    StageFacet("stage", _("Stage"), kind="stage"),
    EvidenceFacet("evidence", _("Evidence"), kind="evidence"),
    SealFacet("seal", pgettext_lazy("of a practice", "Review"), kind="seal"),
    YearFacet("year", _("In the library since"), kind="year"),
    AmbitionFacet("ambition", _("Ambition"), kind="ambition"),
    LanguageFacet("language", _("Available in"), kind="language"),
    SearchFacet("q", _("Search")),
]
