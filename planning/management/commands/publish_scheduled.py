"""Wagtail's command of the same name, by story: what is due goes live in all its languages, or is held."""

from __future__ import annotations

from typing import Any

from wagtail.management.commands.publish_scheduled import Command as StockCommand

from planning.schedule import publish_due


class Command(StockCommand):
    help = "Publish what is due, all languages of a story together, and take offline what has expired."

    def handle(self, *args: Any, **options: Any) -> None:
        if options["dryrun"]:
            super().handle(*args, **options)
        else:
            publish_due()
