"""Sixteen shorter practices: three of the network's collection, thirteen of our own, all of them samples."""

from __future__ import annotations

from demo.content.practices.short.collected import COLLECTED_PRACTICES
from demo.content.practices.short.everyday import EVERYDAY
from demo.content.practices.short.knowledge import KNOWLEDGE
from demo.content.practices.short.meeting_places import MEETING_PLACES
from demo.content.practices.short.surroundings import SURROUNDINGS
from demo.content.practices.short.telling import COLLECTED, FACTS
from demo.content.shapes import Practice

__all__ = ["COLLECTED", "FACTS", "SHORT"]

SHORT: tuple[Practice, ...] = (
    *COLLECTED_PRACTICES,
    *EVERYDAY,
    *SURROUNDINGS,
    *KNOWLEDGE,
    *MEETING_PLACES,
)
