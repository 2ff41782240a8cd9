"""Narrowing news by a keyword of its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from core.listing import Facet


@dataclass(frozen=True)
class KeywordFacet(Facet):
    """Offers the twelve most used keywords; any other is reached by the address."""

    offered: int = 12

    def clean(self, value: str) -> Any:
        from news.models import Keyword

        return Keyword.objects.filter(slug=value).first()

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(tagged_keywords__tag=value)

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        from news.models import NewsKeyword

        used = NewsKeyword.objects.filter(content_object__in=items.order_by().values("pk"))
        rows = used.values_list("tag__slug", "tag__name").annotate(number=Count("content_object", distinct=True))
        return [(slug, name, number) for slug, name, number in rows.order_by("-number", "tag__name")[: self.offered]]
