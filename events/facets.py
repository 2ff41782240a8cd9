"""Narrowing the list of events by what its records say. One query for each facet, whatever the length of the list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from core.collation import sort_key
from core.listing import Facet
from taxonomy.models import in_language

_SLUG = re.compile(r"[-\w]+")


@dataclass(frozen=True)
class KindFacet(Facet):
    """``?kind=webinar``"""

    def clean(self, value: str) -> str | None:
        return value if value in self._labels() else None

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(event__kind=value)

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        found = dict(items.order_by().values_list("event__kind").annotate(Count("pk", distinct=True)))
        return [(value, label, found[value]) for value, label in self._labels().items() if value in found]

    def label_of(self, value: Any) -> str:
        return self._labels()[value]

    @staticmethod
    def _labels() -> dict[str, str]:
        from events.models import Event

        return {value: str(label) for value, label in Event.Kind.choices}


@dataclass(frozen=True)
class RelatedFacet(Facet):
    """``?theme=culture``: narrows by a named row to which the event leads along ``path``."""

    path: str = ""

    def clean(self, value: str) -> Any:
        from events.models import Event

        if not _SLUG.fullmatch(value):
            return None
        target: Any = Event
        for step in self.path.split("__")[1:]:
            target = target._meta.get_field(step).related_model
        return target._default_manager.filter(slug=value).first()

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(**{self.path: value})

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        columns = [f"{self.path}__{name}" for name in ("slug", "name_de", "name_en")]
        found = items.order_by().filter(**{f"{self.path}__isnull": False}).values_list(*columns)
        rows = [
            (slug, in_language(_Names(german, english), "name"), number)
            for slug, german, english, number in found.annotate(Count("pk", distinct=True))
        ]
        return sorted(rows, key=lambda row: sort_key(row[1]))

    def label_of(self, value: Any) -> str:
        return str(value.label)


@dataclass(frozen=True)
class _Names:
    name_de: str
    name_en: str
