"""A table as the template needs it, from the value of Wagtail's spreadsheet widget."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

# A number as people write it in German and English, with sign, thousands, decimals and a unit after it.
NUMBER = re.compile(r"[+\-−–±]?\s?\d[\d.,\s]*(?:[%‰€]|[A-Za-zµ²³/]{1,4})?")


@dataclass(frozen=True)
class Cell:
    text: str
    is_number: bool = False
    is_header: bool = False


@dataclass(frozen=True)
class Table:
    caption: str
    header: list[Cell]
    rows: list[list[Cell]]


def table_of(value: dict[str, Any] | None) -> Table:
    """The table behind a value of ``TableBlock``; empty rows at its end are left out, merged cells are not offered."""
    value = value or {}
    rows = [["" if cell is None else str(cell).strip() for cell in row] for row in value.get("data") or []]
    while rows and not any(rows[-1]):
        rows.pop()
    choice = value.get("table_header_choice") or "row"
    head, body = (rows[:1], rows[1:]) if choice in ("row", "both") else ([], rows)
    with_header = choice in ("column", "both")
    numeric = _numeric_columns(body) - ({0} if with_header else set())
    return Table(
        caption=(value.get("table_caption") or "").strip(),
        header=[Cell(text, place in numeric) for row in head for place, text in enumerate(row)],
        rows=[_row(row, numeric, with_header) for row in body],
    )


def _row(row: list[str], numeric: set[int], with_header: bool) -> list[Cell]:
    return [Cell(text, place in numeric, with_header and place == 0) for place, text in enumerate(row)]


def _numeric_columns(rows: list[list[str]]) -> set[int]:
    """The columns in which every cell that is filled holds a number: they are set flush right."""
    columns: dict[int, list[str]] = {}
    for row in rows:
        for place, text in enumerate(row):
            if text:
                columns.setdefault(place, []).append(text)
    return {place for place, texts in columns.items() if all(NUMBER.fullmatch(text) for text in texts)}
