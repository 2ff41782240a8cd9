"""Write the library's index anew: ``manage.py rebuild_library``, after an upgrade or a restored backup."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from practices.entries import mend


class Command(BaseCommand):
    help = "Write those rows of the library's index anew that do not say what the records say."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Practices whose rows were wrong: {mend()}.")
