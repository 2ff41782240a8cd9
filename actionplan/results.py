"""What the measures of a plan say today: each figure from its source, held against its target.

Counting takes some queries for each measure, so the results of a plan are remembered until content changes or the day
ends. A closed plan keeps the figures of its last months (``Snapshot``): what is added later changes no old result.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from actionplan.models.measures import Measure, Snapshot, TypedFigure
from actionplan.models.records import ActionPlan
from actionplan.progress import Progress, Result, judge, worst
from core.measures import Period
from core.remembering import remembered


@dataclass(frozen=True)
class MeasureResult:
    """A measure and how far it is: in each year that has begun, or in all years together.

    ``source`` says who counted a typed figure, and when.
    """

    measure: Measure
    results: list[Result]
    state: Progress
    source: str = ""
    as_of: date | None = None

    @property
    def latest(self) -> Result:
        return self.results[-1]

    def in_year(self, year: int) -> Result | None:
        """The result of one year; None for what is measured over the whole plan."""
        found = (result for result in self.results if result.period.first.year == year)
        return next(found, None) if self.measure.is_per_year else None

    def address(self, result: Result, language: str) -> str:
        """The list behind the figure, empty where there is none."""
        counted = self.measure.counted
        return counted.list_url(result.period, language) if counted and result.value else ""


@dataclass(frozen=True)
class PlanResults:
    plan: ActionPlan
    measures: list[MeasureResult]
    by_action: dict[int, list[MeasureResult]] = field(default_factory=dict)

    def of_action(self, action_id: int) -> list[MeasureResult]:
        return self.by_action.get(action_id, [])


def results_of(plan: ActionPlan, today: date) -> PlanResults:
    """All measures of a plan as they stand today; remembered."""
    return remembered(("plan results", plan.pk, today), lambda: _gather(plan, today))


def _gather(plan: ActionPlan, today: date) -> PlanResults:
    measures = list(plan.measures.select_related("action").order_by("action__code", "sort_order", "pk"))
    figures = Figures.of(plan, measures, today)
    found = [_result(measure, plan, figures, today) for measure in measures]
    by_action: dict[int, list[MeasureResult]] = defaultdict(list)
    for each in found:
        by_action[each.measure.action_id].append(each)
    return PlanResults(plan, found, dict(by_action))


@dataclass(frozen=True)
class Figures:
    """What was typed and what was written down month by month. Two queries for all measures."""

    typed: dict[int, list[TypedFigure]]
    kept: dict[int, list[Snapshot]]
    is_closed: bool

    @classmethod
    def of(cls, plan: ActionPlan, measures: list[Measure], today: date) -> Figures:
        ids = [measure.pk for measure in measures]
        typed: dict[int, list[TypedFigure]] = defaultdict(list)
        for figure in TypedFigure.objects.filter(measure__in=ids).order_by("as_of"):
            typed[figure.measure_id].append(figure)
        kept: dict[int, list[Snapshot]] = defaultdict(list)
        for snapshot in Snapshot.objects.filter(measure__in=ids).order_by("month"):
            kept[snapshot.measure_id].append(snapshot)
        return cls(typed, kept, plan.is_closed(today))

    def value(self, measure: Measure, period: Period) -> int | None:
        if measure.is_typed:
            return self._typed_in(measure, period)
        kept = self._kept_in(measure, period)
        if self.is_closed and kept is not None:
            return kept
        counted = measure.counted.count(period) if measure.counted else None
        return kept if counted is None else counted

    def _typed_in(self, measure: Measure, period: Period) -> int | None:
        """Each typed figure is that of its year so far: the last one of every year counts."""
        of_year = {
            figure.as_of.year: figure.value for figure in self.typed[measure.pk] if _within(period, figure.as_of)
        }
        return sum(of_year.values()) if of_year else None

    def _kept_in(self, measure: Measure, period: Period) -> int | None:
        months = [snapshot.value for snapshot in self.kept[measure.pk] if _within(period, snapshot.month)]
        return months[-1] if months else None


def _within(period: Period, day: date) -> bool:
    return period.first <= day <= period.last


def periods_of(measure: Measure, plan: ActionPlan, today: date) -> list[Period]:
    """The years that have begun, at least the first; or the whole plan."""
    if not measure.is_per_year:
        return [plan.days]
    begun = [year for year in plan.years if year <= today.year]
    return [Period.of_years(year, year) for year in begun or [plan.first_year]]


def _result(measure: Measure, plan: ActionPlan, figures: Figures, today: date) -> MeasureResult:
    periods = periods_of(measure, plan, today)
    results = [judge(figures.value(measure, period), measure.target, period, today) for period in periods]
    last = figures.typed[measure.pk][-1] if figures.typed[measure.pk] else None
    state = state_of([result.state for result in results], plan.is_closed(today))
    return MeasureResult(measure, results, state, last.source if last else "", last.as_of if last else None)


def state_of(states: Iterable[Progress], is_closed: bool) -> Progress:
    """Of several years the running one decides; when the plan is closed, every year had to be reached."""
    states = list(states)
    return worst(states) if is_closed else states[-1]
