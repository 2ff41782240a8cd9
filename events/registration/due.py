"""What the worker does every minute: changes of an event, reminders, links to join, thanks, offers that end.

Each mail and the note that it is written are one transaction for one person; its key lets no second one in. A worker
that is killed in between has written neither or both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from events.models.participants import Participant, ParticipantQuerySet
from events.models.record import Event
from events.models.registration import EventRegistration
from events.registration import capacity, mails

#: An officer who corrects a place twice within this time writes to people once.
QUIET = timedelta(minutes=10)
#: Who was not thanked so long after the end was registered for an event that is history.
THANK_WITHIN = timedelta(days=7)


def move_up() -> int:
    """End offers whose time is over and offer free places. How many people have moved up."""
    now = timezone.now()
    late = Participant.objects.filter(state=Participant.State.OFFERED, offer_until__lte=now)
    queued = Participant.objects.waiting().filter(event__start__gt=now)
    concerned = {*late.values_list("event_id", flat=True), *queued.order_by().values_list("event_id", flat=True)}
    return sum(capacity.release_and_promote(event_id) for event_id in sorted(concerned))


def tell_changes() -> int:
    """Write to everybody concerned about a new time, place or status: once for each revision. How many."""
    now = timezone.now()
    behind = Participant.objects.concerned().filter(
        told_sequence__lt=F("event__sequence"), event__end__gt=now, event__modified__lte=now - QUIET
    )

    def tell(person: Participant) -> None:
        mails.changed(person)
        person.told_sequence = person.event.sequence

    return _each(behind, tell, "told_sequence")


def remind() -> int:
    now, count = timezone.now(), 0
    for registration in _ahead(now).exclude(reminder_days=None):
        starts = registration.event.start
        if starts - timedelta(days=registration.reminder_days or 0) <= now < starts:
            # Who got the place within the last day knows.
            fresh = now - timedelta(days=1)
            people = _confirmed(registration).filter(reminded=False, confirmed_at__lt=fresh)
            count += _each(people, _remind, "reminded")
    return count


def send_join_links() -> int:
    now, count = timezone.now(), 0
    for registration in _ahead(now).exclude(join_link=""):
        if registration.shows_join_link(now):
            count += _each(_confirmed(registration), partial(_join, link=registration.join_link))
    return count


def thank() -> int:
    """Those who came, or where nobody was checked in, those who had a place."""
    now, count = timezone.now(), 0
    over = EventRegistration.objects.filter(
        thanks=True, event__end__lte=now, event__end__gt=now - THANK_WITHIN
    ).exclude(event__status__in=(Event.Status.CANCELLED, Event.Status.POSTPONED))
    for registration in over.select_related("event__host__city"):
        people = _confirmed(registration)
        if people.filter(arrived_at__isnull=False).exists():
            people = people.filter(arrived_at__isnull=False)
        count += _each(people.filter(thanked=False), _thank, "thanked")
    return count


def _ahead(now: datetime) -> QuerySet[EventRegistration]:
    """Settings of events that are not over and not called off."""
    off = (Event.Status.CANCELLED, Event.Status.POSTPONED)
    return (
        EventRegistration.objects.filter(event__end__gt=now)
        .exclude(event__status__in=off)
        .select_related("event__host__city")
    )


def _confirmed(registration: EventRegistration) -> ParticipantQuerySet:
    return Participant.objects.confirmed().filter(event_id=registration.event_id)


def _each(people: ParticipantQuerySet, act: Callable[[Participant], None], *fields: str) -> int:
    """Do it for each person in a transaction of its own, and keep what it changed. How many."""
    keys = list(people.order_by("pk").values_list("pk", flat=True))
    for key in keys:
        with transaction.atomic():
            person = people.select_for_update(of=("self",)).select_related("event__host__city").filter(pk=key).first()
            if person is not None:
                act(person)
                if fields:
                    person.save(update_fields=fields)
    return len(keys)


def _remind(person: Participant) -> None:
    mails.reminder(person)
    person.reminded = True


def _join(person: Participant, *, link: str) -> None:
    if person.takes_part_online:
        mails.join(person, link)


def _thank(person: Participant) -> None:
    mails.thanks(person)
    person.thanked = True
