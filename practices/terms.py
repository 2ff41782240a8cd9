"""Keeps what the site knows of a practice's pages in step with its record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.search import index

from core import search_index, terms
from practices import entries

if TYPE_CHECKING:
    from practices.models import Practice


def refresh_pages_of(practice: Practice) -> None:
    """Write terms and search entries of the practice's live pages anew, after the record has changed."""
    for page in practice.pages.live().select_related("locale"):
        terms.store(page)
        search_index.index(page)
        index.insert_or_update_object(page)
    entries.refresh(practice)
