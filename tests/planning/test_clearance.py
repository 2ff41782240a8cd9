"""The rule by itself: facts in, reasons out. No database is asked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from planning.clearance import reasons_of
from planning.facts import Counterpart, Draft, Facts, Story
from planning.models import CommunicationPlan, Exemption, PlanEntry
from planning.reasons import NotClear, blocking

KEY = UUID(int=1)
NOW = datetime(2026, 5, 4, 10, tzinfo=UTC)
TEXTS = {"teaser_text": "Teaser", "search_description": "Description"}
APPROVED_PLAN = CommunicationPlan(approved_at=NOW)
BOTH = frozenset({1, 2})


def facts(content=None, story=None, language="de", **known) -> Facts:
    draft = Draft(1, KEY, language, False, known.pop("needs_plan_entry", True), TEXTS | (content or {}))
    return Facts(draft, story or pair(), approved=known.pop("approved", True), picture_described=True, **known)


def entry(**fields) -> PlanEntry:
    return PlanEntry(plan=fields.pop("plan", APPROVED_PLAN), **fields)


def pair(entry_=None, english_live=False, **more) -> Story:
    pages = {"de": Counterpart(1, False), "en": Counterpart(2, english_live)}
    return Story(entry_ or entry(), pages=pages, **more)


def codes(facts_: Facts, together=BOTH) -> list[str]:
    return [reason.code for reason in reasons_of(facts_, NOW, together)]


def test_a_complete_planned_approved_pair_is_clear():
    assert codes(facts()) == []


UNPLANNED = Story(None, pages=pair().pages)
EXEMPT = Story(None, Exemption(reason="Because"), pages=pair().pages)
ONLY_GERMAN = entry(languages="de", language_reason="A call for German cities")

CASES = [
    ("no-entry", facts(story=UNPLANNED)),
    ("dropped", facts(story=pair(entry(dropped=True)))),
    ("plan-not-approved", facts(story=pair(entry(plan=CommunicationPlan())))),
    ("language-missing", facts(story=Story(entry(), pages={"de": Counterpart(1, False)}))),
    ("language-not-planned", facts(story=pair(ONLY_GERMAN), language="en")),
    ("no-teaser", facts({"teaser_text": " "})),
    ("no-description", facts({"search_description": ""})),
    ("not-approved", facts(approved=False)),
    ("embargo", facts(story=pair(entry(embargo=NOW + timedelta(hours=1))))),
]


@pytest.mark.parametrize(("code", "known"), CASES, ids=[code for code, _known in CASES])
def test_one_thing_missing_gives_just_its_reason(code, known):
    assert code in codes(known)
    assert len(codes(known)) == 1 or code == "language-not-planned"


def test_a_picture_needs_words_in_the_language_of_the_page():
    known = facts()
    undescribed = Facts(known.draft, known.story, approved=True, picture_described=False)
    assert codes(undescribed) == ["no-alt-text"]
    assert "Deutsch" in str(reasons_of(undescribed, NOW, BOTH)[0].message) or "German" in str(
        reasons_of(undescribed, NOW, BOTH)[0].message
    )


def test_a_missing_picture_is_only_a_recommendation():
    known = facts()
    without = reasons_of(Facts(known.draft, known.story, approved=True, picture_described=None), NOW, BOTH)
    assert [reason.code for reason in without] == ["no-picture"]
    assert blocking(without) == []


def test_the_other_language_counts_when_it_is_live_or_goes_live_with_this_one():
    assert codes(facts(), together=frozenset({1})) == ["language-not-live"]
    assert codes(facts(story=pair(english_live=True)), together=frozenset({1})) == []


def test_a_story_for_one_language_needs_only_that():
    story = Story(ONLY_GERMAN, pages={"de": Counterpart(1, False)})
    assert codes(facts(story=story), together=frozenset({1})) == []


def test_a_stated_reason_stands_for_an_entry_and_for_a_plan_that_is_not_approved_yet():
    assert codes(facts(story=EXEMPT)) == []
    unapproved = Story(entry(plan=CommunicationPlan()), Exemption(reason="Because"), pair().pages)
    assert codes(facts(story=unapproved)) == []


def test_page_types_that_need_no_entry_are_clear_without_one():
    assert codes(facts(story=UNPLANNED, needs_plan_entry=False)) == []


def test_an_embargo_that_ends_before_the_go_live_date_is_no_objection():
    story = pair(entry(embargo=NOW + timedelta(hours=1)))
    assert reasons_of(facts(story=story), NOW + timedelta(hours=2), BOTH) == []


def test_an_emergency_answers_every_objection():
    assert codes(facts(TEXTS | {"teaser_text": ""}, story=UNPLANNED, approved=False, overridden=True)) == []


def test_a_refusal_says_each_reason_once():
    found = reasons_of(facts(story=UNPLANNED, approved=False), NOW, BOTH)
    refusal = NotClear({1: found, 2: found})
    assert [reason.code for reason in refusal.all_reasons] == ["no-entry", "not-approved"]
    assert "Nobody has approved this content yet." in str(refusal)
