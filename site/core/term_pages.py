"""Where the reader finds the page of a row: of an action, of an ambition.

The app that has such pages says so here when it starts, and every section may link to them without knowing it::

    register_pages("action", ActionPage)

where the page type's field of that name points to the row.
"""

from __future__ import annotations

from typing import Any

from wagtail.models import Locale, Page

from core.mixed_pages import visible_in
from core.remembering import remembered

_page_types: dict[str, type[Page]] = {}


def register_pages(kind: str, page_type: type[Page]) -> None:
    """Declare that pages of ``page_type`` are about the row to which their field ``kind`` points."""
    _page_types[kind] = page_type


def addresses(kind: str, locale: Locale) -> dict[int, str]:
    """{row: address of its page} for the rows that have a page any visitor may read in the language; remembered."""
    return remembered(("pages of", kind, locale.pk), lambda: _addresses(kind, locale))


def with_addresses(kind: str, rows: list[Any], locale: Locale) -> list[tuple[Any, str]]:
    """(row, address of its page) for each row; the address is empty where it has none in the language."""
    found = addresses(kind, locale) if rows else {}
    return [(row, found.get(row.pk, "")) for row in rows]


def _addresses(kind: str, locale: Locale) -> dict[int, str]:
    """Where a row has several pages, the one nearest to the home page: what is past has moved further down."""
    page_type = _page_types.get(kind)
    if page_type is None:
        return {}
    pages = page_type.objects.filter(pk__in=visible_in(locale.pk).values("pk")).order_by("-depth", "-path")
    found = {}
    for page in pages:
        page.locale = locale
        found[getattr(page, f"{kind}_id")] = page.get_url() or ""
    return found
