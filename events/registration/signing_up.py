"""Registering, confirming, accepting an offered place, changing, stepping back.

Functions take values, not requests. Whoever types an address learns nothing about it: the answer goes to its mailbox.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from events.models.participants import Invitation, Participant
from events.models.registration import EventRegistration
from events.registration import capacity, mails

State = Participant.State
#: A registration in one of these states may be made anew with the same address.
OPEN_AGAIN = (State.UNCONFIRMED, State.CANCELLED, State.LAPSED)


class RegistrationRefused(Exception):  # noqa: N818  an answer to the visitor, not a fault
    """What was asked for cannot be any more; the subclass says why."""


class LinkTooOld(RegistrationRefused):
    """The address was not confirmed in time."""


class OfferEnded(RegistrationRefused):
    """The place has gone to the next in the queue."""


class NoPlaceLeft(RegistrationRefused):
    """All places in this way of taking part are taken."""


class EventBegun(RegistrationRefused):
    """The event has begun, is over or is called off."""


@dataclass(frozen=True)
class Wish:
    """What a person says about themselves; checked by the form."""

    name: str
    language: str
    way: str = Participant.Way.PLACE
    institution: str = ""
    role: str = ""
    group: str = ""
    diet: str = ""
    access: str = ""
    on_list: bool = False
    answers: dict[str, Any] = field(default_factory=dict)


def register(event_id: int, address: str, wish: Wish) -> None:
    """Write the wish down and mail a link to confirm it. A second registration of an address changes nothing."""
    with transaction.atomic():
        person = _row_of(event_id, address, wish)
        if person.state not in OPEN_AGAIN:
            mails.again(person)
            return
        _fill(person, wish)
        person.state, person.requested_at = State.UNCONFIRMED, timezone.now()
        person.save()
        mails.received(person)


def _row_of(event_id: int, address: str, wish: Wish) -> Participant:
    """The row of the address, made where there is none: two at once get the same one."""
    first = {"address": address, "name": wish.name, "language": wish.language}
    Participant.objects.get_or_create(event_id=event_id, address_key=address.lower(), defaults=first)
    return Participant.objects.select_for_update().get(event_id=event_id, address_key=address.lower())


def confirm(person: Participant) -> Participant:
    """Give the person a place or a turn in the queue. Raises LinkTooOld, EventBegun; a link used again does no harm."""
    now = timezone.now()
    with capacity.locked(person.event_id) as registration:
        found = _fresh(person, registration)
        if found.state != State.UNCONFIRMED:
            return found
        if found.requested_at < now - mails.CONFIRM_WITHIN:
            raise LinkTooOld
        _settle(found, registration, now)
    return found


def accept_invitation(invitation: Invitation, wish: Wish) -> Participant:
    """The invitation came to the mailbox, so the address needs no further proof."""
    with capacity.locked(invitation.event_id) as registration:
        person = _row_of(invitation.event_id, invitation.address, wish)
        person.event = registration.event
        _fill(person, wish)
        if person.state in OPEN_AGAIN:
            _settle(person, registration, timezone.now())
        person.save()
        invitation.participant, invitation.declined_at = person, None
        invitation.save(update_fields=["participant", "declined_at"])
    return person


def decline_invitation(invitation: Invitation) -> None:
    if invitation.participant is not None:
        step_back(invitation.participant)
    invitation.declined_at = timezone.now()
    invitation.save(update_fields=["declined_at"])


def enter(event_id: int, address: str, wish: Wish) -> Participant:
    """Somebody is registered by an officer, on the phone or on paper: place or queue as for all others."""
    with capacity.locked(event_id) as registration:
        person = _row_of(event_id, address, wish)
        person.event = registration.event
        if person.state in OPEN_AGAIN:
            _fill(person, wish)
            _settle(person, registration, timezone.now(), late=True)
    return person


def accept(person: Participant) -> Participant:
    """Take the offered place. Raises OfferEnded."""
    now = timezone.now()
    with capacity.locked(person.event_id) as registration:
        found = _fresh(person, registration)
        if found.state == State.CONFIRMED:
            return found
        if found.state != State.OFFERED or found.offer_until is None or found.offer_until <= now:
            raise OfferEnded
        found.state, found.offer_until, found.waiting_since = State.CONFIRMED, None, None
        found.told_sequence = registration.event.sequence
        found.save()
        mails.settled(found, registration.accept_hours)
    return found


def step_back(person: Participant) -> Participant:
    """Give up place or turn; the place goes to the next at once. Idempotent."""
    with capacity.locked(person.event_id) as registration:
        found = _fresh(person, registration)
        if found.state == State.CANCELLED:
            return found
        known = found.state not in OPEN_AGAIN
        found.state, found.offer_until = State.CANCELLED, None
        found.save()
        if known:
            mails.stepped_back(found)
        capacity.promote(registration, timezone.now())
    return found


def forget(person: Participant) -> None:
    """Delete the row; a place that becomes free goes to the next. Nobody is told."""
    with capacity.locked(person.event_id) as registration:
        Participant.objects.filter(pk=person.pk).delete()
        capacity.promote(registration, timezone.now())


def change(person: Participant, wish: Wish) -> Participant:
    """Correct what the person said. Another way of taking part needs a free place there: raises NoPlaceLeft."""
    with capacity.locked(person.event_id) as registration:
        found = _fresh(person, registration)
        moves = wish.way != found.way and found.state in Participant.HOLDING
        if moves and capacity.free(registration, wish.way) == 0:
            raise NoPlaceLeft
        _fill(found, wish)
        found.save()
        if moves:
            capacity.promote(registration, timezone.now())
    return found


def _fresh(person: Participant, registration: EventRegistration) -> Participant:
    """The row as it is now that nobody else may change it."""
    found = Participant.objects.get(pk=person.pk)
    found.event = registration.event
    return found


def _settle(person: Participant, registration: EventRegistration, now: datetime, *, late: bool = False) -> None:
    event = registration.event
    if event.is_cancelled or (event.start <= now and not late):
        raise EventBegun
    capacity.place(person, registration, now)
    person.confirmed_at, person.told_sequence = now, event.sequence
    person.reminded = person.thanked = False
    person.save()
    mails.settled(person, registration.accept_hours)


def _fill(person: Participant, wish: Wish) -> None:
    for name, value in asdict(wish).items():
        setattr(person, name, value)
