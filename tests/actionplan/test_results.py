"""Measures fill themselves from the site's records; a closed plan keeps its result."""

from __future__ import annotations

from datetime import date

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from actionplan.keeping import keep_figures
from actionplan.models import ActionPlan, Duty, Measure, ProgressUpdate, Snapshot, TypedFigure
from actionplan.progress import Progress
from actionplan.results import results_of
from core.measures import MeasureSource, measure_source, register_measure
from events.models import Event
from tests.factories.actionplan import ActionPlanFactory, MeasureFactory, MilestoneFactory
from tests.factories.events import EventFactory
from tests.factories.network import TandemFactory
from tests.factories.taxonomy import action

TODAY = date(2025, 9, 30)

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return ActionPlanFactory(first_year=2024, last_year=2026)


def meeting(day, **fields):
    return EventFactory(start_date=day, **{"kind": Event.Kind.THEMATIC} | fields)


def values(plan, today=TODAY):
    return [[result.value for result in each.results] for each in results_of(plan, today).measures]


def test_meetings_are_counted_in_each_year_that_has_begun(plan):
    MeasureFactory(plan=plan)
    for day in (date(2024, 3, 1), date(2024, 10, 1), date(2025, 4, 1)):
        meeting(day)
    assert values(plan) == [[2, 1]]
    assert results_of(plan, TODAY).measures[0].state == Progress.ON_TRACK


def test_a_meeting_that_was_called_off_or_is_still_to_come_does_not_count(plan):
    MeasureFactory(plan=plan)
    meeting(date(2024, 3, 1), status=Event.Status.CANCELLED)
    meeting(date(2024, 3, 2), kind=Event.Kind.WEBINAR)
    with time_machine.travel(date(2025, 9, 30), tick=False):
        meeting(date(2025, 12, 1))
        assert values(plan) == [[0, 0]]


def test_what_runs_over_the_whole_plan_has_one_figure(plan):
    MeasureFactory(plan=plan, source="events.cities", per=Measure.Per.PLAN, target=4)
    for host in (TandemFactory(), TandemFactory()):
        meeting(date(2024, 3, 1), host=host)
        meeting(date(2025, 3, 1), host=host)
    assert values(plan) == [[2]]


def test_a_source_without_data_is_neither_praised_nor_blamed(plan):
    MeasureFactory(plan=plan, source="an.app.that.is.gone", name_en="Old figure")
    found = results_of(plan, TODAY).measures[0]
    assert (found.latest.value, found.state, found.measure.label) == (None, Progress.NO_DATA, "Old figure")


def test_a_typed_figure_is_that_of_its_year_and_names_its_source(plan):
    measure = MeasureFactory(plan=plan, by_hand=True, target=30)
    for day, value in ((date(2024, 6, 1), 10), (date(2024, 12, 31), 35), (date(2025, 8, 1), 12)):
        TypedFigure.objects.create(measure=measure, as_of=day, value=value, source_de="Listen", source_en="Lists")
    found = results_of(plan, TODAY).measures[0]
    assert [result.value for result in found.results] == [35, 12]
    assert [result.state for result in found.results] == [Progress.DONE, Progress.LATE]
    assert found.as_of == date(2025, 8, 1)


def test_over_the_whole_plan_the_last_typed_figure_of_every_year_adds_up(plan):
    measure = MeasureFactory(plan=plan, by_hand=True, per=Measure.Per.PLAN, target=100)
    for day, value in ((date(2024, 6, 1), 10), (date(2024, 12, 31), 35), (date(2025, 8, 1), 12)):
        TypedFigure.objects.create(measure=measure, as_of=day, value=value, source_de="Listen", source_en="Lists")
    assert values(plan) == [[47]]


