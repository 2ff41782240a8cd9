"""How far a mailing is, for the officer who looks at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count
from django.utils import timezone

from newsletter.models import Delivery, Mailing

#: At most so many names in a list on the page.
SHOWN = 100


@dataclass(frozen=True)
class StateCount:
    state: str
    label: str
    number: int
    by_language: list[int]


@dataclass(frozen=True)
class Progress:
    """``counts`` holds the states that occur, in their natural order; ``doubtful`` and ``refused`` are rows."""

    total: int
    finished: int
    counts: list[StateCount]
    doubtful: list[Delivery]
    refused: list[Delivery]
    languages: list[str]
    a_minute: int = 0

    @property
    def minutes_left(self) -> int:
        return -(-(self.total - self.finished) // self.a_minute) if self.a_minute else 0

    @property
    def percent(self) -> int:
        return 100 if not self.total else self.finished * 100 // self.total


def progress_of(mailing: Mailing) -> Progress:
    counted = mailing.deliveries.order_by().values_list("state", "language").annotate(Count("pk"))
    by_state: dict[str, dict[str, int]] = {}
    for state, language, number in counted:
        by_state.setdefault(state, {})[language] = number
    languages = sorted({language for numbers in by_state.values() for language in numbers})
    counts = [
        StateCount(state.value, str(state.label), sum(numbers.values()), [numbers.get(each, 0) for each in languages])
        for state in Delivery.State
        if (numbers := by_state.get(state.value))
    ]
    total = sum(count.number for count in counts)
    waiting = sum(count.number for count in counts if count.state in (*Delivery.WAITING, *Delivery.IN_HAND))
    rows = mailing.deliveries.select_related("subscriber")
    refused = rows.filter(state__in=[Delivery.State.BOUNCED, Delivery.State.FAILED])
    doubtful = rows.filter(state=Delivery.State.IN_DOUBT)
    return Progress(
        total, total - waiting, counts, list(doubtful[:SHOWN]), list(refused[:SHOWN]), languages, _a_minute(mailing)
    )


def _a_minute(mailing: Mailing) -> int:
    """Mails sent within the last minute; nothing when the mailing stands still."""
    if mailing.state != Mailing.State.SENDING:
        return 0
    return mailing.deliveries.filter(sent_at__gt=timezone.now() - timedelta(minutes=1)).count()
