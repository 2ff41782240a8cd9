"""The participants of an event as a table for spreadsheets. No cell is ever a formula."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook

from core.spreadsheets import workbook_cell
from events.models.participants import Participant
from events.models.registration import EventRegistration

FIELDS = ("name", "address", "institution", "role", "group", "language", "way", "state", "diet", "access")


def header(registration: EventRegistration, language: str) -> list[str]:
    fields: list[Any] = [Participant._meta.get_field(name) for name in FIELDS]
    names = [str(field.verbose_name) for field in fields]
    return [*names, _("checked in"), *(row.text(language) for row in registration.questions.all())]


def rows(registration: EventRegistration, language: str) -> Iterator[list[Any]]:
    questions = list(registration.questions.all())
    for person in Participant.objects.filter(event_id=registration.event_id).order_by("name", "pk"):
        arrived = person.arrived_at.strftime("%Y-%m-%d %H:%M") if person.arrived_at else ""
        answers = [row.told(person.answers.get(str(row.pk)), language) for row in questions]
        yield [*(_shown(person, name) for name in FIELDS), arrived, *answers]


def workbook(registration: EventRegistration, language: str) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Participants"))
    sheet.append(header(registration, language))
    for row in rows(registration, language):
        sheet.append([workbook_cell(value) for value in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _shown(person: Participant, name: str) -> str:
    words = getattr(person, f"get_{name}_display", None)
    return str(words() if words else getattr(person, name))
