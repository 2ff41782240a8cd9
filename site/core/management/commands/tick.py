from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.tick import run_due


class Command(BaseCommand):
    help = "Does everything that is due, once. The worker does the same every minute."

    def handle(self, *args: Any, **options: Any) -> None:
        report = run_due()
        self.stdout.write(f"Done: {', '.join(report.done) or 'nothing'}.")
        if report.busy:
            self.stdout.write(f"Somebody else is at: {', '.join(report.busy)}.")
        if report.failed:
            raise CommandError(f"Failed, see the log: {', '.join(report.failed)}.")
