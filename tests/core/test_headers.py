"""What every answer says about itself: whom a browser may trust, what it may keep, and that visitors get no cookie."""

from __future__ import annotations

import pytest
from django.core.wsgi import get_wsgi_application
from django.urls import reverse
from django.utils.translation import override

from config.settings import security
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import ask
from tests.factories.whole_site import whole_site

pytestmark = pytest.mark.django_db

LANGUAGES = ("de", "en")
VIEWS = ("search", "feedback", "feedback_sent", "newsletter:subscribe", "newsletter:requested")
OTHERS = ("/robots.txt", "/sitemap.xml", "/healthz", "/de/no-such-page/")


@pytest.fixture
def paths(home, home_en):
    """Every address that a visitor can open."""
    found = [page.get_url() for page in whole_site(home, home_en).values()]
    for language in LANGUAGES:
        with override(language):
            found += [reverse(view) for view in VIEWS]
    return [*found, *OTHERS]


def directives(policy):
    return {name: values for name, *values in (part.split() for part in policy.split(";"))}


def test_a_visitor_gets_no_cookie_on_any_address(client, paths):
    assert not [path for path in paths if client.get(path).cookies]


def test_no_public_answer_depends_on_a_cookie(client, paths):
    assert not [path for path in paths if "cookie" in client.get(path).headers.get("Vary", "").lower()]


def test_every_page_stays_in_the_page_cache(home, home_en, settings, tmp_path, one_connection):
    settings.PAGE_CACHE = {**settings.PAGE_CACHE, "VERSION_FILE": str(tmp_path / "version")}
    pages = whole_site(home, home_en).values()
    cache = PageCache.from_settings(get_wsgi_application())
    twice = [[ask(cache, page.get_url(), host="localhost") for _ in range(2)] for page in pages]
    assert [(answer.code, answer.is_hit) for _first, answer in twice] == [(200, True)] * len(pages)
    assert {answer.headers["Vary"] for answers in twice for answer in answers} == {"Accept-Encoding"}


def test_the_public_policy_allows_this_site_alone_and_nothing_inline(client, paths):
    for path in paths:
        policy = directives(client.get(path).headers["Content-Security-Policy"])
        assert policy["default-src"] == ["'none'"]
        assert policy["script-src"] == policy["style-src"] == policy["font-src"] == ["'self'"]
        assert policy["base-uri"] == ["'none'"]
        assert policy["form-action"] == ["'self'"]
        assert not any("unsafe" in value or value == "*" for values in policy.values() for value in values), path


def test_only_the_frames_of_two_click_embeds_come_from_elsewhere(client, home):
    policy = directives(client.get("/de/").headers["Content-Security-Policy"])
    foreign = {name for name, values in policy.items() if any(value.startswith("http") for value in values)}
    assert foreign == {"frame-src"}


def test_the_policy_of_the_admin_is_looser_and_still_knows_no_other_host(client, home):
    policy = directives(client.get("/admin/login/").headers["Content-Security-Policy"])
    assert "'unsafe-inline'" in policy["script-src"]
    assert "'unsafe-eval'" not in policy["script-src"]
    assert policy["object-src"] == ["'none'"]
    assert not any(value.startswith(("http", "*")) for values in policy.values() for value in values)


def test_an_officer_on_the_public_site_gets_the_policy_that_the_user_bar_needs(admin_client, home):
    policy = directives(admin_client.get("/de/").headers["Content-Security-Policy"])
    assert "'unsafe-inline'" in policy["style-src"]


def test_a_forged_session_does_not_loosen_the_policy(client, home, settings):
    client.cookies[settings.SESSION_COOKIE_NAME] = "forged"
    assert "unsafe" not in client.get("/de/").headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/de/", "/admin/login/", "/de/no-such-page/", "/robots.txt", "/"])
def test_browsers_are_told_to_guess_nothing_and_to_share_nothing(client, home, path):
    headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] in {"SAMEORIGIN", "DENY"}
    refused = headers["Permissions-Policy"]
    assert all(f"{feature}=()" in refused for feature in ("camera", "geolocation", "microphone"))


def test_neither_programs_nor_versions_are_named(client, home):
    headers = client.get("/de/").headers
    assert not {"Server", "X-Powered-By"} & set(headers)


def test_production_speaks_https_and_says_so_for_a_year(client, home, settings):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = security.SECURE_REDIRECT_EXEMPT
    settings.SECURE_HSTS_SECONDS = security.SECURE_HSTS_SECONDS
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = security.SECURE_HSTS_INCLUDE_SUBDOMAINS
    settings.SECURE_HSTS_PRELOAD = security.SECURE_HSTS_PRELOAD
    plain = client.get("/de/")
    assert (plain.status_code, plain["Location"]) == (301, "https://testserver/de/")
    header = client.get("/de/", secure=True).headers["Strict-Transport-Security"]
    assert header == "max-age=31536000; includeSubDomains; preload"
    assert client.get("/healthz").status_code == 200


def test_the_cookies_of_officers_stay_on_https_and_on_this_host():
    assert security.SESSION_COOKIE_NAME.startswith("__Host-")
    assert security.CSRF_COOKIE_NAME.startswith("__Host-")
    assert security.SESSION_COOKIE_SECURE and security.CSRF_COOKIE_SECURE
    assert security.SESSION_COOKIE_HTTPONLY
    assert security.SESSION_COOKIE_SAMESITE == security.CSRF_COOKIE_SAMESITE == "Lax"


@pytest.mark.parametrize("view", ["feedback", "newsletter:subscribe"])
def test_a_form_is_never_kept_by_a_cache(client, home, view):
    with override("de"):
        assert "no-store" in client.get(reverse(view)).headers["Cache-Control"]
