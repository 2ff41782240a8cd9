"""How far a promise is: pure calculation from a target, a figure and a day. No database, no clock of its own.

The rule is shown to readers (``RULE``), so that nobody has to believe a colour:

- *done*: the target is reached;
- *missed*: the time is over and the target was not reached;
- *on track*: so much is there as must be there by today if the target were reached evenly over the time, rounded down;
- *late*: less than that.

A source without data makes *no data yet*: it is neither praised nor blamed. Before the first day it is *not begun*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from math import floor

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.measures import Period

RULE = _(
    "Done: the target is reached. On track: at least as much is there as there must be today if the target were "
    "reached evenly over the time. Late: less than that. Missed: the time is over and the target was not reached."
)


class Progress(TextChoices):
    DONE = "done", pgettext_lazy("progress", "Done")
    ON_TRACK = "on-track", pgettext_lazy("progress", "On track")
    LATE = "late", pgettext_lazy("progress", "Late")
    MISSED = "missed", pgettext_lazy("progress", "Missed")
    NOT_BEGUN = "not-begun", pgettext_lazy("progress", "Not begun")
    NO_DATA = "no-data", pgettext_lazy("progress", "No data yet")


#: From best to worst; a whole is as good as its worst part.
ORDER = (Progress.DONE, Progress.ON_TRACK, Progress.LATE, Progress.MISSED)


@dataclass(frozen=True)
class Result:
    """A figure against its target in a period. ``value`` is None where nobody has counted."""

    value: int | None
    target: int
    period: Period
    state: Progress

    @property
    def share(self) -> float:
        """Of the target, from 0 to 1."""
        return min((self.value or 0) / self.target, 1) if self.target else 0


def expected(target: int, period: Period, today: date) -> int:
    """What must be there at the end of ``today`` if the target is reached evenly."""
    return floor(target * period.elapsed(today))


def judge(value: int | None, target: int, period: Period, today: date) -> Result:
    """Hold a figure against its target."""
    return Result(value, target, period, _state(value, target, period, today))


def _state(value: int | None, target: int, period: Period, today: date) -> Progress:
    if value is None:
        return Progress.NO_DATA
    if value >= target:
        return Progress.DONE
    if today < period.first:
        return Progress.NOT_BEGUN
    if today > period.last:
        return Progress.MISSED
    return Progress.ON_TRACK if value >= expected(target, period, today) else Progress.LATE


def judge_step(due_on: date, done_on: date | None, end: date, today: date) -> Progress:
    """A milestone: done on any day, late behind its due day, missed when the plan has ended without it."""
    if done_on is not None:
        return Progress.DONE
    if today > end:
        return Progress.MISSED
    return Progress.LATE if today > due_on else Progress.ON_TRACK


def worst(states: Iterable[Progress]) -> Progress:
    """The state of a whole. What has no data yet or has not begun says nothing as long as something else does."""
    found = set(states)
    judged = [state for state in ORDER if state in found]
    if judged:
        return judged[-1]
    return Progress.NOT_BEGUN if Progress.NOT_BEGUN in found else Progress.NO_DATA


def tally(states: Iterable[Progress]) -> list[tuple[Progress, int]]:
    """How many there are of each state, from best to worst, those with none left out."""
    counts = Counter(states)
    return [(state, counts[state]) for state in Progress if counts[state]]
