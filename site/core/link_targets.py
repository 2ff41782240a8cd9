"""Where a link to a page leads: to the page in the reader's language, if it is published there.

An officer links the German page; on the English page the same link leads to the English one. Where that does not exist
the link leads to the page itself and says its language; a page that is not public gets no link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.query import PageQuerySet

from core.images.renditions import with_pictures
from core.models.pages import BasePage
from core.page_queries import in_private_section
from core.teaser import Teaser


@dataclass(frozen=True)
class Target:
    """``language`` is set only where the page is in another language than the reader's."""

    url: str
    language: str = ""


_known: ContextVar[dict[int, Target | None] | None] = ContextVar("known_link_targets", default=None)


def targets_of(page_ids: Iterable[int]) -> dict[int, Target | None]:
    """The target of each page, None where nothing is published. One query for all that is not looked up yet."""
    known = _known.get() or {}
    wanted = set(page_ids)
    return {pk: known[pk] for pk in wanted & known.keys()} | _look_up(wanted - known.keys())


def target_of(page: Page) -> Target | None:
    return targets_of([page.pk])[page.pk]


@contextmanager
def looked_up(page_ids: Iterable[int]) -> Iterator[None]:
    """Ask for all links of a text at once; ``targets_of`` inside the block needs no further query for them."""
    token = _known.set(targets_of(page_ids))
    try:
        yield
    finally:
        _known.reset(token)


def _look_up(page_ids: set[int]) -> dict[int, Target | None]:
    if not page_ids:
        return {}
    keys = dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "translation_key"))
    best = _in_readers_language(page_ids, set(keys.values())) if keys else {}
    return {pk: _target(best.get(keys.get(pk))) for pk in page_ids}


def _in_readers_language(page_ids: set[int], keys: set[Any]) -> dict[Any, Page]:
    """For each translation key the published page to show: in the reader's language, else the one that was chosen."""
    best: dict[Any, Page] = {}
    for page in _published().filter(translation_key__in=keys):
        if _is_readers(page):
            best[page.translation_key] = page
        elif page.pk in page_ids:
            best.setdefault(page.translation_key, page)
    return best


def _published() -> PageQuerySet:
    return Page.objects.live().filter(~in_private_section()).select_related("locale", "content_type")


def _is_readers(page: Page) -> bool:
    return page.locale.language_code == get_language()


def _target(page: Page | None) -> Target | None:
    url = page.get_url() if page else None
    if page is None or url is None:
        return None
    return Target(url, "" if _is_readers(page) else page.locale.language_code)


def teasers_of(pages: Iterable[Page]) -> list[Teaser]:
    """The teasers of the chosen pages, in their order, each in the reader's language where it is published in it."""
    order = [(page.pk, page.translation_key) for page in pages]
    best = _in_readers_language({pk for pk, _ in order}, {key for _, key in order})
    shown = _specific([best[key] for _, key in order if key in best])
    return [page.get_teaser() for page in shown if hasattr(page, "get_teaser")]


def _specific(pages: list[Page]) -> list[Page]:
    """The pages as their own types, with all that their cards show: two queries for each type."""
    by_type: dict[type[Page], list[int]] = {}
    for page in pages:
        by_type.setdefault(page.specific_class or Page, []).append(page.pk)
    found: dict[int, Page] = {}
    for page_type, ids in by_type.items():
        found |= {page.pk: page for page in _with_cards(page_type.objects.filter(pk__in=ids))}
    return [found[page.pk] for page in pages]


def _with_cards(rows: Any) -> PageQuerySet:
    if hasattr(rows, "for_cards"):
        return rows.for_cards()
    rows = rows.select_related("locale")
    return with_pictures(rows) if issubclass(rows.model, BasePage) else rows
