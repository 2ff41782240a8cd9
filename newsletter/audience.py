"""Who gets an issue: counted for the officer, and written as rows by one statement."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Count

from newsletter import statements
from newsletter.models import Mailing, Subscriber


def subscribers_per_language() -> dict[str, int]:
    """How many people would get an issue in each language."""
    rows = Subscriber.objects.mailable().order_by().values_list("language").annotate(Count("pk"))
    return dict(rows)


def choices_in(language: str) -> list[str]:
    """The choices of topics that readers of a language have made."""
    readers = Subscriber.objects.mailable().filter(language=language)
    return list(readers.order_by("topics").values_list("topics", flat=True).distinct())


def build(mailing: Mailing, now: datetime) -> int:
    """Write a delivery for everybody for whom the mailing has something. Number of new rows."""
    return statements.run(statements.BUILD, now, mailing.pk, now)
