"""The search of the page chooser stays in the language of the page that is being written."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail.models import Locale
from wagtail.query import PageQuerySet

SEARCH = "wagtailadmin_choose_page_search"


def in_the_language_of_the_page(pages: PageQuerySet[Any], request: HttpRequest) -> PageQuerySet[Any]:
    """Offer pages of the language that the editor names; those of others where it has none of these words.

    Wagtail hands the language to the search and does not look at it. Browsing keeps to it by itself.
    """
    language, words = request.GET.get("locale"), request.GET.get("q", "").strip()
    match = request.resolver_match
    if not language or not words or match is None or match.view_name != SEARCH:
        return pages
    locale = Locale.objects.filter(language_code=language).first()
    # The index knows the row of the language, not its code.
    own = pages.filter(locale=locale)
    return own if own.exclude(depth=1).autocomplete(words)[:1] else pages
