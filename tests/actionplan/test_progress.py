"""The rule that decides how far a promise is. Pure: no database."""

from __future__ import annotations

from datetime import date

import pytest

from actionplan.progress import Progress, expected, judge, judge_step, tally, worst
from core.measures import Period

YEAR = Period.of_years(2026, 2026)
PLAN = Period.of_years(2026, 2028)


@pytest.mark.parametrize(
    ("value", "day", "state"),
    [
        (2, date(2026, 3, 1), Progress.DONE),
        (3, date(2027, 3, 1), Progress.DONE),
        (0, date(2026, 1, 1), Progress.ON_TRACK),
        (0, date(2026, 6, 30), Progress.ON_TRACK),
        (0, date(2026, 7, 2), Progress.LATE),
        (1, date(2026, 7, 2), Progress.ON_TRACK),
        (1, date(2026, 12, 30), Progress.ON_TRACK),
        (1, date(2026, 12, 31), Progress.LATE),
        (1, date(2027, 1, 1), Progress.MISSED),
        (0, date(2025, 12, 31), Progress.NOT_BEGUN),
        (None, date(2026, 7, 2), Progress.NO_DATA),
    ],
)
def test_two_meetings_a_year_are_judged_by_the_day(value, day, state):
    assert judge(value, 2, YEAR, day).state == state


def test_the_expected_number_grows_evenly_and_is_rounded_down():
    assert [expected(8, PLAN, day) for day in (date(2026, 1, 1), date(2027, 7, 2), date(2028, 12, 31))] == [0, 4, 8]


def test_the_share_never_passes_the_whole():
    assert judge(50, 20, YEAR, date(2026, 5, 1)).share == 1
    assert judge(5, 20, YEAR, date(2026, 5, 1)).share == 0.25
    assert judge(None, 20, YEAR, date(2026, 5, 1)).share == 0


@pytest.mark.parametrize(
    ("done", "today", "state"),
    [
        (date(2026, 4, 1), date(2026, 5, 1), Progress.DONE),
        (None, date(2026, 3, 31), Progress.ON_TRACK),
        (None, date(2026, 4, 1), Progress.LATE),
        (None, date(2029, 1, 1), Progress.MISSED),
    ],
)
def test_a_milestone_is_late_behind_its_day_and_missed_behind_the_plan(done, today, state):
    assert judge_step(date(2026, 3, 31), done, PLAN.last, today) == state


def test_a_whole_is_as_good_as_its_worst_part_that_says_anything():
    assert worst([Progress.DONE, Progress.LATE, Progress.NO_DATA]) == Progress.LATE
    assert worst([Progress.DONE, Progress.NOT_BEGUN]) == Progress.DONE
    assert worst([Progress.NOT_BEGUN, Progress.NO_DATA]) == Progress.NOT_BEGUN
    assert worst([]) == Progress.NO_DATA


def test_a_tally_goes_from_best_to_worst_and_leaves_out_what_is_not_there():
    found = [Progress.MISSED, Progress.DONE, Progress.MISSED]
    assert tally(found) == [(Progress.DONE, 1), (Progress.MISSED, 2)]
