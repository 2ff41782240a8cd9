"""Many practices at once from a table: first a report, line by line, then all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from practices.import_rows import COLUMNS, PASSED_OVER, Entry, entry_of
from practices.models import PracticeLibraryPage
from practices.tables import read_table


class NotWritten(Exception):  # noqa: N818  the report says why
    """Something in the file is wrong, so nothing was written."""


@dataclass(frozen=True)
class Report:
    entries: list[Entry]

    @property
    def good(self) -> bool:
        return bool(self.entries) and not any(entry.errors for entry in self.entries)


def look(name: str, content: bytes) -> Report:
    """What the file says and what is wrong with it; writes nothing. Raises UnreadableTable."""
    entries = [entry_of(line) for line in read_table(name, content, [*COLUMNS, *PASSED_OVER])]
    seen: dict[str, int] = {}
    for entry in entries:
        title = entry.practice.working_title
        if title in seen:
            entry.refuse("working_title", _("Line %(number)d has the same name.") % {"number": seen[title]})
        seen.setdefault(title, entry.line.number)
    libraries = library_pages()
    for entry in entries:
        for language in entry.stories.keys() - libraries.keys():
            entry.refuse(f"title_{language}", _("There is no library in this language."))
    return Report(entries)


def write(report: Report) -> int:
    """Records with their pages as drafts, all in one transaction; their number. Raises NotWritten."""
    if not report.good:
        raise NotWritten
    libraries = library_pages()
    with transaction.atomic():
        for entry in report.entries:
            write_entry(entry, libraries)
    return len(report.entries)


def library_pages() -> dict[str, PracticeLibraryPage]:
    """The live library of each language."""
    pages = PracticeLibraryPage.objects.live().select_related("locale").order_by("pk")
    return {page.language: page for page in pages}


def write_entry(entry: Entry, libraries: dict[str, PracticeLibraryPage], user: Any = None) -> None:
    """One record with its pages as drafts, which belong to ``user``. Only inside a transaction."""
    practice = entry.practice
    practice.goal_links = entry.goals
    practice.partners = entry.partners
    practice.save()
    practice.themes.set(entry.themes)
    practice.audiences.set(entry.audiences)
    practice.save()
    pages = list(entry.stories.items())
    for language, page in pages:
        library = PracticeLibraryPage.objects.get(pk=libraries[language].pk)
        page.practice, page.locale, page.owner = practice, library.locale, user
        page.translation_key = pages[0][1].translation_key
        library.add_child(instance=page)
        page.save_revision(user=user, clean=False)


def template() -> Sequence[str]:
    """The columns of an empty table."""
    return COLUMNS
