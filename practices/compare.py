"""Two to four practices side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.rich_text import RichText

from core.meta import live_translations, meta_for
from practices.facts import staff_of
from practices.shelf import shelf_of

if TYPE_CHECKING:
    from practices.models import PracticeLibraryPage, PracticePage

FEWEST, MOST = 2, 4


@dataclass
class Comparison:
    """``rows`` are (heading, value for each practice); ``notes`` say what was left out."""

    pages: list[PracticePage]
    rows: list[tuple[str, list[Any]]]
    notes: list[str] = field(default_factory=list)

    @property
    def enough(self) -> bool:
        return len(self.pages) >= FEWEST

    @property
    def columns(self) -> list[tuple[PracticePage, str]]:
        """Each practice with the address of the comparison without it."""
        return [(page, "?" + urlencode([("p", other.pk) for other in self.pages if other != page]))
                for page in self.pages]  # fmt: skip


def compared(library: PracticeLibraryPage, request: HttpRequest) -> dict[str, Any]:
    """The context of the page; the word for the other language leads to the same practices there."""
    comparison = comparison_of(library, request.GET.getlist("p"))
    request.chrome_urls = _in_other_languages(library, comparison.pages)  # type: ignore[attr-defined]
    meta = meta_for(library, request)
    meta.title, meta.noindex, meta.alternates = _("Compare practices"), True, []
    return {"comparison": comparison, "meta": meta}


def _in_other_languages(library: PracticeLibraryPage, pages: list[PracticePage]) -> dict[str, str]:
    from practices.models import PracticePage

    found = {}
    for other in live_translations(library):
        told = PracticePage.objects.live().filter(locale=other.locale_id, alias_of=None)
        page_of = dict(told.filter(practice__in=[page.practice_id for page in pages]).values_list("practice_id", "pk"))
        chosen = [("p", page_of[page.practice_id]) for page in pages if page.practice_id in page_of]
        found[other.locale.language_code] = f"{other.get_url() or ''}compare/" + (
            "?" + urlencode(chosen) if chosen else ""
        )
    return found


def comparison_of(library: PracticeLibraryPage, wanted: Iterable[str]) -> Comparison:
    """The practices with these primary keys, in their order. Unknown ones and those beyond the fourth are left out."""
    shelf = shelf_of(library)
    numbers = dict.fromkeys(value for value in wanted if value.isascii() and value.isdigit() and len(value) < 12)
    known = [int(value) for value in numbers if int(value) in shelf.place_of]
    pages = shelf.load(known[:MOST])
    notes = []
    if len(known) < len(set(wanted)):
        notes.append(_("Some of the chosen practices are not in this library; they were left out."))
    if len(known) > MOST:
        notes.append(ngettext("At most %(number)d practice fits side by side; the rest was left out.",
                              "At most %(number)d practices fit side by side; the rest was left out.", MOST)
                     % {"number": MOST})  # fmt: skip
    return Comparison(pages, rows_of(pages), notes)


def rows_of(pages: list[PracticePage]) -> list[tuple[str, list[Any]]]:
    """What can be compared, row by row; a row that nobody fills is left out."""
    told = [
        (_("Where"), [_where(page) for page in pages]),
        (_("Stage"), [page.practice.get_stage_display() for page in pages]),
        (_("Period"), [page.practice.years for page in pages]),
        (_("Goals"), [_goals(page) for page in pages]),
        (_("Themes"), [", ".join(theme.label for theme in page.practice.themes.all()) for page in pages]),
        (_("Target groups"), [", ".join(row.label for row in page.practice.audiences.all()) for page in pages]),
        (_("Evidence"), [_evidence(page) for page in pages]),
        (_("Last confirmed"), [_confirmed(page) for page in pages]),
        (_("Reviewed by the network"), [_sealed(page) for page in pages]),
        (_("Staff"), [staff_of(page.practice) for page in pages]),
        (_("Money"), [page.practice.get_money_display() for page in pages]),
        (_("The result"), [_rich(page.result) for page in pages]),
        (_("What did not work"), [_rich(page.not_worked) for page in pages]),
        (_("What others need to reuse it"), [_rich(page.transfer) for page in pages]),
    ]
    return [(heading, values) for heading, values in told if any(values)]


def _where(page: PracticePage) -> str:
    return ", ".join(part for part in (page.place, page.practice.country_label) if part)


def _goals(page: PracticePage) -> str:
    return ", ".join(str(goal) for goal in page.practice.served_goals)


def _evidence(page: PracticePage) -> str:
    kind = page.practice.get_evidence_kind_display()
    grade = str(page.practice.grade.label)
    return f"{grade} ({kind})" if kind else grade


def _confirmed(page: PracticePage) -> str:
    day = page.practice.last_confirmed
    said = str(page.practice.light.label)
    return f"{said} ({date_format(day, 'DATE_FORMAT')})" if day else said


def _sealed(page: PracticePage) -> str:
    day = page.practice.sealed_on
    return date_format(day, "DATE_FORMAT") if day else ""


def _rich(text: str) -> Any:
    return RichText(text) if text else ""
