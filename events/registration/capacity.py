"""Who has a place. Every change of a state happens while the row of the event is locked, so no two can take the last.

PostgreSQL locks the row (SELECT … FOR UPDATE); SQLite has one writer, and a transaction is that writer from its start
(BEGIN IMMEDIATE, see the settings).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import ngettext

from events.models.participants import Participant
from events.models.record import Event
from events.models.registration import EventRegistration

State = Participant.State


@contextmanager
def locked(event_id: int) -> Iterator[EventRegistration]:
    """A transaction in which nobody else decides about places of the event."""
    with transaction.atomic():
        event = Event.objects.select_for_update().get(pk=event_id)
        registration = EventRegistration.objects.get(event_id=event_id)
        registration.event = event
        yield registration


def taken(registration: EventRegistration, way: str) -> int:
    return Participant.objects.holding_a_place().filter(event_id=registration.event_id, way=way).count()


def free(registration: EventRegistration, way: str) -> int | None:
    """Places that nobody holds; None where they are not limited. Never negative."""
    places = registration.places_for(way)
    return None if places is None else max(places - taken(registration, way), 0)


def place(participant: Participant, registration: EventRegistration, now: datetime) -> None:
    """Give a place, or a turn in the queue. Those who wait already come first. Only inside ``locked``."""
    promote(registration, now)
    room = free(registration, participant.way)
    has_room = room is None or room > 0
    participant.state = State.CONFIRMED if has_room else State.WAITING
    participant.waiting_since = None if has_room else now
    participant.offer_until = None


def promote(registration: EventRegistration, now: datetime) -> list[Participant]:
    """Offer free places to those who wait longest. Only inside ``locked``. Who has been offered one."""
    event = registration.event
    if event.status in (Event.Status.CANCELLED, Event.Status.POSTPONED) or event.start <= now:
        return []
    offered = []
    for way in Participant.Way.values:
        room = free(registration, way)
        queue = Participant.objects.waiting().filter(event_id=event.pk, way=way)
        for person in queue if room is None else queue[:room]:
            _offer(person, registration, now)
            offered.append(person)
    return offered


def _offer(person: Participant, registration: EventRegistration, now: datetime) -> None:
    from events.registration import mails

    person.event = registration.event
    person.state = State.OFFERED
    person.offer_until = min(now + timedelta(hours=registration.accept_hours), registration.event.start)
    person.save()
    mails.offered(person)


def release_and_promote(event_id: int) -> int:
    """Give offers that nobody took to the next. How many have moved up."""
    now = timezone.now()
    with locked(event_id) as registration:
        late = Participant.objects.filter(event_id=event_id, state=State.OFFERED, offer_until__lte=now)
        late.update(state=State.LAPSED, offer_until=None)
        return len(promote(registration, now))


def check_lowering(registration: EventRegistration) -> None:
    """Raise ValidationError where there would be fewer places than people who hold one."""
    fields = {Participant.Way.PLACE: "places", Participant.Way.ONLINE: "places_online"}
    errors = {}
    for way, field in fields.items():
        places, held = registration.places_for(way), taken(registration, way)
        if places is not None and places < held:
            text = ngettext(
                "%(number)s person already has a place. Ask people to step back before you lower the number.",
                "%(number)s people already have a place. Ask people to step back before you lower the number.",
                held,
            )
            errors[field] = text % {"number": held}
    if errors:
        raise ValidationError(errors)
