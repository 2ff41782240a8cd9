"""Pages of several types in one list, without a query per type."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from core.models import BasePage
from core.page_queries import in_private_section


@cache
def story_types() -> tuple[type[BasePage], ...]:
    """The page types that are about something (``term_fields``), in the order of the installed apps."""
    pages = (model for model in apps.get_models() if issubclass(model, BasePage))
    return tuple(model for model in pages if model.term_fields)


def _link_of(page_type: type[BasePage]) -> str:
    """The name by which a Page row reaches its row of the type."""
    ancestor_link: Any = page_type._meta.get_ancestor_link(Page)
    return ancestor_link.remote_field.get_accessor_name()


def visible_in(locale_id: int) -> QuerySet[Page]:
    """The pages that any visitor may read in one language: live, and not in a private section."""
    return Page.objects.filter(~in_private_section(), locale_id=locale_id, live=True)


def load(ids: Iterable[int], locale: Locale) -> dict[int, Any]:
    """The specific pages of one language with all that a bare teaser reads, by primary key. One query.

    Each type's table is joined by primary key: cheaper than Wagtail's ``specific()``, which asks once per type, as long
    as it is a handful of pages.
    """
    links = {model: _link_of(model) for model in story_types()}
    joins = [f"{link}__{name}" for model, link in links.items() for name in ("share_image", *model.teaser_relations)]
    pages = Page.objects.filter(pk__in=list(ids)).select_related("content_type", *joins)
    return {page.pk: _specific(page, links, locale) for page in pages}


def _specific(page: Page, links: dict[type[BasePage], str], locale: Locale) -> Any:
    found = getattr(page, links[page.content_type.model_class()])  # type: ignore[index]
    found.locale = locale
    return found
