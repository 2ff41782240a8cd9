"""Tables that somebody sends: a CSV file or a workbook, read as rows of text, with the number of each line."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from core.spreadsheets import DANGEROUS

MAX_BYTES = 5 * 2**20
MAX_ROWS = 1_000
LONGEST_CELL = 20_000


class UnreadableTable(Exception):  # noqa: N818  told to the officer beside the field
    """The file as a whole cannot be read; the text says what to do."""


@dataclass(frozen=True)
class Line:
    """One line of the file: its number as spreadsheets count, its cells by column, and columns that hold a formula."""

    number: int
    cells: dict[str, str]
    formulas: tuple[str, ...] = ()


def read_table(name: str, content: bytes, columns: Iterable[str]) -> list[Line]:
    """The lines of a file whose first line names known columns. Raises UnreadableTable."""
    rows = list(_xlsx(content) if name.lower().endswith(".xlsx") else _csv(content))
    header = [cell.strip() for cell in rows[0]] if rows else []
    _check_header(header, set(columns))
    if len(rows) - 1 > MAX_ROWS:
        raise UnreadableTable(_("The file has more than %(number)d lines. Please split it.") % {"number": MAX_ROWS})
    return [_line(number, header, row) for number, row in enumerate(rows[1:], 2) if any(row)]


def _check_header(header: list[str], columns: set[str]) -> None:
    named = [name for name in header if name]
    unknown = sorted(set(named) - columns)
    if not named or unknown or len(set(named)) < len(named):
        message = _("The first line must name the columns as the template does. Not known or named twice: %(names)s.")
        twice = sorted({name for name in named if named.count(name) > 1})
        raise UnreadableTable(message % {"names": ", ".join([*unknown, *twice])[:300] or "–"})


def _line(number: int, header: list[str], row: list[str]) -> Line:
    pairs = [(name, cell) for name, cell in zip(header, row, strict=False) if name]
    formulas = tuple(name for name, cell in pairs if cell.startswith(("=", "+", "@")))
    return Line(number, {name: _unguarded(cell.strip()) for name, cell in pairs}, formulas)


def _unguarded(cell: str) -> str:
    """What our own export has guarded comes back as it was."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(DANGEROUS) else cell


def _csv(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableTable(_("The file is no CSV file in UTF-8. Save it as “CSV UTF-8” or as XLSX.")) from None
    if "\0" in text:
        raise UnreadableTable(_("The file is no CSV file in UTF-8. Save it as “CSV UTF-8” or as XLSX."))
    first = text.splitlines()[0] if text.strip() else ""
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        yield from csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise UnreadableTable(_("The file cannot be read as a table.")) from error


def _xlsx(content: bytes) -> Iterator[list[str]]:
    """Formulas come as their text, which begins with ``=``."""
    try:
        sheet = load_workbook(BytesIO(content), read_only=True).worksheets[0]
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            if number > MAX_ROWS + 1:
                return
            yield [_text(cell) for cell in row]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError, IndexError, EOFError) as error:
        raise UnreadableTable(_("The file is no workbook. Save it as XLSX or as “CSV UTF-8”.")) from error


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)[:LONGEST_CELL]
