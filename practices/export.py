"""The chosen practices as CSV, XLSX and JSON, both languages in one row. The schema stands in docs/practices.md.

Rows are read and written some hundred at a time, so that ten thousand practices need no more memory than one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from core.spreadsheets import csv_response, workbook_response
from practices import cells
from practices.export_rows import COLUMNS, SCHEMA, exported
from practices.shelf import Shelf

NAME = "practices"


def as_csv(shelf: Shelf, licence: str) -> HttpResponseBase:
    return csv_response(f"{NAME}.csv", COLUMNS, (_flat(row, licence) for row in exported(shelf)))


def as_xlsx(shelf: Shelf, licence: str) -> HttpResponseBase:
    rows = (_flat(row, licence) for row in exported(shelf))
    return workbook_response(f"{NAME}.xlsx", NAME, COLUMNS, rows)


def as_json(shelf: Shelf, licence: str) -> HttpResponseBase:
    lines = _json_lines(exported(shelf), licence)
    response = StreamingHttpResponse(lines, content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{NAME}.json") or ""
    return response


WRITERS: dict[str, Callable[[Shelf, str], HttpResponseBase]] = {"csv": as_csv, "xlsx": as_xlsx, "json": as_json}


def _json_lines(rows: Iterable[dict[str, Any]], licence: str) -> Iterator[str]:
    yield f'{{"schema": {json.dumps(SCHEMA)}, "licence": {json.dumps(licence)}, "practices": ['
    for number, row in enumerate(rows):
        yield (",\n" if number else "\n") + json.dumps(row, ensure_ascii=False, default=str)
    yield "\n]}\n"


def _flat(row: dict[str, Any], licence: str) -> list[Any]:
    """Lists of JSON are cells in a table, the goals several."""
    goals = row["goals"]
    flat = {
        **row,
        "goals": [goal["number"] for goal in goals],
        "goal_identifiers": [goal["identifier"] for goal in goals],
        "targets": [goal["target"] for goal in goals if goal["target"]],
        "reasons_de": _reasons(goals, "de"),
        "reasons_en": _reasons(goals, "en"),
        "partners": cells.partners_written(row["partners"]),
        "figures": cells.written(row["figures"], cells.FIGURE),
        "links": cells.written(row["links"], cells.LINK),
        "licence": licence,
    }
    return [_joined(flat[name]) for name in COLUMNS]


def _reasons(goals: list[dict[str, Any]], language: str) -> str:
    return "\n".join(f"{goal['number']}: {goal[f'reason_{language}']}" for goal in goals if goal[f"reason_{language}"])


def _joined(value: Any) -> Any:
    return "; ".join(str(part) for part in value) if isinstance(value, list) else value
