"""Join the parts of the style sheets into the files that pages load: ``manage.py build_css [--check]``.

The parts stay small and readable. ``site.css`` is for every page; a folder below ``sections/`` becomes a sheet of its
name, which only the templates of that section link: nobody carries the wheel of goals to a news item. The results are
committed; a test proves them current.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

ORDER = "@layer reset,tokens,base,layout,components,utilities;"
FIRST = ["reset.css", "tokens.css", "fonts.css", "base.css"]
LAST = ["sdg.css", "utilities.css", "print.css"]

# A string is kept as it stands; everything else may lose its comments and superfluous space.
TOKEN = re.compile(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|/\*.*?\*/|\s+""", re.DOTALL)
SQUEEZE = re.compile(r"\s*([{};,])\s*")


def css_directory() -> Path:
    return Path(settings.STATICFILES_DIRS[0]) / "css"


def parts(directory: Path) -> list[Path]:
    """All parts in the order in which they are joined: foundations, layouts, components by name, what may overrule."""
    middle = [*sorted((directory / "layout").glob("*.css")), *sorted((directory / "components").glob("*.css"))]
    return [*(directory / name for name in FIRST), *middle, *(directory / name for name in LAST)]


def sections(directory: Path) -> dict[Path, list[Path]]:
    """{sheet of a section: its parts by name}"""
    folders = sorted(folder for folder in (directory / "sections").iterdir() if folder.is_dir())
    return {directory / f"{folder.name}.css": sorted(folder.glob("*.css")) for folder in folders}


def compress(source: str) -> str:
    """The same rules without comments, line breaks and superfluous space; strings and calculations are untouched."""
    pieces = re.split(r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')""", TOKEN.sub(_shorter, source))
    squeezed = (piece if place % 2 else SQUEEZE.sub(r"\1", piece) for place, piece in enumerate(pieces))
    return re.sub(r"([{;][\w-]+:) ", r"\1", "".join(squeezed)).replace(";}", "}").strip()


def _shorter(token: re.Match[str]) -> str:
    return token.group(1) or " "


def sheets(directory: Path) -> dict[Path, str]:
    """{built sheet: its text}. The order of the layers stands in the first; the others add to the layers."""
    own = {target: joined(found) for target, found in sections(directory).items()}
    return {directory / "site.css": f"{ORDER}\n{joined(parts(directory))}", **own}


def joined(found: Iterable[Path]) -> str:
    rules = "\n".join(compress(part.read_text(encoding="utf-8")) for part in found)
    return f"{rules}\n"


class Command(BaseCommand):
    help = "Joins site/static/css into its sheets; with --check it only says whether they are current."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--check", action="store_true", help="Change nothing; fail if a sheet is out of date.")

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = sheets(css_directory())
        old = [
            sheet for sheet, text in wanted.items() if not sheet.exists() or sheet.read_text(encoding="utf-8") != text
        ]
        if old and options["check"]:
            names = ", ".join(sheet.name for sheet in old)
            raise CommandError(f"{names}: out of date. Run `manage.py build_css` and commit it.")
        for sheet in old:
            sheet.write_text(wanted[sheet], encoding="utf-8")
            self.stdout.write(f"{sheet.name} written: {len(wanted[sheet])} characters.")
        if not old:
            self.stdout.write("The style sheets are current.")
