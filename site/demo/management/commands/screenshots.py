"""``manage.py screenshots``: the pictures of the README, and of every kind of page for those who work on the look."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo import camera
from demo.camera import NoPicture, Shot


class Command(BaseCommand):
    help = "Takes pictures of a running demo: three for the README, or with --pages every kind of page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--base", default=settings.BASE_URL, help="Where the demo runs.")
        parser.add_argument("--into", type=Path, metavar="FOLDER", help="The README's three, into this folder instead.")
        parser.add_argument("--pages", type=Path, metavar="FOLDER", help="Every kind of page, into this folder.")

    def handle(self, *args: Any, **options: Any) -> None:
        base = options["base"].rstrip("/")
        self.check_demo(base)
        if options["pages"]:
            folder, shots = options["pages"], camera.page_shots
        else:
            folder, shots = options["into"] or settings.ROOT / "docs" / "img", camera.readme_shots
        self.take_all(base, shots(), folder)

    def check_demo(self, base: str) -> None:
        try:
            with urlopen(f"{base}/healthz", timeout=5):  # noqa: S310 (an address of this machine, typed by hand)
                return
        except (URLError, TimeoutError, ValueError):
            raise CommandError(f"Nothing answers at {base}. Start the demo first: make demo") from None

    def take_all(self, base: str, shots: list[Shot], folder: Path) -> None:
        try:
            with camera.camera() as browser:
                for number, shot in enumerate(shots, start=1):
                    path = camera.take(browser, base, shot, folder)
                    self.stdout.write(f"  {number}/{len(shots)}  {path}")
                    self.stdout.flush()
        except NoPicture as problem:
            raise CommandError(str(problem)) from None
