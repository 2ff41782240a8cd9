"""What the plan leaves out in the weeks to come: empty weeks, and what nobody tells a story about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from network.models import Tandem
from planning.languages import content_languages, language_name
from planning.models import CommunicationPlan, Objective, PlanEntry
from taxonomy.models import Goal, Theme

#: How far ahead one looks, in weeks.
WEEKS = 13
#: A language is under-served when it is told in less than this share of the stories.
SHARE = 0.8


@dataclass(frozen=True)
class Gaps:
    """``weeks`` are the Mondays of empty weeks; the lists name what no story of the time serves."""

    first: date
    last: date
    stories: int = 0
    weeks: list[date] = field(default_factory=list)
    groups: list[tuple[str, list[str]]] = field(default_factory=list)


def empty_weeks(days: Iterable[date], first: date, weeks: int = WEEKS) -> list[date]:
    """The Mondays of the weeks from ``first`` on in which none of the days lies."""
    busy = {day - timedelta(days=day.weekday()) for day in days}
    mondays = (first + timedelta(days=7 * number) for number in range(weeks))
    return [monday for monday in mondays if monday not in busy]


def gaps(today: date) -> Gaps:
    """The gaps of the current plan from this week on. Seven queries, however many entries there are."""
    first = today - timedelta(days=today.weekday())
    last = first + timedelta(days=7 * WEEKS - 1)
    plan = CommunicationPlan.objects.current().first()
    entries = PlanEntry.objects.open().filter(plan=plan).between(first, last).order_by()
    rows = list(entries.values_list("planned_date", "objective", "tandem", "languages"))
    themes, goals = (set(entries.values_list(name, flat=True)) for name in ("themes", "goals"))
    groups = [
        (_("Languages"), _languages([row[3] for row in rows])),
        (_("Objectives"), _missing(Objective.objects.filter(plan=plan), {row[1] for row in rows})),
        (_("Themes"), _missing(Theme.objects.all(), themes)),
        (_("Sustainable development goals"), _missing(Goal.objects.all(), goals)),
        (_("Tandems"), _missing(_members(today), {row[2] for row in rows})),
    ]
    return Gaps(first, last, len(rows), empty_weeks([row[0] for row in rows if row[0]], first), groups)


def _members(today: date) -> Any:
    return Tandem.objects.select_related("city").exclude(left__lte=today.year)


def _missing(rows: Iterable[Any], served: set[Any]) -> list[str]:
    return [str(row) for row in rows if row.pk not in served]


def _languages(choices: list[str]) -> list[str]:
    """Languages in which too few of the stories are told, each with its share."""
    found = []
    for code in content_languages():
        told = sum(choice in ("all", code) for choice in choices)
        if choices and told < SHARE * len(choices):
            words = {"language": language_name(code), "told": told, "all": len(choices)}
            found.append(_("%(language)s: %(told)s of %(all)s stories") % words)
    return found
