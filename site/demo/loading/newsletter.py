"""The newsletter's archive, two issues and a handful of invented subscribers."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.utils import timezone

from demo.content.newsletter import ISSUES, SIGN_UP, Issue
from demo.loading.pairs import Pair, common, draft_pair, publish_free, texts_of
from demo.loading.plan import Stories
from demo.loading.stories import Story
from newsletter.hashing import address_hash
from newsletter.models import NewsletterIndexPage, NewsletterIssuePage, Subscriber

#: (name in the address, language): all at example.org, so that no mail can reach anybody.
SUBSCRIBERS = (
    ("stadtplanung", "de"),
    ("rektorat", "de"),
    ("presse", "de"),
    ("city.hall", "en"),
    ("research.office", "en"),
    ("student.union", "en"),
)


def load_archive_pages(homes: Pair) -> Pair:
    fields = {language: {**common(text), "intro": text.lead} for language, text in texts_of(SIGN_UP).items()}
    return publish_free(draft_pair(NewsletterIndexPage, homes, fields))


def load_issues(section: Pair, stories: Stories) -> dict[str, Story]:
    return {record.key: _issue(record, section, stories) for record in ISSUES}


def _issue(record: Issue, section: Pair, stories: Stories) -> Story:
    day = timezone.localdate() - timedelta(days=record.days_ago)
    fields = {
        language: {
            "title": text.subject,
            "slug": text.slug,
            "subject": text.subject,
            "preheader": text.preheader,
            "teaser_text": text.preheader,
            "search_description": text.preheader,
            "intro": f"<p>{text.intro}</p>",
            "items": _items(record, stories, language),
            "date": day,
        }
        for language, text in texts_of(record).items()
    }
    return Story(draft_pair(NewsletterIssuePage, section, fields), record.de.subject, day)


def _items(record: Issue, stories: Stories, language: str) -> list[dict[str, Any]]:
    """Each story by its German page (or the only one there is): the issue itself finds the reader's language."""
    pages = [stories[reference].pair.live_pages()[0] for reference in record.items]
    heading = "Nächste Termine" if language == "de" else "Next dates"
    blocks = [{"type": "page", "value": {"page": page.pk, "words": ""}, "id": str(uuid4())} for page in pages]
    return [*blocks, {"type": "dates", "value": {"heading": heading, "number": 3}, "id": str(uuid4())}]


def load_subscribers() -> None:
    now = timezone.now()
    for number, (name, language) in enumerate(SUBSCRIBERS):
        address = f"{name}@example.org"
        asked = now - timedelta(days=30 + 17 * number)
        Subscriber.objects.get_or_create(
            address_hash=address_hash(address),
            defaults={
                "address": address,
                "language": language,
                "state": Subscriber.State.ACTIVE,
                "requested_at": asked,
                "confirmed_at": asked + timedelta(hours=1),
            },
        )
