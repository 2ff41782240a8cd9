"""Narrowing the members by country and status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from core.collation import sort_key
from core.listing import Facet
from network.countries import country_name, names
from network.standing import condition, this_year


@dataclass(frozen=True)
class CountryFacet(Facet):
    """``?country=pt``: the country's code in small letters. ``field`` leads from the listed row to the code."""

    field: str = "city__country"

    def clean(self, value: str) -> str | None:
        return value.upper() if value.upper() in names("en") else None

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(**{self.field: value})

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        found = items.order_by().values_list(self.field).annotate(Count("pk", distinct=True))
        rows = [(code.lower(), country_name(code), number) for code, number in found if code]
        return sorted(rows, key=lambda row: sort_key(row[1]))

    def label_of(self, value: Any) -> str:
        return country_name(value)


@dataclass(frozen=True)
class StandingFacet(Facet):
    """``?status=guest``: members, guests or former members, as the years have it."""

    choices: Any = ()

    def clean(self, value: str) -> str | None:
        return value if value in dict(self.choices) else None

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(condition(value, this_year()))

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        counts = {key: Count("pk", filter=condition(key, this_year()), distinct=True) for key, _label in self.choices}
        found = items.order_by().aggregate(**counts)
        return [(key, str(label), found[key]) for key, label in self.choices if found[key]]

    def label_of(self, value: Any) -> str:
        return str(dict(self.choices)[value])
