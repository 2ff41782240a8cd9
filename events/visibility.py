"""Events for invited people only: their pages are private, so that no list, search or sitemap can show them.

Wagtail's own privacy does the work (``PageViewRestriction``): everything public asks for ``public()`` pages already.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wagtail.models import PageViewRestriction

if TYPE_CHECKING:
    from events.models import Event, EventPage


def follow(event: Event, before: str | None) -> None:
    """Make the pages of ``event`` as visible as it says. ``before`` is the visibility that was stored until now."""
    if event.visibility == event.Visibility.INVITED:
        for page in event.pages.all():
            restrict(page)
    elif before == event.Visibility.INVITED:
        # Only what this module has set: a page that an officer made private by hand stays so.
        PageViewRestriction.objects.filter(page__in=event.pages.all(), restriction_type="login").delete()


def restrict(page: EventPage) -> None:
    """Let only those who sign in see the page."""
    PageViewRestriction.objects.get_or_create(page_id=page.pk, restriction_type=PageViewRestriction.LOGIN)
