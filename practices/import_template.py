"""The empty table for an import, with what belongs in each column: a sheet to fill in and a sheet that explains it."""

from __future__ import annotations

from io import BytesIO

from django.db.models import Field
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font

from network.models import Tandem
from practices import cells
from practices.import_rows import COLUMNS, PLAIN
from practices.models import Practice, PracticePage, PracticePartner
from taxonomy.models import Audience, Theme

WIDE, NARROW = 90, 24
RENAMED = {"summary": "teaser_text"}


def workbook() -> bytes:
    """The first sheet is what the import reads; the second says what each of its columns means."""
    book = Workbook()
    sheet = book.active
    sheet.title = "practices"
    sheet.append(COLUMNS)
    sheet.freeze_panes = "A2"
    told = book.create_sheet(_("columns"))
    told.append([_("Column"), _("What belongs there")])
    for name in COLUMNS:
        told.append([name, meaning(name)])
    for heading in (*sheet[1], *told[1]):
        heading.font = Font(bold=True)
    for cell in told["B"]:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    told.column_dimensions["A"].width, told.column_dimensions["B"].width = NARROW, WIDE
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def meaning(column: str) -> str:
    """What the form says of the same field, with the values that are known."""
    if column in PLAIN:
        return _of_field(Practice._meta.get_field(column))  # type: ignore[arg-type]
    if column in _lists():
        return _lists()[column]
    name, language = column.rsplit("_", 1)
    field = PracticePage._meta.get_field(RENAMED.get(name, name))
    return f"{_of_field(field)} ({language})"  # type: ignore[arg-type]


def _of_field(field: Field) -> str:
    known = ", ".join(str(value) for value, _label in field.choices or () if value != "")
    parts = [
        f"{field.verbose_name}.",
        str(field.help_text),
        _("One of: %(known)s.") % {"known": known} if known else "",
    ]
    return " ".join(part for part in parts if part)


def _lists() -> dict[str, str]:
    row = _("One row in each line: %(parts)s.")
    roles = ", ".join(PracticePartner.Role.values)
    return {
        "tandem": _one_of(tandem.slug for tandem in Tandem.objects.all()),
        "partners": " ".join([
            row % {"parts": _("role | tandem, or: role | name_de | name_en")},
            _("Roles: %(known)s.") % {"known": roles},
        ]),
        "figures": row % {"parts": cells.BETWEEN.join(cells.FIGURE)},
        "links": row % {"parts": cells.BETWEEN.join(cells.LINK)},
        "goals": _("Numbers from 1 to 17, at most four, separated by semicolons: 11; 4"),
        "targets": _("The closest targets of these goals, separated by semicolons: 11.3; 4.7"),
        "reasons_de": _("Why each goal, in German, one line for each: 11: because …"),
        "reasons_en": _("Why each goal, in English, one line for each: 11: because …"),
        "themes": _one_of(Theme.objects.values_list("slug", flat=True)),
        "audiences": _one_of(Audience.objects.values_list("slug", flat=True)),
    }  # fmt: skip


def _one_of(values: object) -> str:
    return _("One of: %(known)s.") % {"known": ", ".join(sorted(values))}  # type: ignore[call-overload]
