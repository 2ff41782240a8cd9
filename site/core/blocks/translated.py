"""How the words of a block are cut out for translators and put back (the interface of wagtail-localize).

Wagtail's own text and rich text blocks are known to it. Its library is imported late, because it needs loaded models.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from wagtail.blocks import CharBlock
from wagtail.contrib.table_block.blocks import TableBlock


class FixedTextBlock(CharBlock):
    """Text that is the same in every language and no matter for translators: an anchor, a position on the map."""

    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: list[Any]) -> str:
        return value


class TranslatedTableBlock(TableBlock):
    """A table whose caption and cells can be translated one by one; numbers stay as they are."""

    def get_translatable_segments(self, value: dict[str, Any] | None) -> list[Any]:
        from wagtail_localize.segments import StringSegmentValue

        return [StringSegmentValue(path, text) for path, text in _words(value or {})]

    def restore_translated_segments(self, value: dict[str, Any], segments: list[Any]) -> dict[str, Any]:
        translated = deepcopy(value)
        for segment in segments:
            text = segment.render_text()
            if segment.path == "caption":
                translated["table_caption"] = text
            else:
                row, column = segment.path.split("-")
                translated["data"][int(row)][int(column)] = text
        return translated


def _words(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Caption and cells that hold any letter, each with its place: ``caption`` or ``row-column``."""
    found = [("caption", table.get("table_caption") or "")]
    for row, cells in enumerate(table.get("data") or []):
        found += [(f"{row}-{column}", str(cell or "")) for column, cell in enumerate(cells)]
    return [(place, text) for place, text in found if any(letter.isalpha() for letter in text)]
