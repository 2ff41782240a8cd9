"""The cache around the real site: what visitors get before and after an officer publishes."""

from __future__ import annotations

import pytest
from django.core.wsgi import get_wsgi_application

from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import ask

pytestmark = pytest.mark.django_db


@pytest.fixture
def public(settings, tmp_path, one_connection):
    """The site as a server sees it: the page cache first, then Django."""
    settings.PAGE_CACHE = {**settings.PAGE_CACHE, "VERSION_FILE": str(tmp_path / "version")}
    cache = PageCache.from_settings(get_wsgi_application())

    def visit(path: str, host: str = "localhost", **kwargs):
        return ask(cache, path, host=host, **kwargs)

    return visit


def test_a_second_visitor_costs_no_query_and_gets_no_cookie(public, home, django_assert_num_queries) -> None:
    first = public("/de/")
    assert first.code == 200
    with django_assert_num_queries(0):
        second = public("/de/", accept_encoding="gzip, br", accept_language="en")
    assert second.is_hit
    assert second.text == first.text
    assert "Set-Cookie" not in second.headers
    assert second.headers["Vary"] == "Accept-Encoding"
    assert "default-src 'none'" in second.headers["Content-Security-Policy"]


def test_the_first_visitor_after_publishing_reads_the_new_page(
    public, home, publish, django_capture_on_commit_callbacks
) -> None:
    old = public("/de/").headers["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        home.headline = "Zwei Städte, ein Weg"
        publish(home)
    page = public("/de/", if_none_match=old)
    assert page.code == 200
    assert "Zwei Städte, ein Weg" in page.text


def test_a_draft_leaves_the_public_page_in_the_cache(public, home, django_capture_on_commit_callbacks) -> None:
    public("/de/")
    with django_capture_on_commit_callbacks(execute=True):
        home.headline = "Noch nicht"
        home.save_revision()
    assert public("/de/").is_hit


def test_a_missing_page_is_remembered_for_a_moment(public, home) -> None:
    assert [public("/de/gibt-es-nicht/").code for _ in range(2)] == [404, 404]
    assert public("/de/gibt-es-nicht/").is_hit


def test_the_door_leads_each_browser_to_its_own_language(public, home) -> None:
    for language in ("en", "de", "en"):
        answer = public("/", accept_language=language)
        assert answer.headers["Location"] == f"/{language}/"
        assert answer.headers["Cache-Control"] == "private"


def test_admin_and_health_are_left_to_django(public, home) -> None:
    for path in ("/admin/login/", "/healthz"):
        assert not {"Cache-Status"} & public(path).headers.keys()
        assert not public(path).is_hit


def test_an_officer_who_is_logged_in_gets_pages_of_his_own(public, home, settings) -> None:
    public("/de/")
    answer = public("/de/", cookie=f"{settings.SESSION_COOKIE_NAME}=abc")
    assert answer.code == 200
    assert "Cache-Status" not in answer.headers
    assert answer.headers["Cache-Control"] == "private"


def test_a_forged_host_is_refused_each_time(public, home) -> None:
    for _ in range(2):
        answer = public("/de/", host="evil.example")
        assert answer.code == 400
        assert not answer.is_hit
    assert "evil.example" not in public("/de/").text
