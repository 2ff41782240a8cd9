"""All that was told about one thing (a tandem, an action): a few of each kind of page, or one kind in full.

``?kind=news`` chooses a kind; without it the newest pages of every kind stand in groups. The pages are found through
core.terms, so that the sections need not know each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page

from core.listing import Facet, Listing
from core.mixed_pages import load, story_types, visible_in
from core.models import BasePage, PageTerm
from core.teaser import Teaser


def kind_of(page_type: type[Page]) -> str:
    """How an address calls the type: ``news`` for a NewsPage."""
    return str(page_type._meta.model_name).removesuffix("page")


def plural_of(page_type: type[BasePage]) -> str:
    return str(page_type.kind_plural) or capfirst(str(page_type._meta.verbose_name_plural))


def gathered_types() -> list[type[BasePage]]:
    return [page_type for page_type in story_types() if page_type.in_related]


@dataclass(frozen=True)
class KindFacet(Facet):
    """Narrows a mixed list to one type of page."""

    def clean(self, value: str) -> type[BasePage] | None:
        return next((page_type for page_type in gathered_types() if kind_of(page_type) == value), None)

    def narrow(self, items: QuerySet[Any], value: Any) -> QuerySet[Any]:
        return items.filter(content_type=ContentType.objects.get_for_model(value))

    def values(self, items: QuerySet[Any]) -> list[tuple[str, str, int]]:
        found = dict(items.order_by().values_list("content_type").annotate(Count("pk")))
        keys = {page_type: ContentType.objects.get_for_model(page_type).pk for page_type in gathered_types()}
        return [(kind_of(kind), plural_of(kind), found[pk]) for kind, pk in keys.items() if pk in found]

    def label_of(self, value: Any) -> str:
        return plural_of(value)


@dataclass(frozen=True)
class Group:
    """The newest pages of one kind; ``url`` leads to all of them and is empty when all are here."""

    label: str
    total: int
    teasers: list[Teaser]
    url: str = ""


def about(terms: Mapping[str, list[int]], locale: Locale) -> QuerySet[Page]:
    """The visible pages of a language that point to one of the rows, given as {kind of term: primary keys}."""
    wanted = Q(pk__in=[])
    for kind, term_ids in terms.items():
        wanted |= Q(kind=kind, term_id__in=term_ids)
    pages = visible_in(locale.pk).exact_type(*gathered_types())  # type: ignore[attr-defined]
    return pages.filter(pk__in=PageTerm.objects.filter(wanted).values("page_id"))


@dataclass
class Gathering:
    """What was told about some terms, in one language and under the parameters of one address."""

    terms: Mapping[str, list[int]]
    locale: Locale
    parameters: Mapping[str, str]
    per_group: int

    @cached_property
    def listing(self) -> Listing:
        facets = [KindFacet("kind", _("Kind"))]
        return Listing(about(self.terms, self.locale), self.parameters, facets, ["-first_published_at", "-pk"])

    @property
    def is_narrowed(self) -> bool:
        """Whether one kind has been chosen; then ``teasers`` are a page of it, else see ``groups``."""
        return self.listing.is_narrowed

    @cached_property
    def teasers(self) -> list[Teaser]:
        ids = [page.pk for page in self.listing.page.object_list]
        pages = load(ids, self.locale)
        return [pages[pk].bare_teaser() for pk in ids if pk in pages]

    @cached_property
    def groups(self) -> list[Group]:
        """Two queries, however many kinds there are."""
        rows = list(self._newest_of_each_type())
        pages = load([pk for pk, _type, _total in rows], self.locale)
        totals = {type_id: total for _pk, type_id, total in rows}
        keys = {page_type: ContentType.objects.get_for_model(page_type).pk for page_type in gathered_types()}
        return [
            self._group(page_type, [pages[pk] for pk, of_type, _total in rows if of_type == key], totals[key])
            for page_type, key in keys.items()
            if key in totals
        ]

    def _newest_of_each_type(self) -> QuerySet[Page, tuple[int, int, int]]:
        newest = [F("first_published_at").desc(nulls_last=True), F("pk").desc()]
        ranked = about(self.terms, self.locale).annotate(
            place=Window(RowNumber(), partition_by="content_type", order_by=newest),
            total=Window(Count("pk"), partition_by="content_type"),
        )
        few = ranked.filter(place__lte=self.per_group).order_by("content_type", "place")
        return few.values_list("pk", "content_type", "total")

    def _group(self, page_type: type[BasePage], pages: list[Any], total: int) -> Group:
        url = self.listing.address({"kind": kind_of(page_type)}) if total > len(pages) else ""
        return Group(plural_of(page_type), total, [page.bare_teaser() for page in pages], url)


class GathersPages:
    """Mixin before a page type that shows all that was told about some terms; templates find it as ``gathering``."""

    #: How many of each kind stand together; all of them have a page of their own.
    per_group: ClassVar[int] = 6

    def gathered_terms(self) -> Mapping[str, list[int]]:
        """The rows whose pages are gathered: {kind of term: primary keys}."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)  # type: ignore[misc]
        gathering = Gathering(self.gathered_terms(), self.locale, request.GET, self.per_group)  # type: ignore[attr-defined]
        if gathering.is_narrowed:
            context["meta"].follow_listing(gathering.listing)
        context["gathering"] = gathering
        return context
