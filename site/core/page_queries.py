"""Verbs that every list of pages needs."""

from __future__ import annotations

from typing import Any, Self

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef
from wagtail.models import PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from core.remembering import remembered


def in_private_section() -> Exists:
    """Condition on pages: a restriction of views stands on the page or above it."""
    here = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    return Exists(PageViewRestriction.objects.annotate(here=here).filter(here__startswith=F("page__path")))


def address_of_section(page_type: Any, language: str, query: str = "") -> str:
    """Where the one page of a type lies in a language, with a query behind it; empty where it has none. Remembered."""

    def find() -> str:
        page = page_type.objects.live().filter(locale__language_code=language).select_related("locale").first()
        return (page.get_url() or "") if page else ""

    address: str = remembered(("section", page_type, language), find)
    return address + query if address else ""


class PageTypeQuerySet(PageQuerySet):
    """Pages of one type; a subclass adds what its section alone knows."""

    #: Relations that a card of this type shows.
    card_relations: tuple[str, ...] = ()

    def public(self) -> Self:
        """As Wagtail's, but without a query of its own."""
        return self.filter(~in_private_section())

    def for_cards(self) -> PageTypeQuerySet:
        """With all that ``get_teaser()`` reads, so that a list costs the same for 3 and for 30 items."""
        return self.select_related("locale", "share_image").prefetch_related(
            "share_image__renditions", *self.card_relations
        )

    @classmethod
    def as_page_manager(cls) -> Any:
        return PageManager.from_queryset(cls)()
