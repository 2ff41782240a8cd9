"""Where entries stand, from real pages, and with a number of queries that does not grow."""

from __future__ import annotations

from datetime import timedelta

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.tick import run_due
from planning import services
from planning.models import PlanEntry
from planning.overview import standing_of, standing_of_story, standings
from planning.state import State
from tests.factories.planning import approved_plan, cleared, completed, entry_for, publish_cleared, secretary
from tests.planning.conftest import news


def standing(entry):
    return standing_of(PlanEntry.objects.get(pk=entry.pk))


def test_an_idea_and_a_planned_story(db):
    idea = services.plan_story(approved_plan(), "Idea")
    planned = services.plan_story(approved_plan(), "Planned", planned_date=timezone.localdate() + timedelta(days=3))
    assert (standing(idea).state, standing(planned).state) == (State.IDEA, State.PLANNED)
    assert standing(idea).sentence == "Will NOT go live: no page has been written yet."


def test_a_story_from_writing_to_publication(german_page, section_en):
    entry = services.plan_story(approved_plan(), "Library", [german_page])
    assert standing(entry).state is State.WRITING
    completed(german_page)
    german_page.get_workflow().start(german_page, secretary())
    assert standing(entry).state is State.TRANSLATING
    english = section_en.add_child(instance=news("A library", translation_key=german_page.translation_key))
    completed(english)
    assert standing(entry).state is State.TRANSLATING
    english.get_workflow().start(english, secretary())
    assert standing(entry).state is State.IN_REVIEW
    assert standing(entry).sentence == "Will NOT go live: Nobody has approved this content yet."
    services.approve([german_page, english], secretary())
    assert standing(entry).state is State.CLEARED
    assert standing(entry).sentence == "Will NOT go live: it is cleared, but nobody has released it."
    services.publish_together([german_page, english], None)
    assert standing(entry).state is State.PUBLISHED
    assert standing(entry).sentence.startswith("Went live on ")


def test_a_scheduled_story_says_when_and_whether_the_worker_will_do_it(pair):
    entry = cleared(*pair)
    moment = timezone.now() + timedelta(hours=2)
    services.publish_together(pair, None, at=moment)
    assert standing(entry).state is State.SCHEDULED
    assert "the worker that publishes at the planned time is not running" in standing(entry).sentence
    run_due()
    assert standing(entry).sentence.startswith("Will go live on ")
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        assert "not running" in standing(entry).sentence


def test_a_scheduled_story_that_is_not_clear_any_more_says_why(pair):
    entry = cleared(*pair)
    services.publish_together(pair, None, at=timezone.now() + timedelta(hours=2))
    services.withdraw(pair[:1], secretary())
    run_due()
    assert standing(entry).sentence == "Will NOT go live: Nobody has approved this content yet."


def test_a_late_and_a_dropped_story(german_page):
    entry = entry_for(german_page, planned_date=timezone.localdate() - timedelta(days=1))
    assert (standing(entry).state, standing(entry).stage) == (State.OVERDUE, State.WRITING)
    assert standing(entry).label == "Publication overdue"
    PlanEntry.objects.filter(pk=entry.pk).update(dropped=True, dropped_reason="Too late")
    assert standing(entry).sentence == "Will not be told: Too late"


def test_a_story_outside_the_plan_has_a_standing_too(german_page):
    assert standing_of_story(german_page.translation_key).state is State.WRITING


def test_an_entry_whose_page_was_deleted_is_planned_again(german_page):
    entry = entry_for(german_page)
    german_page.delete()
    assert standing(entry).state is State.IDEA


def queries_for(entries) -> int:
    with CaptureQueriesContext(connection) as captured:
        standings(entries)
    return len(captured)


def make_stories(section, section_en, number, start=0):
    for index in range(start, start + number):
        german = section.add_child(instance=news(f"Geschichte {index}"))
        english = section_en.add_child(instance=news(f"Story {index}", translation_key=german.translation_key))
        if index % 3 == 0:
            publish_cleared(german, english)
        elif index % 3 == 1:
            cleared(german, english)
            services.publish_together([german, english], None, at=timezone.now() + timedelta(days=1))
        else:
            completed(german), completed(english)
            entry_for(german, english)


def test_thirty_entries_cost_as_many_queries_as_three(section, section_en):
    make_stories(section, section_en, 3)
    queries_for(list(PlanEntry.objects.all()))  # content types and locales are read once per process
    few = queries_for(list(PlanEntry.objects.all()))
    make_stories(section, section_en, 27, start=3)
    entries = list(PlanEntry.objects.all())
    assert len(entries) == 30
    assert queries_for(entries) == few <= 9
