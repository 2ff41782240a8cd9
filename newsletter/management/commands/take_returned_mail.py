"""Takes one returned mail from a pipe, for a mail server on this machine (an alias with ``|``)."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from newsletter.reports import MOST_BYTES
from newsletter.returned import take


class Command(BaseCommand):
    help = "Reads one bounce, complaint or wish to unsubscribe from standard input and does what follows from it."

    def handle(self, *args: Any, **options: Any) -> None:
        raw = sys.stdin.buffer.read(MOST_BYTES)
        # The server that writes must not find the pipe closed.
        while sys.stdin.buffer.read(MOST_BYTES):
            pass
        self.stdout.write(take(raw))
