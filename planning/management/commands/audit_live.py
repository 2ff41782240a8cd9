"""List what is live but no longer clear."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from planning.audit_live import findings


class Command(BaseCommand):
    help = "List live pages that the rules of clearance would not let through today. Exit code 1 if there are any."

    def handle(self, *args: Any, **options: Any) -> None:
        found = list(findings())
        for finding in found:
            reasons = " ".join(str(reason.message) for reason in finding.reasons)
            self.stdout.write(f"{finding.page.pk}\t{finding.page.title}\t{reasons}")
        if found:
            raise SystemExit(1)
        self.stdout.write("Every live page is clear.")
