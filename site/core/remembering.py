"""What changes only with the content and is asked on every page: remembered in the process until the content changes.

Nothing has to be forgotten by hand: what was computed under one content version (core.caching) is not used under
another. Remembered objects are shared between threads: nobody changes them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import connection

from core.caching.version import version

T = TypeVar("T")

#: Entries kept at most. The keys are few; only the host names that programs make up are many.
MOST = 500

_memory: dict[Hashable, tuple[int, Any]] = {}
_inside_transactions = False


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """The value of ``make()``, from memory where the content has not changed since it was computed.

    Inside a transaction nothing is remembered: what is seen there may never be committed.
    """
    if connection.in_atomic_block and not _inside_transactions:
        return make()
    now = version()
    found = _memory.get(key)
    if found is not None and found[0] == now:
        value: T = found[1]
        return value
    value = make()
    if version() == now:
        _keep(key, now, value)
    return value


def _keep(key: Hashable, now: int, value: Any) -> None:
    if len(_memory) >= MOST:
        _memory.clear()
    _memory[key] = (now, value)


@contextmanager
def inside_transactions() -> Iterator[None]:
    """For tests that count the queries of a warm page: a test's every query runs in a transaction."""
    global _inside_transactions
    _memory.clear()
    _inside_transactions = True
    try:
        yield
    finally:
        _inside_transactions = False
        _memory.clear()
