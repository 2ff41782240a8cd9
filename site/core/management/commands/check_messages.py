"""Keep the German messages whole: nothing missing, nothing fuzzy, the compiled file up to date."""

from __future__ import annotations

import re
import shutil
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

LANGUAGES = ["de"]
IGNORED = ["docs/*", "benchmarks/*", "tests/*", "var/*"]
#: What an older message said, once the new one is translated; some programs keep it as a translator's comment.
_OLDER_MESSAGE = re.compile(r"^# \|.*\n", re.MULTILINE)
_DATE = re.compile(r'^"POT-Creation-Date:.*\n', re.MULTILINE)


def catalogue(language: str) -> Path:
    return Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.po"


def without_date(text: str) -> str:
    return _DATE.sub("", text)


class Command(BaseCommand):
    help = "Fails when makemessages would change a catalogue, a message is missing or fuzzy, or django.mo is old."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--write", action="store_true", help="Update and compile the catalogues instead.")

    def handle(self, *args: Any, **options: Any) -> None:
        if shutil.which("msgmerge") is None:
            raise CommandError("GNU gettext is needed (Debian: apt-get install gettext; macOS: brew install gettext).")
        for language in LANGUAGES:
            if options["write"]:
                self.collect(language)
                call_command("compilemessages", locale=[language], ignore=[".venv"], verbosity=0)
            else:
                self.compare(language)

    def collect(self, language: str) -> None:
        call_command(
            "makemessages",
            locale=[language],
            ignore_patterns=[".venv", *IGNORED],
            add_location="file",
            no_obsolete=True,
            no_wrap=True,
            verbosity=0,
        )
        path = catalogue(language)
        path.write_text(_OLDER_MESSAGE.sub("", path.read_text()))

    def compare(self, language: str) -> None:
        path = catalogue(language)
        compiled = path.with_suffix(".mo")
        before, before_compiled = path.read_text(), compiled.read_bytes()
        try:
            self.collect(language)
            after = path.read_text()
            call_command("compilemessages", locale=[language], ignore=[".venv"], verbosity=0)
            after_compiled = compiled.read_bytes()
        finally:
            path.write_text(before)
            compiled.write_bytes(before_compiled)
        self.complain(language, before, after, same=before_compiled == after_compiled)

    def complain(self, language: str, before: str, after: str, *, same: bool) -> None:
        if without_date(before) != without_date(after):
            raise CommandError(f"{language}: messages have changed. Run: make messages")
        if "#, fuzzy" in after.split("\n\n", 1)[1]:
            raise CommandError(f"{language}: there are fuzzy messages.")
        missing = untranslated(after)
        if missing:
            raise CommandError(f"{language}: {len(missing)} messages are not translated, such as “{missing[0]}”.")
        if not same:
            raise CommandError(f"{language}: django.mo is not compiled from django.po. Run: make messages")
        self.stdout.write(f"{language}: complete.")


def untranslated(text: str) -> list[str]:
    """Message ids without a translation. The catalogue is a PO file (GNU gettext manual, 10)."""
    import polib

    return [entry.msgid for entry in polib.pofile(text).untranslated_entries()]