def test_a_closed_plan_is_missed_by_one_year_that_was_missed(plan):
    MeasureFactory(plan=plan, target=1)
    meeting(date(2024, 3, 1))
    meeting(date(2026, 3, 1))
    with time_machine.travel(date(2027, 2, 1), tick=False):
        found = results_of(plan, date(2027, 2, 1)).measures[0]
    assert [result.state for result in found.results] == [Progress.DONE, Progress.MISSED, Progress.DONE]
    assert found.state == Progress.MISSED


def test_a_closed_plan_keeps_its_result_whatever_is_added_later(plan):
    MeasureFactory(plan=plan, target=1)
    meeting(date(2024, 3, 1))
    with time_machine.travel(date(2024, 12, 31), tick=False):
        assert keep_figures() == 1
    meeting(date(2024, 4, 1))
    assert values(plan, date(2025, 1, 1))[0][0] == 2, "while the plan runs, a record that comes late still counts"
    with time_machine.travel(date(2027, 2, 1), tick=False):
        assert values(plan, date(2027, 2, 1))[0][0] == 1


def test_figures_are_kept_once_a_month_and_the_last_day_of_it_counts(plan):
    measure = MeasureFactory(plan=plan)
    with time_machine.travel(date(2025, 5, 3), tick=False):
        keep_figures()
    meeting(date(2025, 5, 4))
    with time_machine.travel(date(2025, 5, 31), tick=False):
        keep_figures()
        keep_figures()
    assert list(measure.snapshots.values_list("month", "value")) == [(date(2025, 5, 1), 1)]


def test_in_january_the_plan_that_has_just_ended_gets_its_december(plan):
    measure = MeasureFactory(plan=plan)
    meeting(date(2026, 12, 20))
    with time_machine.travel(date(2027, 1, 2), tick=False):
        keep_figures()
    assert Snapshot.objects.get(measure=measure).month == date(2026, 12, 1)
    with time_machine.travel(date(2027, 2, 2), tick=False):
        assert keep_figures() == 0


def test_every_figure_has_words_and_a_source_of_its_own():
    with pytest.raises(ValueError, match=r"events\.thematic"):
        register_measure(MeasureSource("events.thematic", "Again", "", count=lambda period: 0))
    for name in ("events.cities", "network.members", "practices.goals", "newsletter.issues", "planning.in_time"):
        source = measure_source(name)
        assert source is not None
        assert str(source.label)
        assert str(source.unit)


def test_a_target_of_zero_is_refused(plan):
    with pytest.raises(ValidationError, match="at least 1"):
        MeasureFactory.build(plan=plan, action=action(), target=0).full_clean()


def test_a_typed_measure_needs_a_name_in_both_languages(plan):
    with pytest.raises(ValidationError, match="both languages"):
        MeasureFactory.build(plan=plan, action=action(), by_hand=True, name_de="").full_clean()


@pytest.mark.parametrize("years", [(2026, 2028), (2022, 2024), (2025, 2025), (2020, 2030)])
def test_plans_follow_each_other_and_do_not_overlap(plan, years):
    with pytest.raises(ValidationError, match="2024–2026"):
        ActionPlan(first_year=years[0], last_year=years[1]).full_clean()


def test_an_action_with_measures_or_milestones_cannot_be_deleted(plan):
    MilestoneFactory(plan=plan, due_on=date(2025, 1, 1))
    with pytest.raises(ProtectedError):
        action().delete()


def test_a_milestone_is_not_done_in_the_future(plan):
    step = MilestoneFactory.build(plan=plan, action=action(), due_on=date(2099, 1, 1), done_on=date(2099, 1, 1))
    with pytest.raises(ValidationError, match="future"):
        step.full_clean()


def test_what_was_written_about_a_plan_speaks_the_language_of_the_reader(plan):
    update = ProgressUpdate(plan=plan, action=action(), text_de="Los geht es.", text_en="Here we go.")
    duty = Duty(plan=plan, action=action(), name_de="Sekretariat", name_en="Secretariat")
    assert ("Here we go." in str(update), str(duty)) == (True, "Secretariat")
