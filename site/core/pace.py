"""A limit for what is asked often and answered fast: counted in the memory of the process, without a write anywhere."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass, field

from django.utils.crypto import salted_hmac

#: Clients remembered at most in a window; beyond that nobody is counted, and the window soon ends.
MOST = 10_000


@dataclass
class Pace:
    """At most ``limit`` requests of a client in each window of ``seconds``, for each process."""

    limit: int
    seconds: int
    _starts: int = 0
    _counts: Counter[bytes] = field(default_factory=Counter)

    def allows(self, client: str) -> bool:
        """Count one more request; is it within the limit? Only a keyed hash is kept, for a window."""
        starts = int(time.monotonic()) // self.seconds
        if starts != self._starts:
            self._starts, self._counts = starts, Counter()
        key = salted_hmac("core.pace", client, algorithm="sha256").digest()
        if key in self._counts or len(self._counts) < MOST:
            self._counts[key] += 1
        return self._counts[key] <= self.limit
