"""“What we promised, what we did” in one year: for decision makers, from the site's own records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from wagtail.models import Locale

from actionplan.shown import MeasureRow, PlanProgress
from core.gathering import about, gathered_types, plural_of
from core.mixed_pages import load
from core.models import BasePage
from core.teaser import Teaser
from taxonomy.models import Action, Ambition


@dataclass(frozen=True)
class Kind:
    label: str
    teasers: list[Teaser]


@dataclass
class PlanYear:
    """One year of a plan in one language."""

    progress: PlanProgress
    year: int
    locale: Locale

    @property
    def is_running(self) -> bool:
        return self.year == self.progress.today.year

    def promised(self) -> list[tuple[Ambition, list[tuple[Action, list[MeasureRow]]]]]:
        """Ambitions with their actions and what measures these. Actions that nothing measures stand without rows."""
        ambitions = Ambition.objects.prefetch_related("actions")
        return [(one, [(action, self._rows(action)) for action in one.actions.all()]) for one in ambitions]

    def _rows(self, action: Action) -> list[MeasureRow]:
        rows = [row.in_year(self.year) for row in self.progress.rows([action.pk])]
        return [row for row in rows if row.cells]

    def told(self) -> list[BasePage]:
        """The pages of the language that name an action or an ambition, the latest first. Two queries."""
        terms = {
            "action": list(Action.objects.values_list("pk", flat=True)),
            "ambition": list(Ambition.objects.values_list("pk", flat=True)),
        }
        ids = list(about(terms, self.locale).order_by("-first_published_at", "-pk").values_list("pk", flat=True)[:500])
        pages = load(ids, self.locale)
        return [pages[pk] for pk in ids if pk in pages]

    @staticmethod
    def done(pages: Iterable[Any], year: int, today: date) -> list[Kind]:
        """What happened in the year, by kind."""
        pages = [page for page in pages if _day(page) and _day(page).year == year and _day(page) <= today]
        kinds = ((kind, [page.bare_teaser() for page in pages if type(page) is kind]) for kind in gathered_types())
        return [Kind(plural_of(kind), teasers) for kind, teasers in kinds if teasers]

    @staticmethod
    def coming(pages: Iterable[Any], today: date) -> list[Teaser]:
        """The next dates, the nearest first."""
        found = [(day, page) for page in pages if (day := _day(page)) and day > today]
        return [page.bare_teaser() for _day_, page in sorted(found, key=lambda pair: pair[0])]


def _day(page: Any) -> Any:
    """The day a page is about, else the day on which it appeared."""
    day = page.teaser_date or page.first_published_at
    return day.date() if isinstance(day, datetime) else day
