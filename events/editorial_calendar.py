"""What the events section shows in the editorial calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from events.models import Event
from planning.calendar import Item


def events_between(start: date, end: date, user: Any) -> Iterator[Item]:
    """An item for each event, on its first day, or on the first that is shown where it began before. One query."""
    if not user.has_perm("events.view_event") and not user.has_perm("events.change_event"):
        return
    events = Event.objects.filter(start_date__lte=end, end__date__gte=start).select_related("host__city")
    for event in events.order_by("start"):
        if event.last_day >= start:
            yield _item(event, max(event.first_day, start))


def _item(event: Event, day: date) -> Item:
    return Item(
        day=day,
        title=event.name,
        kind=_("Event"),
        url=reverse("wagtailsnippets_events_event:edit", args=[event.pk]),
        at=event.start_time if day == event.first_day else None,
        state=str(event.get_status_display()),
        note=str(event.host or ""),
        filters={"tandem": {str(event.host_id)} if event.host_id else set(), "section": {"events"}},
        key=f"event-{event.pk}",
    )
