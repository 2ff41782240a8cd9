"""Which answers are kept, and for how long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.caching.expiry import EXPIRES_HEADER, fresh_until
from core.caching.options import Options
from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import TEXT, BareSite, ask, cached, request


class Clock:
    """Time that passes when the test says so."""

    def __init__(self) -> None:
        self.passed = 0.0

    def monotonic(self) -> float:
        return 5_000.0 + self.passed

    def now(self) -> float:
        return 1_800_000_000.0 + self.passed


@pytest.fixture
def clock() -> Clock:
    return Clock()


def timed(site: BareSite, folder: Path, clock: Clock) -> PageCache:
    return PageCache(site, VersionFile(folder / "version"), monotonic=clock.monotonic, now=clock.now)


def lasts(cache: PageCache, clock: Clock, seconds: float) -> bool:
    """Whether an answer is served up to, and not beyond, this age."""
    ask(cache)
    clock.passed += seconds - 0.5
    before = ask(cache).is_hit
    clock.passed += 1
    return before and not ask(cache).is_hit


REFUSED = {
    "set_cookie": {"set_cookie": "a=1"},
    "vary_cookie": {"vary": "Accept-Encoding, Cookie"},
    "vary_language": {"vary": "accept-language"},
    "vary_all": {"vary": "*"},
    "private": {"cache_control": "private"},
    "private_field": {"cache_control": 'public, private="set-cookie"'},
    "no_store": {"cache_control": "max-age=60, No-Store"},
    "no_cache": {"cache_control": "no-cache"},
    "max_age_0": {"cache_control": "max-age=0"},
    "nonsense": {"cache_control": "max-age=soon"},
    "encoded": {"content_encoding": "gzip"},
    "part": {"content_range": "bytes 0-9/100"},
}


@pytest.mark.parametrize("headers", REFUSED.values(), ids=REFUSED)
def test_a_personal_or_odd_answer_is_not_kept(tmp_path: Path, headers: dict[str, str]) -> None:
    site = BareSite(**headers)
    cache = cached(site, tmp_path)
    for _ in range(2):
        assert not ask(cache).is_hit
    assert site.renders == 2
    assert cache.store.bytes == 0


@pytest.mark.parametrize("status", ["201 Created", "302 Found", "403 Forbidden", "410 Gone", "500 Oops", "503 Busy"])
def test_other_statuses_are_not_kept(tmp_path: Path, status: str) -> None:
    cache = cached(BareSite(status=status), tmp_path)
    for _ in range(2):
        assert ask(cache).status == status
    assert cache.store.bytes == 0


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_only_get_and_head_are_answered_from_memory(site: BareSite, cache: PageCache, method: str) -> None:
    ask(cache)
    held = cache.store.bytes
    for _ in range(2):
        assert not ask(cache, method=method).is_hit
    assert [environ["REQUEST_METHOD"] for environ in site.environs] == ["GET", method, method]
    assert cache.store.bytes == held


def test_a_session_or_credentials_lead_past_the_cache(tmp_path: Path) -> None:
    site = BareSite()
    cache = cached(site, tmp_path, session_cookies=("__Host-session",))
    ask(cache)
    held = cache.store.bytes
    personal = [
        {"cookie": "__Host-session=abc"},
        {"cookie": "a=1; __Host-session=abc; b=2"},
        {"cookie": "a=1;__Host-session="},
        {"authorization": "Basic eDp5"},
    ]
    for headers in personal:
        answer = ask(cache, path="/de/", **headers)
        assert not answer.is_hit
        assert answer.headers["Cache-Control"] == "private"
    assert site.renders == 1 + len(personal)
    assert cache.store.bytes == held
    assert ask(cache, cookie="theme=dark").is_hit, "any other cookie changes nothing"


def test_a_page_is_kept_for_five_minutes_and_a_not_found_for_ten_seconds(tmp_path: Path, clock: Clock) -> None:
    assert lasts(timed(BareSite(), tmp_path, clock), clock, 300)
    assert lasts(timed(BareSite(status="404 Not Found"), tmp_path, clock), clock, 10)
    moved = BareSite("", status="301 Moved Permanently", location="/en/")
    cache = timed(moved, tmp_path, clock)
    assert lasts(cache, clock, 10)
    assert ask(cache).headers["Location"] == "/en/"


@pytest.mark.parametrize(("policy", "seconds"), [("max-age=60", 60), ("max-age=9, s-maxage=20", 20), ("public", 300)])
def test_a_stated_age_is_a_limit(tmp_path: Path, clock: Clock, policy: str, seconds: float) -> None:
    assert lasts(timed(BareSite(cache_control=policy), tmp_path, clock), clock, seconds)


def test_an_event_list_ends_when_the_next_event_begins(tmp_path: Path, clock: Clock) -> None:
    site = BareSite()
    site.headers[EXPIRES_HEADER] = repr(clock.now() + 45)
    assert lasts(timed(site, tmp_path, clock), clock, 45)
    site.headers[EXPIRES_HEADER] = repr(clock.now() + 86_400)
    assert lasts(timed(site, tmp_path / "later", clock), clock, 300)


@pytest.mark.parametrize("moment", ["0", "-1", "soon", "", "nan"])
def test_a_moment_that_has_passed_or_cannot_be_read_keeps_nothing(tmp_path: Path, moment: str) -> None:
    site = BareSite()
    site.headers[EXPIRES_HEADER] = moment
    cache = cached(site, tmp_path)
    assert ask(cache).text == TEXT
    assert cache.store.bytes == 0


def test_the_earliest_of_several_moments_counts() -> None:
    from django.conf import settings

    if not settings.configured:
        settings.configure()
    from django.http import HttpResponse

    response = HttpResponse()
    noon = datetime(2027, 3, 1, 12, tzinfo=UTC)
    for moment in (noon + timedelta(hours=1), noon, noon + timedelta(days=1)):
        fresh_until(response, moment)
    assert float(response.headers[EXPIRES_HEADER]) == noon.timestamp()


def test_an_answer_larger_than_allowed_is_sent_whole_and_not_kept(tmp_path: Path) -> None:
    site = BareSite("x" * 3000)
    cache = cached(site, tmp_path, max_entry_bytes=2000)
    for _ in range(2):
        assert ask(cache).text == "x" * 3000
    assert cache.store.bytes == 0


class Stream:
    """An endless answer, as Django marks it."""

    streaming = True

    def __init__(self) -> None:
        self.sent = 0
        self.closed = False

    def __iter__(self) -> Iterator[bytes]:
        while True:
            self.sent += 1
            yield b"tick\n"

    def close(self) -> None:
        self.closed = True


@pytest.mark.parametrize("marked", [True, False])
def test_a_stream_is_passed_on_piece_by_piece_and_closed(tmp_path: Path, marked: bool) -> None:
    stream = Stream()
    stream.streaming = marked

    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/event-stream")])
        return stream

    cache = PageCache(application, VersionFile(tmp_path / "version"), Options(max_entry_bytes=50))
    result = cache(request(), lambda *args: None)
    pieces = iter(result)
    assert [next(pieces) for _ in range(30)] == [b"tick\n"] * 30
    assert stream.sent <= 31
    result.close()
    assert stream.closed


def test_the_applications_answer_is_closed_before_it_is_kept(tmp_path: Path) -> None:
    closed = []

    class Body(list):
        def close(self) -> None:
            closed.append(True)

    def application(environ, start_response):
        start_response("200 OK", [("Content-Type", "text/html")])
        return Body([b"one ", b"two"])

    cache = PageCache(application, VersionFile(tmp_path / "version"))
    assert [ask(cache).text for _ in range(2)] == ["one two"] * 2
    assert closed == [True]


def test_a_lazy_application_that_starts_late_or_writes_is_understood(tmp_path: Path) -> None:
    def application(environ, start_response):
        write = start_response("200 OK", [("Content-Type", "text/html")])
        write(b"written, ")
        yield b"yielded"

    cache = PageCache(application, VersionFile(tmp_path / "version"))
    assert [ask(cache).text for _ in range(2)] == ["written, yielded"] * 2


def test_a_failing_application_fails_for_its_visitor_alone(tmp_path: Path) -> None:
    site = BareSite()
    cache = cached(site, tmp_path)
    site.meanwhile = lambda: 1 / 0
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            ask(cache)
    site.meanwhile = lambda: None
    assert ask(cache).code == 200
    assert ask(cache).is_hit, "a failure is no verdict on the page"


def test_a_server_error_is_no_verdict_on_the_page(site: BareSite, cache: PageCache) -> None:
    site.status = "500 Internal Server Error"
    assert ask(cache).code == 500
    site.status = "200 OK"
    ask(cache)
    assert ask(cache).is_hit


def test_a_page_refused_once_may_be_kept_again_after_ten_seconds(tmp_path: Path, clock: Clock) -> None:
    site = BareSite(vary="Cookie")
    cache = timed(site, tmp_path, clock)
    ask(cache)
    del site.headers["Vary"]
    ask(cache)
    assert not ask(cache).is_hit
    clock.passed += 11
    ask(cache)
    assert ask(cache).is_hit
