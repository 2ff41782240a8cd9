"""``manage.py erase_submissions ADDRESS``: forget everything that was submitted under an address (Art. 17 GDPR)."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from practices.submission.personal_data import erase_address


class Command(BaseCommand):
    help = "Erases all submitted practices of an address, with their files and mails. Published pages stay."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("address")

    def handle(self, *args: Any, **options: Any) -> None:
        number = erase_address(options["address"])
        if options["verbosity"]:
            self.stdout.write(f"{number} erased.")
