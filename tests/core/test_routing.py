"""Addresses lead to the same pages as Wagtail's own routing, with fewer queries."""

from __future__ import annotations

import pytest
from wagtail.models import PageViewRestriction, Site

from core.remembering import inside_transactions
from core.routing import route
from tests.factories.network import MembersPageFactory, TandemPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared


@pytest.fixture
def tandem_page(home_en):
    return TandemPageFactory(parent=MembersPageFactory(parent=home_en))


def test_every_level_of_the_tree_is_reached(client, home_en, tandem_page):
    for url, page in [("/en/", home_en), ("/en/network/", tandem_page.get_parent()), (tandem_page.url, tandem_page)]:
        answer = client.get(url)
        assert answer.status_code == 200
        assert answer.context["page"].pk == page.pk


@pytest.mark.parametrize("path", ["nothing/", "network/nothing/", "network/nothing/nowhere/", "network/feed/"])
def test_an_address_without_a_page_is_not_found(client, tandem_page, path):
    assert client.get(f"/en/{path}").status_code == 404


def test_a_draft_is_not_found(client, tandem_page):
    tandem_page.unpublish()
    assert client.get(tandem_page.url).status_code == 404


def test_a_live_page_below_a_draft_is_found_as_wagtail_does(client, tandem_page):
    tandem_page.get_parent().specific.unpublish()
    assert client.get(tandem_page.url).status_code == 200


def test_the_page_of_the_other_language_is_not_reached_by_this_ones_address(client, tandem_page):
    assert client.get("/de/network/").status_code == 404


def test_a_route_of_a_page_wins_over_a_page_with_its_name(client, home_en):
    news = NewsIndexPageFactory(parent=home_en)
    publish_cleared(NewsPageFactory(parent=news, slug="feed", title="A story called feed"))
    assert client.get("/en/news/feed/")["Content-Type"].startswith("application/atom+xml")


def test_a_private_page_asks_for_a_login(client, tandem_page):
    PageViewRestriction.objects.create(page=tandem_page.get_parent(), restriction_type=PageViewRestriction.LOGIN)
    answer = client.get(tandem_page.url)
    assert answer.status_code == 302
    assert "login" in answer["Location"]


def test_the_page_knows_its_line_without_asking(client, tandem_page):
    crumbs = client.get(tandem_page.url).context["meta"].breadcrumbs
    assert [url for _title, url in crumbs] == ["/en/", "/en/network/", tandem_page.url]


def test_an_unknown_site_has_no_page(rf, home_en):
    Site.objects.all().delete()
    assert route(rf.get("/en/"), "") is None


def test_a_page_at_any_depth_costs_two_queries(rf, tandem_page, django_assert_num_queries):
    from django.utils.translation import override

    path = tandem_page.url.removeprefix("/en/")
    with inside_transactions(), override("en"):
        route(rf.get(tandem_page.url), path)
        with django_assert_num_queries(2):
            assert route(rf.get(tandem_page.url), path).page.pk == tandem_page.pk


def test_the_switch_leads_to_the_same_page_in_the_other_language(client, tandem_page, home, german):
    MembersPageFactory(parent=home, slug="netzwerk", translation_key=tandem_page.get_parent().translation_key)
    assert 'href="/de/netzwerk/"' in client.get("/en/network/").content.decode()
