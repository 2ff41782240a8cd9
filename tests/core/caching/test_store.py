"""The memory is bounded, whatever is asked for, and made-up addresses push out nothing but each other."""

from __future__ import annotations

import itertools
import random
import tracemalloc
from pathlib import Path

from core.caching.store import MAX_PASSES, Passes, Segment
from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import BareSite, ask, cached, request

MAX = 400_000


class Noise(BareSite):
    """Every address another page, and none that can be compressed well."""

    def __call__(self, environ, start_response):
        self.text = random.Random(environ["PATH_INFO"] + environ["QUERY_STRING"]).randbytes(3000).hex()
        return super().__call__(environ, start_response)


def test_a_flood_of_forged_queries_stays_in_the_bound_and_spares_the_pages(tmp_path: Path) -> None:
    cache = cached(Noise(), tmp_path, max_bytes=MAX)
    ask(cache, path="/de/")
    for number in range(300):
        ask(cache, path="/de/suche/", query=f"q={number}&goal={number % 17}")
        assert cache.store.bytes <= MAX
    assert ask(cache, path="/de/").is_hit
    assert ask(cache, path="/de/suche/", query="goal=10&q=299").is_hit, "the newest is there"
    assert not ask(cache, path="/de/suche/", query="goal=0&q=0").is_hit, "the oldest has left"


def test_a_scanner_that_finds_nothing_spares_the_pages(tmp_path: Path) -> None:
    site = Noise()
    cache = cached(site, tmp_path, max_bytes=MAX)
    ask(cache, path="/de/")
    site.status = "404 Not Found"
    for number in range(300):
        assert ask(cache, path=f"/wp-login-{number}.php").code == 404
        assert cache.store.bytes <= MAX
    assert ask(cache, path="/de/").is_hit


def test_unknown_parameters_tokens_and_cookies_take_no_memory(site: BareSite, cache: PageCache) -> None:
    for number in range(200):
        ask(cache, query=f"x{number}=1")
        ask(cache, path=f"/{number}/", cookie="sessionid=1")
    assert cache.store.bytes == 0


def test_a_page_that_is_read_outlives_newer_ones_that_are_not(tmp_path: Path) -> None:
    cache = cached(Noise(), tmp_path, max_bytes=MAX)
    ask(cache, path="/popular/")
    for number in range(100):
        ask(cache, path=f"/{number}/")
        assert ask(cache, path="/popular/").is_hit
        assert cache.store.bytes <= MAX
    assert not ask(cache, path="/0/").is_hit


def test_a_page_larger_than_the_memory_is_sent_and_not_kept(tmp_path: Path) -> None:
    cache = cached(BareSite("x" * 50_000, content_type="image/png"), tmp_path, max_bytes=30_000)
    for _ in range(2):
        assert len(ask(cache).raw) == 50_000
    assert cache.store.bytes == 0


def test_the_bytes_of_a_replaced_entry_are_given_back(cache: PageCache, site: BareSite, version_file) -> None:
    ask(cache)
    held = cache.store.bytes
    for _ in range(20):
        version_file.bump()
        ask(cache)
    assert cache.store.bytes == held


def test_a_page_that_becomes_not_found_and_back_is_counted_once(tmp_path: Path) -> None:
    site, clock = BareSite(), itertools.count(step=400)  # every look at the clock is later than any time to live
    cache = PageCache(site, VersionFile(tmp_path / "version"), monotonic=lambda: float(next(clock)))
    for status in ("200 OK", "404 Not Found") * 3:
        site.status = status
        ask(cache)
        assert len(cache.store.plain) + len(cache.store.other) == 1


def test_the_dead_entries_of_an_old_version_leave_with_the_first_new_one(tmp_path: Path) -> None:
    cache = cached(Noise(), tmp_path, max_bytes=MAX)
    for number in range(20):
        ask(cache, path=f"/{number}/")
    VersionFile(tmp_path / "version").bump()
    ask(cache, path="/new/")
    assert len(cache.store.plain) == 1


def test_what_is_counted_is_what_the_memory_really_holds(tmp_path: Path) -> None:
    for kind, status in (("text/html", "200 OK"), ("text/html", "404 Not Found")):
        site = BareSite("Ein Satz, der sich wiederholt. " * 10, status=status, content_type=kind)
        cache = cached(site, tmp_path, max_bytes=64 * 2**20)
        ask(cache, path="/warm/")
        tracemalloc.start()
        before, counted = tracemalloc.get_traced_memory()[0], cache.store.bytes
        for number in range(300):
            cache(request(path=f"/seite-{number}/"), lambda *args: None)
            site.environs.clear()
        held = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        assert held <= cache.store.bytes - counted <= 4 * held, "small entries are the worst case: all overhead"


def test_notes_about_addresses_that_cannot_be_shared_are_bounded() -> None:
    passes = Passes(10)
    for number in range(MAX_PASSES + 500):
        passes.add(("http", None, "h", f"/{number}", ""), 1, now=0)
    assert len(passes) == MAX_PASSES
    newest = ("http", None, "h", f"/{MAX_PASSES + 499}", "")
    assert passes.has(newest, 1, now=9)
    assert not passes.has(newest, 2, now=9), "another version, another answer"
    assert not passes.has(newest, 1, now=11)


def test_an_empty_segment_has_nothing() -> None:
    assert Segment(100).get(("http", None, "h", "/", "")) is None
