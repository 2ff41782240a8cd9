"""Lists in a cell of a table: one row in each line, its parts separated by ``|``. Written by the export, read by the
import."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

BETWEEN = " | "

#: The parts of a row, by column.
FIGURE = ("number", "unit_de", "unit_en", "label_de", "label_en", "year")
LINK = ("url", "label_de", "label_en")
PARTNER = ("role", "name_de", "name_en")
PARTNER_TANDEM = ("role", "tandem")


def written(rows: Iterable[dict[str, Any]], names: Sequence[str]) -> str:
    return "\n".join(BETWEEN.join(_part(row.get(name)) for name in names) for row in rows)


def _part(value: Any) -> str:
    """A stroke or a line break within a text would make two parts of it."""
    return "" if value is None else " ".join(str(value).replace("|", "/").split())


def read(text: str) -> list[list[str]]:
    """The parts of each line that holds anything."""
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line.strip(" |")]


def partners_written(partners: Iterable[dict[str, Any]]) -> str:
    return "\n".join(written([row], PARTNER_TANDEM if row["tandem"] else PARTNER) for row in partners)
