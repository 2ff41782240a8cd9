"""A sending worker in a process of its own: ``prepare N``, ``send [POINT]``. At its point it dies by SIGKILL."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from threading import Event
from typing import Any

import django

django.setup()

from django.utils import timezone  # noqa: E402

from newsletter import bounces, queue  # noqa: E402
from newsletter.audience import build  # noqa: E402
from newsletter.freezing import DATE, MESSAGE_ID, TO, TOKEN  # noqa: E402
from newsletter.hashing import address_hash  # noqa: E402
from newsletter.models import Delivery, Mailing, RenderedIssue, Subscriber  # noqa: E402
from newsletter.worker import send_some  # noqa: E402

#: The worker dies at the third mail, so that some are done and some are claimed.
AT_CALL = 3


def prepare(number: int) -> None:
    """So many readers, and an issue on its way to them."""
    now = timezone.now()
    addresses = [f"reader{place}@example.org" for place in range(number)]
    Subscriber.objects.bulk_create(
        Subscriber(address=address, address_hash=address_hash(address), language="en", state="active", requested_at=now)
        for address in addresses
    )
    mailing = Mailing.objects.create(issue="11111111-1111-4111-8111-111111111111", title="Crash", started_at=now)
    head = f"To: {TO}\r\nMessage-ID: {MESSAGE_ID}\r\nDate: {DATE}\r\nSubject: x\r\n\r\n{TOKEN}\r\n"
    RenderedIssue.objects.create(mailing=mailing, language="en", topics="", content=head.encode())
    build(mailing, now)


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dying(function: Callable[..., Any], before: bool) -> Callable[..., Any]:
    calls = 0

    def replacement(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if before and calls == AT_CALL:
            die()
        result = function(*args, **kwargs)
        if not before and calls == AT_CALL:
            die()
        return result

    return replacement


def arm(point: str) -> None:
    """Put the death at one of the lines between the recipient's acceptance and the commit of the answer."""
    when, _space, where = point.partition(" ")
    module, name = {"in-flight": (queue, "put_in_flight"), "answer": (bounces, "settle")}[where]
    setattr(module, name, dying(getattr(module, name), before=when == "before"))


def send() -> None:
    """Work until nothing is left."""
    while Delivery.objects.unfinished().exists():
        if not send_some(Event()):
            time.sleep(0.05)


if __name__ == "__main__":
    if sys.argv[1] == "prepare":
        prepare(int(sys.argv[2]))
    else:
        if len(sys.argv) > 2:
            arm(sys.argv[2])
        send()
