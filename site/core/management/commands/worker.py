"""The process beside the web server: sends mail, runs background jobs, and ticks every minute."""

from __future__ import annotations

import signal
from threading import Event, Thread
from time import monotonic
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core import lanes


class Command(BaseCommand):
    help = "Sends mails and newsletters, runs background jobs and does what is due, until it is told to stop."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--grace", type=float, default=20, help="Seconds that work in hand may take after a signal (default: 20)."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        stop = Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        threads = lanes.start_all(stop)
        self.stdout.write(f"The worker runs: {', '.join(thread.name for thread in threads)}.")
        self.stdout.flush()
        while not stop.wait(1):
            if not all(thread.is_alive() for thread in threads):
                stop.set()
                self._finish(threads, options["grace"])
                raise CommandError("A lane has died, see the log. Start the worker again.")
        self._finish(threads, options["grace"])

    def _finish(self, threads: list[Thread], grace: float) -> None:
        """Let each lane end the piece in its hands. What takes longer is cut off as by a crash, which loses nothing."""
        end = monotonic() + grace
        for thread in threads:
            thread.join(max(0, end - monotonic()))
        late = [thread.name for thread in threads if thread.is_alive()]
        self.stdout.write(f"Stopped; cut off: {', '.join(late)}." if late else "Stopped.")
