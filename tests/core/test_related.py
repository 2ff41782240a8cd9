"""What else to read, over all sections, and why."""

from __future__ import annotations

import pytest
from django.utils.translation import override
from wagtail.models import PageViewRestriction

from core.related import related_to
from tests.factories.network import MembersPageFactory, TandemFactory, TandemPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared
from tests.factories.practices import PracticeFactory, PracticeLibraryPageFactory, live_practice
from tests.factories.taxonomy import theme


@pytest.fixture(autouse=True)
def speaks_english():
    with override("en"):
        yield


@pytest.fixture
def library(home_en):
    return PracticeLibraryPageFactory(parent=home_en)


@pytest.fixture
def page(library):
    return live_practice(library, practice=PracticeFactory(goals=[11], themes=["culture"]))


def practice(library, title, **record):
    return live_practice(library, title=title, practice=PracticeFactory(**{"goals": [], "themes": []} | record))


def found(page, **options):
    return [(teaser.title, reason) for teaser, reason in related_to(page, **options)]


def test_what_shares_most_comes_first_and_says_why(page, library):
    practice(library, "Theme", themes=["culture"])
    practice(library, "Tandem", tandem=page.practice.tandem)
    practice(library, "Both", goals=[11], themes=["culture"])
    practice(library, "Nothing", goals=[1], themes=["economy"])
    assert found(page) == [("Both", "Same goal, same theme"), ("Tandem", "Same tandem"), ("Theme", "Same theme")]


def test_two_shared_terms_of_a_kind_count_twice_and_are_said_once(library):
    page = practice(library, "This", goals=[4, 11])
    practice(library, "One", goals=[4])
    practice(library, "Two", goals=[4, 11])
    assert found(page) == [("Two", "Same goal"), ("One", "Same goal")]


def test_sections_do_not_matter(page, home_en):
    news = NewsPageFactory(parent=NewsIndexPageFactory(parent=home_en), title="A story")
    news.themes.set([theme("culture")])
    news.save()
    publish_cleared(news)
    assert found(page) == [("A story", "Same theme")]
    assert related_to(page)[0][0].kind == "News"


def test_the_newer_comes_first_among_equals(page, library):
    for title in ("Older", "Newer"):
        practice(library, title, themes=["culture"])
    assert [title for title, _reason in found(page)] == ["Newer", "Older"]


def test_only_what_any_reader_of_the_language_may_see_is_named(page, library, home):
    german = PracticeLibraryPageFactory(parent=home, slug="praxis")
    practice(german, "Auf Deutsch", themes=["culture"])
    practice(library, "Withdrawn", themes=["culture"]).unpublish()
    private = practice(library, "Private", themes=["culture"])
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    assert found(page) == []


def test_the_page_of_the_tandem_itself_is_no_further_reading(page, home_en, publish):
    publish(TandemPageFactory(parent=MembersPageFactory(parent=home_en), tandem=page.practice.tandem))
    assert found(page) == []


def test_a_page_without_terms_has_nothing_related(library, page):
    assert found(practice(library, "About nothing", tandem=None, place_en="Brno")) == []


def test_the_limit_is_kept(page, library):
    for _ in range(4):
        live_practice(library)
    assert len(related_to(page)) == 3
    assert len(related_to(page, limit=2)) == 2


def test_at_most_two_queries_whatever_the_types(page, library, home_en, django_assert_max_num_queries):
    index = NewsIndexPageFactory(parent=home_en)
    for number in range(3):
        news = NewsPageFactory(parent=index)
        news.tandems.set([page.practice.tandem])
        publish_cleared(news)
        practice(library, f"P{number}", tandem=page.practice.tandem)
    related_to(page)
    with django_assert_max_num_queries(2):
        assert len({teaser.kind for teaser, _reason in related_to(page, limit=6)}) == 2


def test_a_tandem_counts_more_than_a_theme(library):
    tandem = TandemFactory()
    page = practice(library, "This", tandem=tandem, themes=["culture"])
    practice(library, "Same tandem", tandem=tandem)
    practice(library, "Same theme", themes=["culture"])
    assert [title for title, _reason in found(page)] == ["Same tandem", "Same theme"]
