"""What came of a communication plan: indicators, target against actual, and what was told to whom, when and by whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Any

from django.utils.translation import gettext as _

from core.measures import Period, measure_source
from network.models import Tandem
from planning.languages import content_languages, language_name
from planning.measures import first_days
from planning.models import CommunicationPlan, Indicator, Objective, PlanEntry
from planning.overview import Standing, standings
from planning.state import State
from taxonomy.models import Audience, Channel, Goal, Theme

#: (what is counted, how many)
Count = tuple[str, int]


@dataclass(frozen=True)
class Reached:
    """An indicator with its actual value; None where nobody has counted yet."""

    indicator: Indicator
    actual: Decimal | None
    source: str

    @property
    def share(self) -> float:
        """How much of the way from the baseline to the target is done, from 0 to 1; the target may be the lower."""
        if self.actual is None:
            return 0.0
        way = self.indicator.target - self.indicator.baseline
        return float(min(max((self.actual - self.indicator.baseline) / way, Decimal(0)), Decimal(1))) if way else 1.0

    @property
    def percent(self) -> int:
        return round(self.share * 100)

    @property
    def is_reached(self) -> bool:
        return self.actual is not None and self.share >= 1


@dataclass(frozen=True)
class Line:
    """A story of the plan: ``went_live`` is the day on which the last of its languages was there."""

    entry: PlanEntry
    standing: Standing
    went_live: date | None

    @property
    def days_late(self) -> int | None:
        """Days from the planned date to the real one; negative for early."""
        return (self.went_live - self.entry.planned_date).days if self.went_live and self.entry.planned_date else None


@dataclass(frozen=True)
class Group:
    """Counts under a heading; ``missing`` names what has none."""

    title: str
    counts: list[Count]
    missing: list[str] = field(default_factory=list)

    @property
    def most(self) -> int:
        return max((number for _label, number in self.counts), default=1)


@dataclass(frozen=True)
class Results:
    plan: CommunicationPlan
    until: date
    objectives: list[tuple[Objective, list[Reached], int]]
    figures: list[tuple[str, Any]]
    groups: list[Group]
    lines: list[Line]


def results(plan: CommunicationPlan, today: date) -> Results:
    """The results until today, or until the plan's last day. Many entries cost no more queries than one."""
    entries = list(
        plan.entries.select_related("plan", "objective", "served_action", "tandem__city", "responsible")
        .prefetch_related("audiences", "channels", "themes", "goals")
        .order_by("planned_date", "title")
    )
    lines = _lines(entries)
    until = min(today, plan.ends_on)
    period = Period(plan.starts_on, max(until, plan.starts_on))
    told = Counter(line.entry.objective_id for line in lines if line.went_live)
    objectives = [
        (objective, [_reached(indicator, period) for indicator in objective.indicators.all()], told[objective.pk])
        for objective in plan.objectives.prefetch_related("indicators", "audiences")
    ]
    return Results(plan, until, objectives, _figures(lines), _groups(lines, today), lines)


def _lines(entries: list[PlanEntry]) -> list[Line]:
    found, days = standings(entries), first_days(entries)
    return [Line(entry, found[entry.pk], _went_live(entry, days.get(entry.story, {}))) for entry in entries]  # type: ignore[arg-type]


def _went_live(entry: PlanEntry, days: dict[str, date]) -> date | None:
    """When all languages that the story needs were there."""
    needed = entry.needed_languages
    return max(days[code] for code in needed) if needed and all(code in days for code in needed) else None


def _reached(indicator: Indicator, period: Period) -> Reached:
    source = measure_source(indicator.measure) if indicator.measure else None
    if source is not None:
        number = source.count(period)
        return Reached(indicator, None if number is None else Decimal(number), _("counted by the website"))
    return Reached(indicator, indicator.typed_value, indicator.typed_source)


def _figures(lines: list[Line]) -> list[tuple[str, Any]]:
    open_lines = [line for line in lines if line.standing.state is not State.DROPPED]
    late = [line.days_late for line in open_lines if line.days_late is not None]
    return [
        (_("Stories planned"), len(open_lines)),
        (_("Told in all their languages"), sum(line.went_live is not None for line in open_lines)),
        (_("On the planned date at the latest"), sum(days <= 0 for days in late)),
        (_("Days from the planned to the real date (median)"), round(median(late)) if late else "–"),
        (_("Overdue"), sum(line.standing.state is State.OVERDUE for line in open_lines)),
        (_("Dropped"), len(lines) - len(open_lines)),
    ]


def _groups(lines: list[Line], today: date) -> list[Group]:
    """What has been told, by all that the plan distinguishes."""
    told = [line.entry for line in lines if line.went_live]
    states = Counter(line.standing.state for line in lines)
    members = Tandem.objects.select_related("city").exclude(left__lte=today.year)
    tandems = Counter(entry.tandem_id for entry in told if entry.tandem_id)
    return [
        Group(_("All stories by state"), [(str(state.label), states[state]) for state in State if states[state]]),
        _group(_("Told, by channel"), Channel.objects.all(), _many(told, "channels")),
        _group(_("Told, by audience"), Audience.objects.all(), _many(told, "audiences")),
        _group(_("Told, by theme"), Theme.objects.all(), _many(told, "themes")),
        _group(_("Told, by Sustainable Development Goal"), Goal.objects.all(), _many(told, "goals")),
        _group(_("Told, by tandem"), members, tandems),
        Group(_("Told, by language"), _languages(told)),
    ]


def _many(entries: Iterable[PlanEntry], name: str) -> Counter[int]:
    return Counter(row.pk for entry in entries for row in getattr(entry, name).all())


def _group(title: str, rows: Iterable[Any], numbers: Counter[int]) -> Group:
    known = list(rows)
    counts = [(str(row), numbers[row.pk]) for row in known if numbers[row.pk]]
    counts.sort(key=lambda count: -count[1])
    return Group(title, counts, [str(row) for row in known if not numbers[row.pk]])


def _languages(told: list[PlanEntry]) -> list[Count]:
    return [
        (language_name(code), sum(code in entry.needed_languages for entry in told)) for code in content_languages()
    ]
