"""Work that the worker does beside the tick, each kind in a lane of its own, so that no kind waits for another.

An app registers a lane in its ``ticks.py``::

    @lane("newsletter")
    def send_some(stop: Event) -> bool: ...

The function does a small piece of work and says whether there may be more; it looks at ``stop`` between two items and
comes back soon when that is set. It leaves the database in a state from which a killed worker's successor can go on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from threading import Event

from django.db import close_old_connections, connections

from core.tick import log_failure

LaneFunction = Callable[[Event], bool]

#: Seconds that an idle lane waits before it looks again, and a lane after an error.
IDLE = 1.0
AFTER_ERROR = 15.0

_lanes: dict[str, LaneFunction] = {}


def lane(name: str) -> Callable[[LaneFunction], LaneFunction]:
    """Register a lane of the worker. ValueError when another has the name."""

    def register(function: LaneFunction) -> LaneFunction:
        if name in _lanes:
            raise ValueError(f"There is already a lane called {name}.")
        _lanes[name] = function
        return function

    return register


def start_all(stop: Event) -> list[threading.Thread]:
    """Start every lane. The threads end with the process, at the latest."""
    threads = [
        threading.Thread(target=_drive, args=(name, work, stop), name=name, daemon=True)
        for name, work in _lanes.items()
    ]
    for thread in threads:
        thread.start()
    return threads


def _drive(name: str, work: LaneFunction, stop: Event) -> None:
    try:
        while not stop.is_set():
            pause = _one_round(name, work, stop)
            stop.wait(pause)
    finally:
        connections.close_all()


def _one_round(name: str, work: LaneFunction, stop: Event) -> float:
    """Do one piece of work; return the seconds to wait before the next."""
    close_old_connections()
    try:
        return 0 if work(stop) else IDLE
    except Exception as error:
        log_failure(f"The lane {name}", error)
        return AFTER_ERROR
    finally:
        close_old_connections()
