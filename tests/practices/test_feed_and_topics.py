"""The feed of a choice, pages of one goal or theme, and the night that mends the index."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from practices import entries
from practices.models import LibraryEntry, TopicPage
from tests.factories.practices import PracticeFactory, TopicPageFactory, live_practice
from tests.factories.taxonomy import goal, theme

FEED = "/en/practices/feed/"


def feed(client, query=""):
    text = client.get(FEED + query).content.decode()
    head = text.split("<entry>")[0]
    return re.search("<id>(.*?)</id>", head)[1], re.search("<title>(.*?)</title>", head)[1], text.count("<entry>")


@pytest.fixture
def two(library):
    live_practice(library, practice=PracticeFactory(goals=[11], added=date(2024, 1, 1)))
    live_practice(library, practice=PracticeFactory(goals=[4], added=date(2025, 1, 1)))


def test_each_choice_is_a_feed_of_its_own(client, two):
    everything, narrowed = feed(client), feed(client, "?goal=11")
    assert (everything[2], narrowed[2]) == (2, 1)
    assert everything[0] != narrowed[0]
    assert "11 Sustainable Cities and Communities" in narrowed[1]


def test_the_same_choice_in_another_order_is_the_same_feed(client, two):
    assert feed(client, "?goal=11&year=2024")[0] == feed(client, "?year=2024&goal=11")[0]


def test_an_unknown_choice_is_the_feed_of_everything(client, two):
    assert feed(client, "?goal=18") == feed(client)


@pytest.mark.parametrize("both", [True, False])
def test_a_topic_is_one_goal_or_one_theme(library, both):
    chosen = {"goal": goal(11), "theme": theme("culture")} if both else {}
    page = TopicPage(title="Both or none", slug="t", locale=library.locale, **chosen)
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert refused.value.messages == ["Choose a goal or a theme, and only one of them."]


def test_a_topic_has_one_page_in_a_language(library):
    TopicPageFactory(parent=library, goal=goal(11))
    second = TopicPage(title="Again", slug="again", locale=library.locale, goal=goal(11))
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert refused.value.messages == ["There is a page about it in this language already."]


def test_the_night_mends_what_no_signal_told(two):
    LibraryEntry.objects.order_by("pk").first().delete()
    LibraryEntry.objects.update(keys="goal:1")
    assert entries.mend() == 2
    assert LibraryEntry.objects.count() == 2
    assert not LibraryEntry.objects.filter(keys="goal:1").exists()
    assert entries.mend() == 0
