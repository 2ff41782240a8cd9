"""The revision number by which calendar programs notice a change (SEQUENCE, RFC 5545, 3.8.7.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from events.models import Event

#: A change of one of these moves, or calls off, what people have in their calendars.
TELLING = (
    *("start", "end", "all_day", "month_only", "time_zone"),
    *("place_de", "place_en", "address_de", "address_en", "attendance", "status"),
)


def count(event: Event) -> dict[str, Any]:
    """Raise ``sequence`` by one when what is about to be saved differs from the stored row in a telling field.

    Returns what was stored: the telling fields, ``sequence`` and ``visibility``; nothing for a new event.
    """
    stored = type(event).objects.filter(pk=event.pk).values(*TELLING, "sequence", "visibility").first()
    if stored is None:
        return {}
    changed = any(stored[name] != getattr(event, name) for name in TELLING)
    # Counted from the row, not from the object, which may have been read before another officer saved.
    event.sequence = stored["sequence"] + changed
    return stored
