"""Every PDF of the site: set by Typst, tagged and accessible (PDF/UA-1), in the site's look.

``typeset("practice_sheet", data)`` sets ``templates/print/practice_sheet.typ``. The data reach the template as JSON
through ``sys.inputs``, never as text of the template, so that nothing anybody typed can become a command. Templates
read it with ``#let data = json(bytes(sys.inputs.data))``; what they share stands in ``look.typ``.

PDF/UA forbids characters without a picture. Where a text holds some that no font has (emoji, Chinese), it is set once
more with a small square in their places: better a square than no sheet.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

FONTS = Path(__file__).parent / "fonts"
TEMPLATES = Path(__file__).parents[2] / "templates" / "print"
#: Longer words get a place to break: an address, a slip of the hand.
LONGEST_WORD = 40
SQUARE = "\u25a1"

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_LONG = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
#: Of these every letter has a picture in the fonts that are always there (a test sets them all).
_CERTAIN = re.compile("[^\n\t\u200b !-~¡-¬®-ſȘ-țẞ‐–—‘’‚“”„†•…‰‹›€□]")


class TypesettingError(Exception):
    """The template is wrong; texts cannot be."""


def typeset(template: str, data: dict[str, Any], dated: datetime | None = None) -> bytes:
    """The PDF of ``templates/print/<template>.typ``. The same data and date make the same bytes."""
    try:
        return _compile(template, _each_text(data, _tidy), dated)
    except typst.TypstError:
        pass
    try:
        return _compile(template, _each_text(data, certain), dated)
    except typst.TypstError as error:
        raise TypesettingError(f"{template}: {error.message}") from error


def _compile(template: str, data: Any, dated: datetime | None) -> bytes:
    made: Any = typst.compile(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data)},
        pdf_standards=["ua-1"],
        timestamp=int(dated.timestamp()) if dated else 0,
    )
    return bytes(made)


@cache
def _fonts() -> typst.Fonts:
    """The same on every machine: ours, and those that the package brings along."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONTS)])


def _each_text(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {key: _each_text(item, change) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_each_text(item, change) for item in value]
    # Lazy translations and the like become text, too.
    return value if value is None or isinstance(value, bool | int | float) else change(str(value))


def _tidy(text: str) -> str:
    return _LONG.sub("\\g<0>\u200b", _CONTROL.sub("", unicodedata.normalize("NFC", text)))


def certain(text: str) -> str:
    """The text in letters that can always be printed."""
    return _CERTAIN.sub(SQUARE, _tidy(text))
