"""Single flight: of all visitors who miss the same page at the same time, one renders and the others wait for it."""

from __future__ import annotations

import threading

from core.caching.entries import Entry
from core.caching.keys import Key


class Flight:
    """One render under way, begun under ``version``."""

    def __init__(self, version: int) -> None:
        self.version = version
        self._landed = threading.Event()
        self._entry: Entry | None = None

    def wait(self, seconds: float) -> Entry | None:
        """The entry that came out, or None if there is none to share or it took too long."""
        self._landed.wait(seconds)
        return self._entry

    def land(self, entry: Entry | None) -> None:
        self._entry = entry
        self._landed.set()


class Flights:
    """All renders under way in this process."""

    def __init__(self) -> None:
        self._flights: dict[Key, Flight] = {}
        self._lock = threading.Lock()

    def join(self, key: Key, version: int) -> tuple[Flight, bool]:
        """The flight for ``key``, and whether the caller has to fly it.

        A flight that began under another version may bring the old page: nobody who comes later gets on it.
        """
        with self._lock:
            flight = self._flights.get(key)
            if flight is not None and flight.version == version:
                return flight, False
            flight = self._flights[key] = Flight(version)
            return flight, True

    def land(self, key: Key, flight: Flight, entry: Entry | None) -> None:
        """End a flight. Must be called by its pilot, whatever happened."""
        with self._lock:
            if self._flights.get(key) is flight:
                del self._flights[key]
        flight.land(entry)
