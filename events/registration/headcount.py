"""How many people of which group take part: counted while they are known, kept as numbers afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from django.db.models import Count, Q, Sum

from events.models.participants import Group, Headcount, Participant
from events.models.record import Event


def groups_of(event: Event) -> list[tuple[str, int, int]]:
    """(group, with a place, checked in) for each group that is there; those without a group last."""
    had, came = _count([event.pk])
    labels = {**dict(Group.choices), "": "–"}
    return [(str(labels[group]), had[group], came[group]) for group in labels if had[group]]


def share_of(group: str, events: Iterable[int]) -> int | None:
    """Per cent of a group among those who came (where nobody was checked in: who had a place). None without people."""
    total: Counter[str] = Counter()
    for event in events:
        had, came = _count([event])
        total += came if came.total() else had
    known = total.total()
    return round(100 * total[group] / known) if known else None


def _count(events: list[int]) -> tuple[Counter[str], Counter[str]]:
    """People with a place and people who were checked in, by group. Those known come before the numbers kept."""
    people = Participant.objects.confirmed().filter(event_id__in=events).order_by().values("group")
    rows = list(people.annotate(had=Count("pk"), came=Count("pk", filter=Q(arrived_at__isnull=False))))
    if not rows:
        kept = Headcount.objects.filter(event_id__in=events).values("group")
        rows = list(kept.annotate(had=Sum("registered"), came=Sum("arrived")))
    had, came = Counter[str](), Counter[str]()
    for row in rows:
        had[row["group"]] += row["had"]
        came[row["group"]] += row["came"]
    return had, came
