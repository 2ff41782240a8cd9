"""People who register in a process of their own: ``prepare PEOPLE PLACES``, ``confirm FIRST LAST``, ``tick [POINT]``.

``tick POINT`` dies by SIGKILL at the third mail, ``before`` or ``after`` it is written.
"""

from __future__ import annotations

import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, time
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from events.models import Event, EventRegistration, Participant  # noqa: E402
from events.registration import due, mails, signing_up  # noqa: E402

AT_CALL = 3


def prepare(people: int, places: int) -> None:
    """An event far ahead, and so many people who have not confirmed their address yet."""
    day = {"start_date": date(2098, 5, 6), "start_time": time(10), "end_time": time(12)}
    event = Event.objects.create(name="Crowd", status="confirmed", **day)
    EventRegistration.objects.create(event=event, places=places)
    for number in range(people):
        Participant.objects.create(
            event=event, name=f"Person {number}", address=f"person{number}@example.org", language="en"
        )


def confirm(first: int, last: int) -> None:
    """All of them press the button at the same time."""
    people = list(Participant.objects.order_by("pk")[first:last])
    with ThreadPoolExecutor(len(people)) as pool:
        list(pool.map(_confirm, people))


def _confirm(person: Participant) -> None:
    try:
        signing_up.confirm(person)
    finally:
        connection.close()


def die_at(point: str) -> None:
    calls, write = 0, mails.changed

    def changed(person: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == AT_CALL and point == "before":
            os.kill(os.getpid(), signal.SIGKILL)
        write(person)
        if calls == AT_CALL and point == "after":
            os.kill(os.getpid(), signal.SIGKILL)

    mails.changed = changed


if __name__ == "__main__":
    what, *words = sys.argv[1:]
    if what == "tick":
        if words:
            die_at(words[0])
        due.tell_changes()
    else:
        {"prepare": prepare, "confirm": confirm}[what](*map(int, words))
