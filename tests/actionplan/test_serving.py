"""The plan counts what serves it from the records; nothing is typed."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction

from actionplan.serving import Serving
from tests.factories.practices import PracticeFactory, PracticeLibraryPageFactory, live_practice
from tests.factories.taxonomy import action, ambition


def kinds(tally):
    return {kind.kind: kind.count for kind in tally.kinds}


@pytest.fixture
def serving(db, english):
    return lambda: Serving(english)


def test_each_kind_of_page_is_counted_for_its_action(serving, report, library):
    report(action("4.2"))
    report(action("4.1"))
    live_practice(library, practice=PracticeFactory(action=action("4.2")))
    counted = serving().by_action
    assert kinds(counted[action("4.2").pk]) == {"news": 1, "practice": 1}
    assert kinds(counted[action("4.1").pk]) == {"news": 1}
    assert counted[action("4.2").pk].total == 2


def test_an_ambition_has_what_serves_its_actions_and_what_names_it_alone(serving, report, library):
    report(action("4.1"))
    live_practice(library, practice=PracticeFactory(ambition=ambition(4)))
    live_practice(library, practice=PracticeFactory(ambition=ambition(1)))
    assert kinds(serving().by_ambition[ambition(4).pk]) == {"news": 1, "practice": 1}


def test_a_page_that_names_action_and_ambition_counts_once(serving, library):
    live_practice(library, practice=PracticeFactory(action=action("4.2")))
    assert serving().by_ambition[ambition(4).pk].total == 1


def test_drafts_private_pages_and_the_other_language_do_not_count(serving, report, library, home):
    from tests.factories.practices import PracticePageFactory

    PracticePageFactory(parent=library, practice=PracticeFactory(action=action("4.2")))
    german = PracticeLibraryPageFactory(parent=home, slug="praxis")
    live_practice(german, practice=PracticeFactory(action=action("4.2")))
    private = report(action("4.2"))
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert serving().by_action == {}


def test_an_action_that_a_story_no_longer_serves_loses_it(serving, library):
    page = live_practice(library, practice=PracticeFactory(action=action("4.2")))
    page.practice.action = action("1.1")
    page.practice.save()
    counted = serving()
    assert set(counted.by_action) == {action("1.1").pk}
    assert set(counted.by_ambition) == {ambition(1).pk}
