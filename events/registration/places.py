"""How many places are left, in words for the form."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.models.participants import Participant
from events.models.registration import EventRegistration
from events.registration import capacity


def places_left(registration: EventRegistration) -> list[str]:
    """A sentence for each way of taking part in which places are limited."""
    ways = registration.ways
    rooms = {way: capacity.free(registration, way) for way in ways}
    told = {way: _sentence(room) for way, room in rooms.items() if room is not None}
    if len(ways) == 1:
        return list(told.values())
    return [f"{Participant.Way(way).label}: {sentence}" for way, sentence in told.items()]


def _sentence(room: int) -> str:
    if room == 0:
        return _("All places are taken. You can register for the waiting list.")
    return ngettext("%(number)s place is left.", "%(number)s places are left.", room) % {"number": room}
