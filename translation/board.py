"""The translation board: every story, in every language, with its state. One query, however many pages there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.db.models.enums import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Page

from core.collation import sort_key
from core.languages import content_languages

#: Depth of the pages that count as sections: those below the home pages.
SECTION_DEPTH = 3


class State(TextChoices):
    MISSING = "missing", pgettext_lazy("translation", "missing")
    DRAFT = "draft", pgettext_lazy("translation", "draft")
    MACHINE = "machine", _("machine text")
    CHANGED = "changed", _("source changed")
    UP_TO_DATE = "up-to-date", _("up to date")
    ORIGINAL = "original", _("original")
    ALIAS = "alias", _("alias")


ICONS = {
    State.MISSING: "cross",
    State.DRAFT: "edit",
    State.MACHINE: "cogs",
    State.CHANGED: "warning",
    State.UP_TO_DATE: "check",
    State.ORIGINAL: "globe",
    State.ALIAS: "link",
}
TONES = {State.MISSING: "muted", State.MACHINE: "ready", State.CHANGED: "alarm", State.UP_TO_DATE: "done"}


@dataclass(frozen=True)
class Cell:
    """A story in one language."""

    language: str
    state: State
    page: int | None = None
    live: bool = False
    since: datetime | None = None
    assignee: int | None = None
    assignee_name: str = ""
    due_date: date | None = None

    @property
    def icon(self) -> str:
        return ICONS[self.state]

    @property
    def tone(self) -> str:
        return TONES.get(self.state, "")

    def __str__(self) -> str:
        return str(self.state.label)


@dataclass
class Row:
    """A story: its title in the first language in which it is told, and a cell for each language of the site."""

    key: UUID
    title: str = ""
    section: str = ""
    section_key: str = ""
    cells: dict[str, Cell] = field(default_factory=dict)

    @property
    def in_order(self) -> list[Cell]:
        return list(self.cells.values())


@dataclass(frozen=True)
class Wanted:
    """What the board should show; empty means all."""

    state: str = ""
    language: str = ""
    section: str = ""
    person: int | None = None
    #: At least so many days since the original changed, or since the due date.
    days: int = 0

    def shows(self, row: Row) -> bool:
        if self.section and row.section_key != self.section:
            return False
        if not (self.state or self.language or self.person or self.days):
            return True
        return any(self._shows_cell(cell) for cell in row.in_order)

    def _shows_cell(self, cell: Cell) -> bool:
        return (
            (not self.language or cell.language == self.language)
            and (not self.state or cell.state == self.state)
            and (not self.person or cell.assignee == self.person)
            and (not self.days or _age(cell) >= timedelta(days=self.days))
        )


def _age(cell: Cell) -> timedelta:
    """How long something has been waiting here."""
    since = timezone.now() - cell.since if cell.since else timedelta(0)
    late = timezone.localdate() - cell.due_date if cell.due_date and not cell.live else timedelta(0)
    return max(since, late)


#: The names and the address of the translator, joined so that the filter needs no query of its own.
PERSON = tuple(f"translation_state__assignee__{name}" for name in ("first_name", "last_name", "email"))
FIELDS = (
    "pk",
    "translation_key",
    "locale__language_code",
    "draft_title",
    "live",
    "alias_of_id",
    "path",
    "depth",
    "translation_state__pk",
    "translation_state__source_changed_at",
    "translation_state__assignee_id",
    *PERSON,
    "translation_state__due_date",
    "has_machine_text",
)


def board(pages: QuerySet[Page] | None = None) -> list[Row]:
    """All stories in the order of the tree. One query."""
    found = (pages if pages is not None else Page.objects.all()).filter(depth__gte=2)
    machine = Case(
        When(translation_state__isnull=True, then=Value(False)),
        When(translation_state__machine={}, then=Value(False)),
        default=Value(True),
        output_field=BooleanField(),
    )
    return _rows(found.annotate(has_machine_text=machine).order_by("path").values(*FIELDS))


def _rows(pages: Iterable[dict[str, Any]]) -> list[Row]:
    rows: dict[UUID, Row] = {}
    sections: dict[str, tuple[str, str]] = {}
    for page in pages:
        if page["depth"] == SECTION_DEPTH:
            sections[page["path"]] = (page["draft_title"], str(page["translation_key"]))
        row = rows.setdefault(page["translation_key"], Row(page["translation_key"]))
        if not row.title:
            row.title = page["draft_title"]
            row.section, row.section_key = sections.get(page["path"][: 4 * SECTION_DEPTH], ("", ""))
        row.cells[page["locale__language_code"]] = _cell(page)
    for row in rows.values():
        row.cells = {code: row.cells.get(code, Cell(code, State.MISSING)) for code in content_languages()}
    return list(rows.values())


def _cell(page: dict[str, Any]) -> Cell:
    return Cell(
        language=page["locale__language_code"],
        state=_state(page),
        page=page["pk"],
        live=page["live"],
        since=page["translation_state__source_changed_at"],
        assignee=page["translation_state__assignee_id"],
        assignee_name=_name(page),
        due_date=page["translation_state__due_date"],
    )


def _name(page: dict[str, Any]) -> str:
    """As ``str()`` of the user says it."""
    first, last, email = (page[name] or "" for name in PERSON)
    return f"{first} {last}".strip() or email


def _state(page: dict[str, Any]) -> State:
    """What matters most to somebody who translates: first what is wrong, then what is unfinished."""
    if page["alias_of_id"]:
        return State.ALIAS
    if page["translation_state__pk"] is None:
        return State.ORIGINAL
    if page["has_machine_text"]:
        return State.MACHINE
    if page["translation_state__source_changed_at"]:
        return State.CHANGED
    return State.UP_TO_DATE if page["live"] else State.DRAFT


def sections_of(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """The sections that occur, as choices."""
    return list({row.section_key: (row.section_key, row.section) for row in rows if row.section_key}.values())


def people_of(rows: Iterable[Row]) -> list[tuple[int, str]]:
    """Who has translations, as choices in the order of their names."""
    found = {cell.assignee: cell.assignee_name for row in rows for cell in row.in_order if cell.assignee}
    return sorted(found.items(), key=lambda person: sort_key(person[1]))


def totals(rows: Iterable[Row]) -> Counter[State]:
    """How many cells are in each state."""
    return Counter(cell.state for row in rows for cell in row.in_order)
