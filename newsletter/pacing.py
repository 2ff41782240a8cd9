"""How fast we may send: a limit that all workers share and that a crash does not refill.

A worker pays for about a second's worth of mails before it sends them, by moving ``Pace.free_at`` on. What a killed
worker had paid for is lost, never given out twice. When the relay says that we are too fast, the rate is halved; each
quiet minute gives a tenth of it back.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from newsletter.models import Pace

#: The one row.
ROW = 1
RECOVERY, RECOVERY_FACTOR = timedelta(minutes=1), 1.1
SLOWEST = 0.1
#: Where the settings name no limit, a slowed rate counts as recovered from here on.
FREE = 500.0


def limit() -> float:
    """Mails a second by the settings (``NEWSLETTER_MAILS_PER_SECOND``); 0 is no limit."""
    return float(getattr(settings, "NEWSLETTER_MAILS_PER_SECOND", 0) or 0)


def current_rate() -> float:
    """Mails a second at the moment; 0 is no limit. One query."""
    slowed = Pace.objects.filter(pk=ROW).values_list("rate", flat=True).first()
    return slowed or limit()


def chunk(rate: float, most: int) -> int:
    """How many mails are paid for at once: those of about a second."""
    return most if not rate else max(1, min(most, int(rate)))


def take(number: int, now: datetime) -> float:
    """Pay for so many mails; the seconds to wait before the first of them may leave."""
    with transaction.atomic():
        pace = _locked()
        rate = _recovered(pace, now) or limit()
        if not rate:
            pace.save()
            return 0.0
        starts = max(pace.free_at or now, now)
        pace.free_at = starts + timedelta(seconds=number / rate)
        pace.save()
    return (starts - now).total_seconds()


def slow_down(observed: float, now: datetime) -> float:
    """The relay finds us too fast: from now on half of what is allowed, or of what was observed. The new rate."""
    with transaction.atomic():
        pace = _locked()
        pace.rate = max((pace.rate or limit() or observed) / 2, SLOWEST)
        pace.slowed_at = now
        pace.save()
    return pace.rate


def _locked() -> Pace:
    Pace.objects.get_or_create(pk=ROW)
    return Pace.objects.select_for_update().get(pk=ROW)


def _recovered(pace: Pace, now: datetime) -> float | None:
    """A quiet minute gives some of the rate back, until the limit of the settings counts again."""
    if pace.rate and pace.slowed_at and now - pace.slowed_at >= RECOVERY:
        faster = pace.rate * RECOVERY_FACTOR
        pace.rate, pace.slowed_at = (None, None) if faster >= (limit() or FREE) else (faster, now)
    return pace.rate
