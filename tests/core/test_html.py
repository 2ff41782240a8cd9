"""HTML of every template is valid, in both languages (tests.core.html_rules)."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, get_page_models

from tests.core.html_rules import faults
from tests.factories.whole_site import whole_site

pytestmark = pytest.mark.django_db

PAGE_TYPES = sorted(model._meta.label_lower for model in get_page_models() if model is not Page)
LANGUAGES = ("de", "en")
VIEWS = {
    "search": "", "search with hits": "?q=News", "search without hit": "?q=Quarkspeise", "feedback": "?from=/de/",
    "feedback_sent": "", "newsletter:subscribe": "", "newsletter:requested": "", "style_guide": "",
}  # fmt: skip
INDEX_STATES = {"news.newsindexpage": "?theme=x&page=x", "practices.practicelibrarypage": "?goal=11&q=x"}


@pytest.fixture
def site(home, home_en):
    return whole_site(home, home_en)


def faults_at(client: Any, path: str, status: int = 200) -> list[str]:
    client.raise_request_exception = False
    answer = client.get(path)
    return faults(answer.content.decode()) if answer.status_code == status else [f"{path} answers {answer.status_code}"]


def test_the_small_site_has_a_page_of_every_type_in_every_language(site):
    assert set(site) >= {(kind, language) for kind in PAGE_TYPES for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_valid_html(client, site, language):
    addresses = [page.get_url() for (_kind, code), page in site.items() if code == language]
    addresses += [site[kind, language].get_url() + query for kind, query in INDEX_STATES.items()]
    found = {address: faults_at(client, address) for address in addresses}
    assert not {address: wrong for address, wrong in found.items() if wrong}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_valid_html(client, site, view, language):
    with override(language):
        path = reverse(view.split()[0]) + VIEWS[view]
    assert not faults_at(client, path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_lost_visitors_is_valid_html(client, home, language):
    assert not faults_at(client, f"/{language}/no-such-page/", 404)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["newsletter:confirm", "newsletter:unsubscribe"])
def test_the_page_for_old_links_is_valid_html(client, home, view, language):
    with override(language):
        assert not faults_at(client, reverse(view, args=["old"]), 404)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", ["feedback", "newsletter:subscribe"])
def test_a_form_with_errors_is_valid_html(client, home, view, language):
    with override(language):
        answer = client.post(reverse(view), {"email": "not an address"})
    assert answer.status_code == 422
    assert not faults(answer.content.decode())


@pytest.mark.parametrize(
    ("fragment", "complaint"),
    [
        ('<p id="a"></p><p id="a"></p>', "2 times"),
        ('<label for="nobody">x</label>', "leads nowhere"),
        ("<h2>x</h2><h4>y</h4>", "followed by"),
        ("<h1>x</h1>", "2 headings"),
        ('<img src="x.png" width="1" height="1">', "without alt"),
        ('<input name="x">', "without label"),
        ("<ul><p>x</p></ul>", "directly in ul"),
        ('<a href="/x"><button>x</button></a>', "button in a"),
        ("<p><div>x</div></p>", "unexpected"),
        ("<div><span></div>", "end-tag"),
        ("<b>x", "end-tag"),
    ],
)
def test_the_rules_notice_what_is_wrong(fragment, complaint):
    page = f'<!doctype html><html lang="en"><head><title>x</title></head><body><h1>x</h1>{fragment}</body></html>'
    assert any(complaint in fault for fault in faults(page)), faults(page)
