"""What has become public since the last issue was sent, ready to be put into the next one with one click."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page

from core.gathering import gathered_types
from core.page_queries import in_private_section
from events.models import EventPage
from newsletter.models import Mailing, NewsletterIssuePage

#: For the first issue of all.
FIRST = timedelta(days=60)
#: More does not fit into a mail that is read in five minutes.
MOST = 30


def since(issue: NewsletterIssuePage) -> datetime:
    """When the issue before this one was sent."""
    earlier = Mailing.objects.valid().exclude(issue=issue.translation_key).first()
    return earlier.started_at if earlier else timezone.now() - FIRST


def new_pages(issue: NewsletterIssuePage) -> list[Page]:
    """Each new story once, in the issue's language where it exists in that; what the issue has already is left out.

    Newest first; of dates only those that are still to come.
    """
    types = ContentType.objects.get_for_models(*gathered_types()).values()
    rows = Page.objects.live().filter(~in_private_section(), content_type__in=types)
    rows = rows.filter(first_published_at__gt=since(issue))
    over = EventPage.objects.past().values("pk")
    rows = rows.exclude(translation_key__in=_chosen(issue)).exclude(pk__in=over)
    stories: dict[Any, Page] = {}
    for page in rows.order_by("-first_published_at", "-pk")[: 4 * MOST]:
        if page.translation_key not in stories or page.locale_id == issue.locale_id:
            stories[page.translation_key] = page
    return list(stories.values())[:MOST]


def add(issue: NewsletterIssuePage, pages: list[Page], user: Any) -> int:
    """Put the stories at the end of the issue's draft, in every language of the issue. Number of stories."""
    family = NewsletterIssuePage.objects.filter(translation_key=issue.translation_key, alias_of=None)
    for version in family:
        draft = version.get_latest_revision_as_object()
        known = _chosen(draft)
        for page in pages:
            if page.translation_key not in known:
                draft.items.append(("page", {"page": page, "words": ""}, str(uuid4())))
        draft.save_revision(user=user, log_action=True)
    return len(pages)


def _chosen(issue: NewsletterIssuePage) -> set[Any]:
    draft = issue.get_latest_revision_as_object() if issue.latest_revision_id else issue
    blocks = [block.value for block in draft.items if block.block_type == "page"]
    return {value["page"].translation_key for value in blocks if value["page"]}
