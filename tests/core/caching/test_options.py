"""What the site's settings mean for the page cache."""

from __future__ import annotations

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from core.caching import inner, version
from core.caching.options import from_settings
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import BareSite, ask


@pytest.fixture
def page_cache(settings, tmp_path):
    """Settings with a version file of the test's own."""
    settings.PAGE_CACHE = {"VERSION_FILE": str(tmp_path / "version")}
    return settings


def test_the_projects_own_settings_are_understood() -> None:
    options = from_settings()
    assert options.session_cookies == (settings.SESSION_COOKIE_NAME,)
    assert options.scheme_header == "HTTP_X_FORWARDED_PROTO"
    assert {"/admin/", "/documents/", settings.STATIC_URL, settings.MEDIA_URL} <= set(options.excluded_prefixes)


def test_bounds_and_prefixes_can_be_set(page_cache) -> None:
    page_cache.PAGE_CACHE |= {"MAX_BYTES": 5, "TTL": 7, "EXCLUDED_PREFIXES": ("/dev/",), "QUIET_MODELS": ("a.b",)}
    options = from_settings()
    assert (options.max_bytes, options.ttl, options.quiet_models) == (5, 7, ("a.b",))
    assert {"/dev/", "/admin/"} <= set(options.excluded_prefixes)


@pytest.mark.parametrize("name", ["MAX_BITES", "SCHEME_HEADER", "SESSION_COOKIES"])
def test_an_unknown_name_is_refused_by_name(page_cache, name: str) -> None:
    page_cache.PAGE_CACHE |= {name: 1}
    with pytest.raises(ImproperlyConfigured, match=name):
        from_settings()


def test_a_missing_version_file_is_refused(page_cache) -> None:
    page_cache.PAGE_CACHE = {}
    with pytest.raises(ImproperlyConfigured, match="VERSION_FILE"):
        from_settings()


def test_a_host_told_by_another_header_is_refused(page_cache) -> None:
    page_cache.USE_X_FORWARDED_HOST = True
    with pytest.raises(ImproperlyConfigured, match="Host"):
        from_settings()


def test_the_wrapper_made_from_settings_keeps_pages_and_follows_the_sites_version(page_cache) -> None:
    site = BareSite()
    cache = PageCache.from_settings(site)
    ask(cache)
    assert ask(cache).is_hit
    version.bump()
    assert not ask(cache).is_hit


def test_switched_off_it_leaves_the_application_as_it_is(page_cache) -> None:
    page_cache.PAGE_CACHE |= {"ENABLED": False}
    site = BareSite()
    assert PageCache.from_settings(site) is site


def test_an_inner_cache_begins_anew_with_each_version(page_cache) -> None:
    from django.core.cache.backends.locmem import LocMemCache

    cache = LocMemCache("inner", {"KEY_FUNCTION": inner.versioned_key})
    cache.set("site_roots", "old", version=2)
    assert cache.get("site_roots", version=2) == "old"
    version.bump()
    assert cache.get("site_roots", version=2) is None
