"""How long to leave a relay alone that does not want to talk to us."""

from __future__ import annotations

import time

#: Seconds, longer with every failure in a row: half an hour together. The first are short, for a relay that restarts is
#: back at once.
STEPS = (5, 15, 60, 120, 300, 600, 600)


class RelayPause:
    """One worker's patience with its relay. It starts afresh with the process."""

    def __init__(self) -> None:
        self.failures = 0
        self._until = 0.0

    @property
    def is_long(self) -> bool:
        """Whether all steps have been waited out: the relay has been silent for half an hour."""
        return self.failures > len(STEPS)

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self._until

    def failed(self) -> None:
        step = STEPS[min(self.failures, len(STEPS) - 1)]
        self.failures += 1
        self._until = time.monotonic() + step

    def succeeded(self) -> None:
        self.failures, self._until = 0, 0.0
