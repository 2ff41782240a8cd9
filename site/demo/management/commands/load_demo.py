"""``manage.py load_demo``: readable content in both languages, dated from today. A second run changes nothing."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from demo.loading.afterwards import followed_up_at_the_end
from demo.loading.everything import Step, load_everything
from news.models import NewsIndexPage


class Command(BaseCommand):
    help = "Loads the demo content into an empty site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--quiet", action="store_true", help="Say nothing while loading.")

    def handle(self, *args: Any, **options: Any) -> None:
        if NewsIndexPage.objects.exists():
            return
        started = time.monotonic()

        def tell(step: Step) -> None:
            if not options["quiet"]:
                self.stdout.write(f"  {step.number}/{step.of}  {step.title}")
                self.stdout.flush()

        with transaction.atomic(), followed_up_at_the_end():
            load_everything(tell)
        if not options["quiet"]:
            self.stdout.write(f"The demo content is there ({time.monotonic() - started:.0f} s).")
