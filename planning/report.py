"""The report of a plan as rows for a spreadsheet: one for each story."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.http.response import HttpResponseBase
from django.utils.text import slugify
from django.utils.translation import gettext as _

from core.spreadsheets import csv_response, workbook_response
from planning.results import Line, Results


def columns() -> list[tuple[str, Callable[[Line], Any]]]:
    """(heading, value of a line), in the language of the reader."""
    return [
        (_("Working title"), lambda line: line.entry.title),
        (_("State"), lambda line: str(line.standing.state.label)),
        (_("Objective"), lambda line: str(line.entry.objective or "")),
        (_("Action"), lambda line: str(line.entry.served_action or "")),
        (_("Audiences"), lambda line: _names(line.entry.audiences.all())),
        (_("Channels"), lambda line: _names(line.entry.channels.all())),
        (_("Themes"), lambda line: _names(line.entry.themes.all())),
        (_("Sustainable development goals"), lambda line: _names(line.entry.goals.all())),
        (_("Tandem"), lambda line: str(line.entry.tandem or "")),
        (_("Responsible"), lambda line: line.entry.responsible.get_full_name() if line.entry.responsible else ""),
        (_("Languages"), lambda line: ", ".join(line.entry.needed_languages)),
        (_("Planned date"), lambda line: line.entry.planned_date),
        (_("Real date"), lambda line: line.went_live),
        (_("Days late"), lambda line: line.days_late),
        (_("Evaluation"), lambda line: line.entry.evaluation),
    ]


def _names(rows: Any) -> str:
    return "; ".join(map(str, rows))


def _rows(found: Results) -> Iterator[list[Any]]:
    values = [value for _heading, value in columns()]
    return ([value(line) for value in values] for line in found.lines)


def as_csv(found: Results) -> HttpResponseBase:
    return csv_response(f"{slugify(found.plan.title)}.csv", [heading for heading, _value in columns()], _rows(found))


def as_xlsx(found: Results) -> HttpResponseBase:
    headings = [heading for heading, _value in columns()]
    return workbook_response(f"{slugify(found.plan.title)}.xlsx", _("Stories"), headings, _rows(found))


WRITERS: dict[str, Callable[[Results], HttpResponseBase]] = {"csv": as_csv, "xlsx": as_xlsx}
