"""Whether a worker is alive, without clocks: it holds a lock that the system lets go of when the worker dies.

On PostgreSQL it is a session's advisory lock, on SQLite (one machine) a locked file beside the database. A slow worker
keeps its lock and is never robbed; a killed one loses it in the same moment.
"""

from __future__ import annotations

import fcntl
import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.db import connection


class StillAlive(Exception):  # noqa: N818  an answer, not a fault
    """Somebody holds the lock of this name."""


@contextmanager
def living(owner: str) -> Iterator[None]:
    """Hold the lock of ``owner`` while the block runs. Raises StillAlive when another process holds it."""
    if connection.vendor == "postgresql":
        with _advisory_lock(owner):
            yield
    else:
        with _locked_file(owner):
            yield


def is_dead(owner: str) -> bool:
    """Whether nobody holds the lock of ``owner``."""
    try:
        with living(owner):
            return True
    except StillAlive:
        return False


@contextmanager
def _advisory_lock(owner: str) -> Iterator[None]:
    number = int.from_bytes(hashlib.blake2b(owner.encode(), digest_size=8).digest(), "big", signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [number])
        if not cursor.fetchone()[0]:
            raise StillAlive
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _locked_file(owner: str) -> Iterator[None]:
    path = _folder() / f"newsletter-{owner}.lock"
    with path.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise StillAlive from None
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def _folder() -> Path:
    """Beside the database file; for a database in memory, where temporary files go."""
    name = str(connection.settings_dict["NAME"])
    return Path(tempfile.gettempdir()) if "memory" in name else Path(name).resolve().parent
