"""Which page a translation comes from, and what that page says."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from wagtail.models import Page


def source_of(page: Page) -> Page | None:
    """The original of a page without a state: of those that are older, the one in the site's first language.

    One that is a translation itself counts only where there is no other. None for a page that is the first of its
    story, for one that others were translated from, and for an alias, which has no text of its own.
    """
    if page.alias_of_id or page.depth <= 1 or page.translation_states.exists():
        return None
    others = Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True, pk__lt=page.pk)
    told = list(others.select_related("locale", "translation_state").order_by("pk"))
    found = [other for other in told if not hasattr(other, "translation_state")] or told
    first = settings.WAGTAIL_CONTENT_LANGUAGES[0][0]
    return next((other for other in found if other.locale.language_code == first), found[0] if found else None)


def latest(page: Page) -> Any:
    """What a translator should read: the public text, or the newest draft of a page that is not public.

    Read afresh, since the object at hand may be older than the row.
    """
    fresh = Page.objects.get(pk=page.pk).specific
    return fresh if fresh.live else fresh.get_latest_revision_as_object()


def newest_draft(page: Page) -> Any:
    """The newest text of the page, public or not, read afresh."""
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()
