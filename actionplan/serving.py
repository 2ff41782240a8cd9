"""How much serves a promise of the action plan: the visible pages of a language that point to it, by kind of page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, Count, F, IntegerField, OuterRef, QuerySet, Subquery, When
from wagtail.models import Locale

from core.gathering import gathered_types, kind_of, plural_of
from core.mixed_pages import visible_in
from core.models import PageTerm
from taxonomy.models import Action


@dataclass(frozen=True)
class KindCount:
    """``kind`` is the value of ``?kind=`` on the promise's page, so that each figure leads to the list behind it."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True)
class Tally:
    """What serves one promise. A page counts once, however many actions of an ambition it serves."""

    kinds: tuple[KindCount, ...] = ()

    @property
    def total(self) -> int:
        return sum(kind.count for kind in self.kinds)


@dataclass(frozen=True)
class Serving:
    """Tallies of all promises in one language. One query for the actions, one for the ambitions."""

    locale: Locale

    @cached_property
    def by_action(self) -> dict[int, Tally]:
        """{action: tally}"""
        return _tallies(self._terms.filter(kind="action").values_list("term_id", "page__content_type"))

    @cached_property
    def by_ambition(self) -> dict[int, Tally]:
        """{ambition: tally}, with what serves one of its actions."""
        ambition_of_action = Action.objects.filter(pk=OuterRef("term_id")).values("ambition_id")
        ambition = Case(
            When(kind="ambition", then=F("term_id")), default=Subquery(ambition_of_action), output_field=IntegerField()
        )
        terms = self._terms.filter(kind__in=["ambition", "action"]).annotate(ambition=ambition)
        return _tallies(terms.values_list("ambition", "page__content_type"))

    @property
    def _terms(self) -> QuerySet[PageTerm]:
        pages = visible_in(self.locale.pk).exact_type(*gathered_types())  # type: ignore[attr-defined]
        return PageTerm.objects.filter(page__in=pages.values("pk"))


def _tallies(rows: QuerySet[PageTerm, tuple[int, int]]) -> dict[int, Tally]:
    counts: dict[int, dict[int, int]] = defaultdict(dict)
    for term_id, content_type, number in rows.annotate(Count("page", distinct=True)).order_by():
        counts[term_id][content_type] = number
    return {term_id: Tally(tuple(_kinds(of_term))) for term_id, of_term in counts.items()}


def _kinds(counts: dict[int, int]) -> Iterable[KindCount]:
    """In the order in which every gathering shows the kinds."""
    for page_type in gathered_types():
        number = counts.get(ContentType.objects.get_for_model(page_type).pk, 0)
        if number:
            yield KindCount(kind_of(page_type), plural_of(page_type), number)
