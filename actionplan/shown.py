"""What the pages of a plan show of its progress, ready for templates: figures, states in words, drawings, dates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from actionplan.drawing import bar, ring
from actionplan.models.measures import Duty, Measure, Milestone, ProgressUpdate
from actionplan.models.records import ActionPlan
from actionplan.progress import Progress, Result, judge_step, tally
from actionplan.results import MeasureResult, PlanResults, results_of
from core.remembering import remembered


@dataclass(frozen=True)
class Cell:
    """One figure: of a year, or of the whole plan (``year`` is 0)."""

    year: int
    result: Result
    url: str

    @property
    def bar(self) -> SafeString:
        return bar(self.result)


@dataclass(frozen=True)
class MeasureRow:
    measure: Measure
    cells: list[Cell]
    state: Progress
    source: str
    as_of: date | None
    is_final: bool = False

    @property
    def shown(self) -> list[Cell]:
        """At a glance: the running year; of a closed plan every year, because every year had to be reached."""
        return self.cells if self.is_final else self.cells[-1:]

    def in_year(self, year: int) -> MeasureRow:
        """With its figure of one year, or so far where it runs over the whole plan; the source is that of the last."""
        return replace(self, cells=[cell for cell in self.cells if cell.year in (0, year)][:1], source="")


@dataclass(frozen=True)
class Step:
    milestone: Milestone
    state: Progress


@dataclass(frozen=True)
class Moment:
    """Something on the timeline of a plan: a milestone or an update."""

    day: date
    action: Any
    text: str
    author: str = ""
    state: Progress | None = None


@dataclass(frozen=True)
class _Written:
    milestones: list[Milestone]
    updates: list[ProgressUpdate]
    duties: dict[int, Duty]


def _written(plan: ActionPlan) -> _Written:
    def read() -> _Written:
        return _Written(
            list(plan.milestones.select_related("action")),
            list(plan.updates.select_related("action")),
            {duty.action_id: duty for duty in Duty.objects.filter(plan=plan)},
        )

    return remembered(("plan written", plan.pk), read)


@dataclass
class PlanProgress:
    """A plan on a day, in a language. Five queries when nothing is remembered, besides those that count."""

    plan: ActionPlan
    language: str
    today: date

    @cached_property
    def results(self) -> PlanResults:
        return results_of(self.plan, self.today)

    @property
    def is_closed(self) -> bool:
        return self.plan.is_closed(self.today)

    @property
    def has_measures(self) -> bool:
        return bool(self.results.measures)

    def rows(self, actions: Iterable[int] | None = None) -> list[MeasureRow]:
        """The measures of some actions; of all of them without ``actions``."""
        wanted = None if actions is None else set(actions)
        found = self.results.measures
        return [self._row(each) for each in found if wanted is None or each.measure.action_id in wanted]

    def _row(self, each: MeasureResult) -> MeasureRow:
        cells = [
            Cell(
                result.period.first.year if each.measure.is_per_year else 0, result, each.address(result, self.language)
            )
            for result in each.results
        ]
        return MeasureRow(each.measure, cells, each.state, each.source, each.as_of, self.is_closed)

    def states(self, actions: Iterable[int]) -> list[Progress]:
        wanted = set(actions)
        measured = [each.state for each in self.results.measures if each.measure.action_id in wanted]
        return measured + [step.state for step in self.steps(wanted)]

    def tally(self, actions: Iterable[int]) -> list[tuple[Progress, int]]:
        return tally(self.states(actions))

    def ring(self, actions: Iterable[int]) -> SafeString:
        return ring(self.states(actions))

    def steps(self, actions: Iterable[int] | None = None) -> list[Step]:
        wanted = None if actions is None else set(actions)
        return [
            Step(row, judge_step(row.due_on, row.done_on, self.plan.days.last, self.today))
            for row in _written(self.plan).milestones
            if wanted is None or row.action_id in wanted
        ]

    def updates(self, actions: Iterable[int]) -> list[ProgressUpdate]:
        wanted = set(actions)
        return [row for row in _written(self.plan).updates if row.action_id in wanted]

    def responsible(self, action: int) -> str:
        return str(_written(self.plan).duties.get(action, ""))

    @property
    def timeline(self) -> list[Moment]:
        """Milestones on the day they were done or are due, and updates; the latest first."""
        steps = [
            Moment(
                step.milestone.done_on or step.milestone.due_on,
                step.milestone.action,
                step.milestone.label,
                state=step.state,
            )
            for step in self.steps()
        ]
        updates = [Moment(row.date, row.action, row.text, row.author) for row in _written(self.plan).updates]
        return sorted(steps + updates, key=lambda moment: moment.day, reverse=True)
