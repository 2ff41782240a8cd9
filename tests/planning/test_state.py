"""The state of a story follows from what is known about it; no database is asked."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils.translation import override

from planning.reasons import Reason, Severity
from planning.sentence import sentence
from planning.state import Late, PageProgress, Progress, State, late_with, stage_of, state_of

TODAY = date(2026, 5, 4)
TOMORROW = TODAY + timedelta(days=1)
YESTERDAY = TODAY - timedelta(days=1)
BOTH = ["de", "en"]
DRAFT = PageProgress()
REVIEW = PageProgress(in_review=True)
APPROVED = PageProgress(approved=True)
LIVE = PageProgress(live=True)
DUE = PageProgress(approved=True, scheduled_at=datetime(2026, 5, 6, 7, tzinfo=UTC))


def story(de=None, en=None, needed=BOTH, **known) -> Progress:
    pages = {code: page for code, page in (("de", de), ("en", en)) if page}
    return Progress(needed, pages, **known)


STATES = [
    (State.IDEA, story()),
    (State.PLANNED, story(planned_date=TOMORROW)),
    (State.WRITING, story(DRAFT, planned_date=TOMORROW)),
    (State.WRITING, story(DRAFT, needed=["de"])),
    (State.TRANSLATING, story(REVIEW)),
    (State.PARTLY_LIVE, story(LIVE)),
    (State.PARTLY_LIVE, story(LIVE, DRAFT)),
    (State.TRANSLATING, story(DRAFT, DRAFT)),
    (State.TRANSLATING, story(APPROVED, DRAFT)),
    (State.IN_REVIEW, story(REVIEW, APPROVED)),
    (State.IN_REVIEW, story(REVIEW, needed=["de"])),
    (State.IN_REVIEW, story(APPROVED, APPROVED, clear=False)),
    (State.CLEARED, story(APPROVED, APPROVED, clear=True)),
    (State.PARTLY_LIVE, story(LIVE, APPROVED, clear=True, planned_date=YESTERDAY)),
    (State.SCHEDULED, story(DUE, DUE, clear=True)),
    (State.SCHEDULED, story(LIVE, DUE, clear=True)),
    (State.PUBLISHED, story(LIVE, LIVE)),
    (State.EVALUATED, story(LIVE, LIVE, evaluated=True)),
    (State.PUBLISHED, story(LIVE, needed=["de"])),
    (State.OVERDUE, story(planned_date=YESTERDAY)),
    (State.OVERDUE, story(DRAFT, due_date=YESTERDAY, planned_date=TOMORROW)),
    (State.OVERDUE, story(APPROVED, APPROVED, clear=True, planned_date=YESTERDAY)),
    (State.IN_REVIEW, story(REVIEW, REVIEW, due_date=YESTERDAY, planned_date=TOMORROW)),
    (State.PUBLISHED, story(LIVE, LIVE, planned_date=YESTERDAY)),
    (State.SCHEDULED, story(DUE, DUE, planned_date=YESTERDAY)),
    (State.PLANNED, story(planned_date=TODAY, due_date=TODAY)),
    (State.DROPPED, story(LIVE, LIVE, dropped=True)),
]


@pytest.mark.parametrize(("state", "progress"), STATES)
def test_the_state_follows_from_what_is_known(state, progress):
    assert state_of(progress, TODAY) is state


def test_every_state_is_reached_by_some_story():
    assert {state_of(progress, TODAY) for _state, progress in STATES} == set(State)


def test_a_late_story_still_says_how_far_it_is():
    late = story(DRAFT, planned_date=YESTERDAY)
    assert (state_of(late, TODAY), stage_of(late)) == (State.OVERDUE, State.WRITING)


@pytest.mark.parametrize(
    ("late", "progress"),
    [
        (Late.TEXT, story(DRAFT, due_date=YESTERDAY, planned_date=TOMORROW)),
        (Late.TEXT, story(due_date=YESTERDAY)),
        (Late.PUBLICATION, story(DRAFT, due_date=YESTERDAY, planned_date=YESTERDAY)),
        (None, story(DRAFT, due_date=TODAY, planned_date=TOMORROW)),
        (None, story(planned_date=YESTERDAY, dropped=True)),
    ],
)
def test_a_late_story_says_which_day_has_passed(late, progress):
    assert late_with(progress, TODAY) is late


MOMENT = datetime(2026, 5, 6, 7, tzinfo=UTC)
NO_TEASER = Reason("no-teaser", "The teaser is missing.")
NO_PICTURE = Reason("no-picture", "There is no picture.", severity=Severity.RECOMMENDED)
RUNNING = timedelta(seconds=40)


@pytest.mark.parametrize(
    ("stage", "reasons", "worker_age", "words"),
    [
        (State.PLANNED, [], None, "Will NOT go live: no page has been written yet."),
        (State.WRITING, [NO_TEASER], None, "Will NOT go live: The teaser is missing."),
        (State.CLEARED, [NO_PICTURE], None, "Will NOT go live: it is cleared, but nobody has released it."),
        (State.SCHEDULED, [NO_PICTURE], RUNNING, "Will go live on 6 May 2026, 09:00."),
        (State.SCHEDULED, [NO_TEASER], RUNNING, "Will NOT go live: The teaser is missing."),
        (
            State.SCHEDULED,
            [],
            timedelta(hours=1),
            "Will NOT go live: the worker that publishes at the planned time is not running.",
        ),
        (
            State.SCHEDULED,
            [],
            None,
            "Will NOT go live: the worker that publishes at the planned time is not running.",
        ),
        (State.PUBLISHED, [], None, "Went live on 6 May 2026, 09:00."),
    ],
)
def test_one_plain_sentence_says_when_or_why_not(stage, reasons, worker_age, words):
    with override("en-gb"):
        assert sentence(stage, stage, reasons, MOMENT, MOMENT, worker_age=worker_age) == words


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ([NO_TEASER], "Live in German. NOT live in English: The teaser is missing."),
        ([NO_PICTURE], "Live in German. NOT live in English; nothing is missing, so it can be released."),
    ],
)
def test_a_story_of_which_one_language_is_live_names_both(reasons, words):
    with override("en-gb"):
        text = sentence(State.PARTLY_LIVE, State.PARTLY_LIVE, reasons, None, MOMENT, "", None, ["de"], ["en"])
    assert text == words


def test_a_dropped_story_gives_its_reason():
    with override("en-gb"):
        text = sentence(State.DROPPED, State.PLANNED, [], None, None, "The project was stopped.")
    assert text == "Will not be told: The project was stopped."
