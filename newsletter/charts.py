"""Readers and issues as numbers and as columns drawn by the server. Nobody's opens or clicks are counted."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Count, F, Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from newsletter.models import Delivery, Mailing, Subscriber
from newsletter.topics import Topic, is_wanted

MONTHS = 12
ISSUES = 20
Row = tuple[str, int]


def growth() -> list[Row]:
    """How many had confirmed and not left at the end of each of the last months. One query."""
    ends = _month_ends(timezone.localdate())
    counts = {
        f"m{place}": Count("pk", filter=Q(confirmed_at__date__lte=end) & (Q(ended_at=None) | Q(ended_at__date__gt=end)))
        for place, end in enumerate(ends)
    }
    numbers = Subscriber.objects.aggregate(**counts)
    return [(date_format(end, "M y"), numbers[f"m{place}"]) for place, end in enumerate(ends)]


def topics() -> list[Row]:
    """How many active readers hear of each topic; who wants everything counts for each."""
    rows = dict(Subscriber.objects.active().order_by().values_list("topics").annotate(Count("pk")))
    return [(str(topic.label), sum(n for choice, n in rows.items() if is_wanted(topic, choice))) for topic in Topic]


def issues() -> list[Mailing]:
    """The last issues with what was delivered, came back, and was asked to be the last."""
    state = Delivery.State
    numbers = {
        "delivered": Count("deliveries", filter=Q(deliveries__state=state.SENT)),
        "bounced": Count("deliveries", filter=Q(deliveries__state=state.BOUNCED)),
        "left": Count(
            "deliveries",
            filter=Q(deliveries__subscriber__state=Subscriber.State.UNSUBSCRIBED)
            & Q(deliveries__subscriber__ended_at__gte=F("deliveries__sent_at")),
        ),
    }
    return list(Mailing.objects.valid().annotate(**numbers)[:ISSUES])


def columns(rows: list[Row]) -> SafeString:
    """A column for each row. The same numbers stand in a table beside it, so it is hidden from screen readers."""
    most = max((number for _label, number in rows), default=0) or 1
    width = 600 // max(len(rows), 1)
    bars = [
        (place * width + 4, 104 - number * 100 // most, width - 8, number * 100 // most, f"{label}: {number}")
        for place, (label, number) in enumerate(rows)
    ]
    drawn = format_html_join(
        "", '<rect x="{}" y="{}" width="{}" height="{}" rx="2" fill="currentColor"><title>{}</title></rect>', bars
    )
    return format_html(
        '<svg viewBox="0 0 600 106" width="600" height="106" aria-hidden="true" focusable="false">{}'
        '<path d="M0 105h600" stroke="currentColor"/></svg>',
        drawn,
    )


def _month_ends(today: date) -> list[date]:
    """The last days of the months before this one, and today."""
    ends = [today]
    while len(ends) < MONTHS:
        ends.insert(0, ends[0].replace(day=1) - timedelta(days=1))
    return ends
