"""Where entries live: in the memory of the process, bounded in bytes, whatever is asked for."""

from __future__ import annotations

import threading

from core.caching.entries import Entry
from core.caching.keys import Key

#: Share of the memory for pages at a plain address. The rest is for answers to queries, for "not found" and redirects,
#: of which anyone can make up any number: they push out each other, never a plain page.
PLAIN_SHARE = 0.75
MAX_PASSES = 4096


class Segment:
    """A part of the memory. The oldest entries leave first, except those that were used since their last turn."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.bytes = 0
        self._entries: dict[Key, Entry] = {}
        self._version: int | None = None
        self._lock = threading.Lock()
        #: Reads take no lock: a dictionary's own ``get`` is atomic.
        self.get = self._entries.get

    def __len__(self) -> int:
        return len(self._entries)

    def put(self, key: Key, entry: Entry) -> None:
        """Keep ``entry``; one that is larger than the segment is not kept."""
        if entry.size > self.max_bytes:
            return
        with self._lock:
            if entry.version != self._version:
                self._clear(entry.version)
            self._drop(key)
            self._make_room(entry.size)
            self._entries[key] = entry
            self.bytes += entry.size

    def discard(self, key: Key) -> None:
        """Forget the entry of ``key`` if there is one."""
        with self._lock:
            self._drop(key)

    def _clear(self, version: int) -> None:
        """Everything of another version is dead for ever, since a version never comes back."""
        self._entries.clear()
        self.bytes = 0
        self._version = version

    def _drop(self, key: Key) -> None:
        entry = self._entries.pop(key, None)
        if entry is not None:
            self.bytes -= entry.size

    def _make_room(self, wanted: int) -> None:
        for sparing in (True, False):
            for key, entry in list(self._entries.items()):
                if self.bytes + wanted <= self.max_bytes:
                    return
                if sparing and entry.used:
                    entry.used = False
                    self._entries[key] = self._entries.pop(key)
                else:
                    self._drop(key)


class Store:
    """All entries of a process."""

    def __init__(self, max_bytes: int) -> None:
        self.plain = Segment(int(max_bytes * PLAIN_SHARE))
        self.other = Segment(max_bytes - self.plain.max_bytes)
        self._plain, self._other = self.plain.get, self.other.get

    @property
    def bytes(self) -> int:
        return self.plain.bytes + self.other.bytes

    def find(self, key: Key, version: int, now: float) -> Entry | None:
        """The entry of ``key`` if it may still be served."""
        entry = self._plain(key) or self._other(key)
        if entry is not None and entry.version == version and now < entry.deadline:
            entry.used = True
            return entry
        return None

    def put(self, key: Key, entry: Entry) -> None:
        """Keep ``entry`` in the segment it belongs to. What was a page may have become a "not found", and back."""
        is_plain = entry.etag is not None and not key[-1]
        segment, former = (self.plain, self.other) if is_plain else (self.other, self.plain)
        former.discard(key)
        segment.put(key, entry)


class Passes:
    """Keys whose answer turned out not to be sharable ("hit for pass"): their visitors do not queue for one another.

    Remembered for a version and a few seconds. Only hashes are kept, so that made-up addresses cost next to nothing;
    two addresses with one hash would merely share the verdict.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._until: dict[int, tuple[int, float]] = {}
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._until)

    def add(self, key: Key, version: int, now: float) -> None:
        with self._lock:
            self._until.pop(hash(key), None)
            if len(self._until) >= MAX_PASSES:
                del self._until[next(iter(self._until))]
            self._until[hash(key)] = (version, now + self._seconds)

    def has(self, key: Key, version: int, now: float) -> bool:
        noted, until = self._until.get(hash(key), (None, 0.0))
        return noted == version and now < until
