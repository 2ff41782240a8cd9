"""Meetings held and events ahead."""

from __future__ import annotations

from demo.content.events.alt_text_webinar import ALT_TEXT_WEBINAR
from demo.content.events.decision_makers import DECISION_MAKERS
from demo.content.events.past import PAST_MEETINGS
from demo.content.events.shared_land_workshop import SHARED_LAND_WORKSHOP
from demo.content.events.turku_meeting import TURKU_MEETING
from demo.content.shapes import UpcomingEvent

#: Soonest first.
UPCOMING_EVENTS: tuple[UpcomingEvent, ...] = (
    ALT_TEXT_WEBINAR,
    DECISION_MAKERS,
    SHARED_LAND_WORKSHOP,
    TURKU_MEETING,
)

__all__ = ["PAST_MEETINGS", "UPCOMING_EVENTS"]
