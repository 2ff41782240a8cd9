"""People who have registered for the meetings ahead, all invented and marked as samples, and numbers of past ones."""

from __future__ import annotations

from datetime import timedelta
from itertools import cycle, islice
from typing import Any

from django.utils import timezone

from demo.loading.stories import Story
from events.models import Event, EventRegistration, Group, Headcount, Participant, RegistrationQuestion

PLACES, WAITING = 24, 3
GROUPS = (Group.STUDENT, Group.OFFICIAL, Group.TEACHER, Group.OFFICIAL, Group.STUDENT, Group.CITIZEN)
FIRST = ("Alva", "Benno", "Carla", "Davor", "Elin", "Fadi", "Greta", "Hana", "Ilmari", "Jonna", "Kadir", "Lior")
State = Participant.State


def load_registrations(stories: dict[Any, Story]) -> None:
    _thematic_meeting(stories["events", "turku-meeting"].pair.de.event)
    webinar = stories["events", "alt-text-webinar"].pair.de.event
    EventRegistration.objects.create(event=webinar, places_online=200, join_link="https://meet.example.org/sample-room")
    held = Event.objects.filter(kind=Event.Kind.THEMATIC, end__lt=timezone.now()).order_by("-start")
    for event in held[:2]:
        for group, number in ((Group.STUDENT, 14), (Group.TEACHER, 18), (Group.OFFICIAL, 22), (Group.CITIZEN, 3)):
            Headcount.objects.create(event=event, group=group, way="place", registered=number, arrived=number)


def _thematic_meeting(event: Event) -> None:
    """Full, with one place just offered and people waiting."""
    registration = EventRegistration.objects.create(
        event=event, places=PLACES, asks_diet=True, asks_access=True, offers_list=True
    )
    RegistrationQuestion.objects.create(
        registration=registration,
        kind=RegistrationQuestion.Kind.MANY,
        text_de="An welchen Rundgängen möchten Sie teilnehmen?",
        text_en="Which walks would you like to join?",
        options_de="Bibliothek\nVolkshochschule\nHafen",
        options_en="Library\nAdult education centre\nHarbour",
    )
    states = [*[State.CONFIRMED] * (PLACES - 1), State.OFFERED, *[State.WAITING] * WAITING]
    Participant.objects.bulk_create(
        _person(event, number, state, group)
        for number, (state, group) in enumerate(zip(states, islice(cycle(GROUPS), len(states)), strict=True), start=1)
    )


def _person(event: Event, number: int, state: State, group: Group) -> Participant:
    now, address = timezone.now(), f"sample-{number}@example.org"
    return Participant(
        event=event,
        state=state,
        name=f"{FIRST[number % len(FIRST)]} Sample {number}",
        address=address,
        address_key=address,
        language="de" if number % 2 else "en",
        group=group,
        institution="Sample institution",
        on_list=number % 3 == 0,
        requested_at=now - timedelta(days=9),
        confirmed_at=now - timedelta(days=8, minutes=-number),
        waiting_since=now - timedelta(days=2, minutes=-number) if state == State.WAITING else None,
        offer_until=now + timedelta(hours=30) if state == State.OFFERED else None,
    )
