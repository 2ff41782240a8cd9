"""Listing, filtering, ordering and paging, written once and used by every index of the site.

A facet turns a value in the address into a filter and says how many items each value would leave. Unknown values are
ignored and named in ``Listing.ignored``; a page number that does not exist shows the nearest page; nothing raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from django.http import QueryDict
from django.utils.translation import gettext as _

from core import terms
from core.remembering import remembered

#: Characters of a parameter that are read; nobody types more, and programs that do should not make us work.
LONGEST = 100


@dataclass(frozen=True)
class Option:
    """One value of a facet, with the address that chooses it (or takes it back when it is chosen)."""

    value: str
    label: str
    count: int
    selected: bool
    url: str


@dataclass(frozen=True)
class Facet:
    """A way to narrow a list. ``name`` is the parameter in the address."""

    name: str
    label: Any

    def clean(self, value: str) -> Any:
        """The value as the filter needs it; None when no such value exists."""
        raise NotImplementedError

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        raise NotImplementedError

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        """(value in the address, label, number of items) for every value that would leave something."""
        raise NotImplementedError

    def label_of(self, value: Any) -> str:
        return str(value)


@dataclass(frozen=True)
class TermFacet(Facet):
    """Narrows by a term of the taxonomy or the network (core.terms); ``key`` is the row's field in the address."""

    kind: str = ""
    key: str = "slug"

    def clean(self, value: str) -> Any:
        return next((row for row in self._rows() if str(getattr(row, self.key)) == value), None)

    def _rows(self) -> list[Any]:
        return remembered(("rows", self.kind), lambda: list(terms.model_of(self.kind)._default_manager.all()))

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return terms.pages_about(self.kind, [value.pk], items)

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        number = terms.counts(self.kind, items)
        return [(str(getattr(row, self.key)), str(row), number[row.pk]) for row in self._rows() if row.pk in number]


@dataclass(frozen=True)
class YearFacet(Facet):
    """Narrows by the year of a date field."""

    field: str = "date"

    def clean(self, value: str) -> int | None:
        return int(value) if value.isascii() and value.isdigit() and 1900 <= int(value[:5]) <= 2200 else None

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(**{f"{self.field}__year": value})

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        years = items.order_by().annotate(_year=ExtractYear(self.field)).values_list("_year")
        found = years.annotate(Count("pk", distinct=True)).order_by("-_year")
        return [(str(year), str(year), number) for year, number in found if year]


@dataclass
class FacetState:
    """A facet in one request: what is chosen, and what each value would leave."""

    facet: Facet
    listing: Listing
    chosen: Any = None
    raw: str = ""

    @property
    def name(self) -> str:
        return self.facet.name

    @property
    def label(self) -> str:
        return str(self.facet.label)

    @property
    def chosen_label(self) -> str:
        return self.facet.label_of(self.chosen)

    @property
    def url_without(self) -> str:
        return self.listing.address({self.name: None})

    @cached_property
    def options(self) -> list[Option]:
        others = self.listing.narrowed(without=self)
        return [
            Option(
                value, label, number, value == self.raw,
                self.listing.address({self.name: None if value == self.raw else value}),
            )
            for value, label, number in self.facet.values(others)
        ]  # fmt: skip

    @property
    def offered(self) -> list[Option]:
        """The values that readers may choose: while none is chosen, only those that would leave less than is listed."""
        if self.chosen is not None:
            return self.options
        return [option for option in self.options if option.count < self.listing.total]


@dataclass
class Listing:
    """The state of a list in one request. ``parameters`` is the address's query, ``items`` all that may be shown."""

    items: QuerySet[Any]
    parameters: Mapping[str, str]
    facet_types: Iterable[Facet] = ()
    ordering: Iterable[str] = ()
    per_page: int = 12
    ignored: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, index: Any, parameters: Mapping[str, str]) -> Self:
        """The list of an index page (core.models.IndexPage) under the parameters of an address."""
        return cls(index.items(), parameters, index.facets, index.ordering, index.per_page)

    @cached_property
    def facets(self) -> list[FacetState]:
        return [self._state(facet) for facet in self.facet_types]

    def _state(self, facet: Facet) -> FacetState:
        value = self.parameters.get(facet.name, "")
        # No value has control characters, and PostgreSQL takes no NUL.
        raw = "".join(sign for sign in value[:LONGEST] if sign.isprintable())
        if len(value) > LONGEST:
            self.ignored.append(_("“%(facet)s” was cut after %(number)d characters.")
                                % {"facet": facet.label, "number": LONGEST})  # fmt: skip
        chosen = facet.clean(raw) if raw else None
        if raw and chosen is None:
            self.ignored.append(_("There is no “%(value)s” under “%(facet)s”; the choice was left out.")
                                % {"value": raw[:40], "facet": facet.label})  # fmt: skip
        return FacetState(facet, self, chosen, raw if chosen is not None else "")

    @property
    def chosen(self) -> list[FacetState]:
        return [state for state in self.facets if state.chosen is not None]

    def narrowed(self, without: FacetState | None = None) -> QuerySet[Any]:
        """The items under all chosen facets but one."""
        items = self.items
        for state in self.chosen:
            if state is not without:
                items = state.facet.narrow(items, state.chosen)
        return items

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.narrowed().order_by(*self.ordering), self.per_page)

    @cached_property
    def page(self) -> PaginatorPage:
        return self.paginator.get_page(self.parameters.get("page"))

    @property
    def total(self) -> int:
        return self.paginator.count

    @property
    def can_be_narrowed(self) -> bool:
        return any(state.offered for state in self.facets)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.chosen)

    def address(self, changes: Mapping[str, str | None]) -> str:
        """The query string of this list with some parameters changed; back on page 1."""
        query = QueryDict(mutable=True)
        for state in self.chosen:
            query[state.name] = state.raw
        for name, value in changes.items():
            query.pop(name, None)
            if value is not None:
                query[name] = value
        return f"?{query.urlencode()}" if query else "?"

    @property
    def query_without_page(self) -> str:
        """What stands before ``page=`` in the address of another page of this list."""
        return self.address({}).lstrip("?")
