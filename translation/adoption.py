"""Pairs of pages that are older than the states of translations, or that came in without (a fixture, an import)."""

from __future__ import annotations

from django.db.models import Count
from wagtail.models import Page

from translation.services import NoSource, state_of


def adopt_pairs() -> int:
    """Give every translation without a state one, as if it were up to date now; the number of new states."""
    told_twice = Page.objects.filter(alias_of__isnull=True, depth__gte=2).values("translation_key")
    keys = told_twice.annotate(pages=Count("pk")).filter(pages__gt=1).values("translation_key")
    loose = Page.objects.filter(translation_key__in=keys, alias_of__isnull=True, translation_state__isnull=True)
    originals = loose.filter(translation_states__isnull=False)
    return sum(_adopt(page) for page in loose.exclude(pk__in=originals.values("pk")).order_by("pk"))


def _adopt(page: Page) -> bool:
    try:
        state_of(page)
    except NoSource:
        return False
    return True
