"""What a visitor receives: codings, HEAD, conditional requests, headers."""

from __future__ import annotations

from pathlib import Path
from wsgiref.validate import validator

import pytest

from core.caching.expiry import EXPIRES_HEADER
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import TEXT, BareSite, ask, cached, send

POLICY = "public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=604800"


@pytest.mark.parametrize("accepted", ["br", "gzip", None])
def test_one_render_serves_all_codings(site: BareSite, cache: PageCache, accepted: str | None) -> None:
    ask(cache)
    answer = ask(cache, accept_encoding=accepted)
    assert answer.is_hit
    assert answer.text == TEXT
    assert answer.headers.get("Content-Encoding") == accepted
    assert answer.headers["Content-Length"] == str(len(answer.raw))
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert site.renders == 1
    if accepted:
        assert len(answer.raw) < len(TEXT) / 5


def test_the_first_visitor_gets_the_coding_as_well(cache: PageCache) -> None:
    first = ask(cache, accept_encoding="gzip, br")
    assert first.headers["Content-Encoding"] == "br"
    assert first.headers["Cache-Status"] == "page; fwd=uri-miss"
    assert first.text == TEXT


def test_the_headers_tell_browsers_to_ask_and_proxies_how_long(cache: PageCache) -> None:
    for _ in range(2):
        answer = ask(cache)
        assert answer.headers["Cache-Control"] == POLICY
        assert answer.headers["ETag"].startswith('W/"')
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"


def test_the_applications_other_headers_stay_and_its_etag_goes(tmp_path: Path) -> None:
    site = BareSite(content_security_policy="default-src 'none'", etag='"strong"', vary="Accept-Encoding")
    site.headers["Expires"] = "Thu, 01 Jan 1970 00:00:00 GMT"
    cache = cached(site, tmp_path)
    ask(cache)
    answer = ask(cache)
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
    assert answer.headers["ETag"] != '"strong"'
    assert "Expires" not in answer.headers


def test_a_head_request_has_the_headers_of_a_get_and_no_body(site: BareSite, cache: PageCache) -> None:
    first = ask(cache, method="HEAD", accept_encoding="br")
    get = ask(cache, accept_encoding="br")
    head = ask(cache, method="HEAD", accept_encoding="br")
    assert (first.raw, head.raw) == (b"", b"")
    assert site.environs[0]["REQUEST_METHOD"] == "GET"
    assert site.renders == 1
    assert head.header_list == get.header_list
    assert first.headers["Content-Length"] == get.headers["Content-Length"]


def test_a_browser_that_has_the_page_gets_304_until_the_page_changes(
    site: BareSite, cache: PageCache, version_file
) -> None:
    first = ask(cache, accept_encoding="br")
    tag = first.headers["ETag"]
    for coding in ("br", "gzip", None):
        again = ask(cache, accept_encoding=coding, if_none_match=f'"other", {tag}')
        assert (again.status, again.raw) == ("304 Not Modified", b"")
        assert again.headers["ETag"] == tag
        assert again.headers["Cache-Control"] == POLICY
        assert not {"Content-Length", "Content-Type", "Content-Encoding"} & again.headers.keys()
    site.text = "Something else. " * 30
    version_file.bump()
    changed = ask(cache, if_none_match=tag)
    assert (changed.code, changed.text) == (200, site.text)
    assert changed.headers["ETag"] != tag


def test_a_bump_that_changes_nothing_keeps_the_browsers_copy(cache: PageCache, version_file) -> None:
    tag = ask(cache).headers["ETag"]
    version_file.bump()
    assert ask(cache, if_none_match=tag).code == 304


def test_a_new_security_policy_is_a_new_page(site: BareSite, cache: PageCache, version_file) -> None:
    tag = ask(cache).headers["ETag"]
    site.headers["Content-Security-Policy"] = "default-src 'none'"
    version_file.bump()
    assert ask(cache, if_none_match=tag).code == 200, "with a 304 the browser would keep the old policy"


def test_a_not_found_page_has_no_tag_and_is_never_304(tmp_path: Path) -> None:
    cache = cached(BareSite(status="404 Not Found"), tmp_path)
    for _ in range(2):
        answer = ask(cache, if_none_match="*")
        assert answer.code == 404
        assert "ETag" not in answer.headers
        assert answer.headers["Cache-Control"] == "public, max-age=0, s-maxage=1"


@pytest.mark.parametrize(("text", "kind"), [("short", "text/html"), (TEXT, "image/png")])
def test_what_compression_does_not_help_is_sent_as_it_is(tmp_path: Path, text: str, kind: str) -> None:
    cache = cached(BareSite(text, content_type=kind), tmp_path)
    for _ in range(2):
        answer = ask(cache, accept_encoding="br, gzip")
        assert answer.raw == text.encode()
        assert not {"Content-Encoding", "Vary"} & answer.headers.keys()


@pytest.mark.parametrize("kind", ["application/atom+xml", "text/calendar", "application/ld+json", "image/svg+xml"])
def test_feeds_calendars_and_drawings_are_compressed(tmp_path: Path, kind: str) -> None:
    assert ask(cached(BareSite(content_type=kind), tmp_path), accept_encoding="br").headers["Vary"] == "Accept-Encoding"


def test_a_server_may_change_the_header_list_it_gets(cache: PageCache) -> None:
    ask(cache)
    for conditional in (None, "*"):
        received = ask(cache, if_none_match=conditional)
        received.header_list.clear()
        assert ask(cache, if_none_match=conditional).header_list


@pytest.mark.parametrize("status", ["200 OK", "404 Not Found", "500 Internal Server Error"])
@pytest.mark.parametrize("method", ["GET", "HEAD", "POST"])
def test_both_sides_keep_to_pep_3333(tmp_path: Path, status: str, method: str) -> None:
    cache = cached(validator(BareSite(status=status)), tmp_path)
    for _ in range(2):
        environ = _strict(method)
        assert send(validator(cache), environ).status == status


def _strict(method: str):
    from wsgiref.util import setup_testing_defaults

    environ = {"REQUEST_METHOD": method, "HTTP_HOST": "tandem.example", "QUERY_STRING": ""}
    setup_testing_defaults(environ)
    return environ


def test_the_internal_header_reaches_nobody(site: BareSite, cache: PageCache) -> None:
    site.headers[EXPIRES_HEADER] = "99999999999"
    for answer in (ask(cache), ask(cache), ask(cache, query="unknown=1"), ask(cache, method="POST")):
        assert EXPIRES_HEADER not in answer.headers


def test_an_answer_that_was_not_shared_is_marked_private(site: BareSite, cache: PageCache) -> None:
    site.headers["Vary"] = "Cookie"
    for _ in range(2):
        answer = ask(cache)
        assert answer.headers["Cache-Control"] == "private"
        assert answer.headers["Vary"] == "Cookie"
    site.headers["Cache-Control"] = "no-store"
    assert ask(cache).headers["Cache-Control"] == "no-store"


def test_a_stated_policy_is_kept(tmp_path: Path) -> None:
    cache = cached(BareSite(cache_control="public, max-age=31536000, immutable"), tmp_path)
    for _ in range(2):
        answer = ask(cache)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.is_hit
