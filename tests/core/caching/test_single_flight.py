"""Many visitors of one page, one render."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.caching import wsgi
from core.caching.flights import Flights
from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import Answer, BareSite, ask

VISITORS = 16
PATIENCE = 20


class Gate:
    """Holds renders until it is opened, and counts who has arrived."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.arrived = threading.Semaphore(0)

    def __call__(self) -> None:
        self.arrived.release()
        assert self.open.wait(PATIENCE)

    def wait_for(self, renders: int) -> None:
        for _ in range(renders):
            assert self.arrived.acquire(timeout=PATIENCE)


@pytest.fixture
def gate(site: BareSite) -> Gate:
    gate = Gate()
    site.meanwhile = gate
    return gate


def waiting(cache: PageCache, monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Counts the visitors who have begun to wait for somebody else's render."""
    waiters = threading.Semaphore(0)
    join = cache._flights.join

    def counting(key, version):
        flight, pilot = join(key, version)
        if not pilot:
            waiters.release()
        return flight, pilot

    monkeypatch.setattr(cache._flights, "join", counting)
    return waiters


def crowd(size: int, do: Callable[[int], Answer]):
    pool = ThreadPoolExecutor(size)
    return pool, [pool.submit(do, number) for number in range(size)]


def test_a_crowd_in_front_of_a_cold_page_costs_one_render(site, cache, gate, monkeypatch) -> None:
    waiters = waiting(cache, monkeypatch)
    codings = ["br", "gzip", None]
    pool, answers = crowd(VISITORS, lambda n: ask(cache, accept_encoding=codings[n % 3], method=["GET", "HEAD"][n % 2]))
    with pool:
        gate.wait_for(1)
        for _ in range(VISITORS - 1):
            assert waiters.acquire(timeout=PATIENCE)
        gate.open.set()
    assert site.renders == 1
    assert {answer.result().code for answer in answers} == {200}
    assert {answer.result().text for answer in answers[::2]} == {site.text}


def test_different_pages_do_not_wait_for_one_another(site, cache, gate) -> None:
    pool, answers = crowd(4, lambda number: ask(cache, path=f"/{number}/"))
    with pool:
        gate.wait_for(4)
        gate.open.set()
    assert {answer.result().code for answer in answers} == {200}


def test_who_comes_after_a_change_does_not_get_the_render_begun_before_it(
    site: BareSite, cache: PageCache, gate: Gate, version_file: VersionFile
) -> None:
    site.text = "old"
    with ThreadPoolExecutor(2) as pool:
        early = pool.submit(ask, cache)
        gate.wait_for(1)
        site.text = "new"
        version_file.bump()
        late = pool.submit(ask, cache)
        gate.wait_for(1)  # the late visitor has taken off himself
        gate.open.set()
        assert late.result().text == "new"
        assert early.result().text == "old"
    assert ask(cache).text == "new"


def test_who_waits_while_the_content_changes_gets_the_new_page(
    site: BareSite, cache: PageCache, gate: Gate, version_file: VersionFile, monkeypatch
) -> None:
    site.text = "old"
    waiters = waiting(cache, monkeypatch)
    with ThreadPoolExecutor(2) as pool:
        pilot = pool.submit(ask, cache)
        gate.wait_for(1)
        follower = pool.submit(ask, cache)
        assert waiters.acquire(timeout=PATIENCE)
        site.text = "new"
        version_file.bump()
        gate.open.set()
        assert follower.result().text == "new"
        pilot.result()
    assert ask(cache).text == "new"


def test_visitors_of_a_personal_page_do_not_queue(site, cache, gate) -> None:
    site.headers["Vary"] = "Cookie"
    gate.open.set()
    ask(cache)
    gate.wait_for(1)
    gate.open.clear()
    pool, answers = crowd(6, lambda _: ask(cache))
    with pool:
        gate.wait_for(6)  # all six are being rendered at the same time
        gate.open.set()
    assert {answer.result().code for answer in answers} == {200}


def test_when_the_pilot_fails_the_others_still_get_an_answer(site, cache, gate, monkeypatch) -> None:
    waiters = waiting(cache, monkeypatch)
    first = threading.Lock()

    def fail_once() -> None:
        if first.acquire(blocking=False):
            gate()
            raise RuntimeError

    site.meanwhile = fail_once
    pool, answers = crowd(5, lambda _: ask(cache))
    with pool:
        gate.wait_for(1)
        for _ in range(4):
            assert waiters.acquire(timeout=PATIENCE)
        gate.open.set()
    outcomes = [answer.exception() or answer.result().code for answer in answers]
    assert outcomes.count(200) == 4
    assert sum(isinstance(outcome, RuntimeError) for outcome in outcomes) == 1


def test_a_render_that_never_ends_holds_up_the_others_only_for_a_while(site, cache, gate, monkeypatch) -> None:
    monkeypatch.setattr(wsgi, "FLIGHT_SECONDS", 0.05)
    with ThreadPoolExecutor(2) as pool:
        pilot = pool.submit(ask, cache)
        gate.wait_for(1)
        follower = pool.submit(ask, cache)
        gate.wait_for(1)  # has lost patience and renders for himself
        gate.open.set()
        assert follower.result().code == pilot.result().code == 200


def test_who_takes_off_just_after_another_has_landed_finds_his_page(site, cache, monkeypatch) -> None:
    join = cache._flights.join

    def overtaken(key, version):
        monkeypatch.undo()
        ask(cache)  # a whole visit between our look into the store and our take-off
        return join(key, version)

    monkeypatch.setattr(cache._flights, "join", overtaken)
    assert ask(cache).is_hit
    assert site.renders == 1


def test_readers_and_a_publisher_at_the_same_time_never_go_back(site, cache, version_file) -> None:
    """Four readers, 120 changes: whoever asks after a change never sees what was before it."""
    published, stop = [0], threading.Event()
    site.text = "0"

    def read() -> int:
        asked = 0
        while not stop.is_set():
            least = published[0]
            assert int(ask(cache).text) >= least
            asked += 1
        return asked

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(read) for _ in range(4)]
        try:
            for number in range(1, 121):
                site.text = str(number)
                version_file.bump()
                published[0] = number
                assert int(ask(cache).text) == number
        finally:
            stop.set()
        assert all(reader.result() for reader in readers)
    assert site.renders <= 5 * 121


def test_a_landed_flight_leaves_nothing_behind() -> None:
    flights, key = Flights(), ("http", None, "h", "/", "")
    old, pilot = flights.join(key, 1)
    assert pilot
    new, pilot = flights.join(key, 2)
    assert pilot
    flights.land(key, old, None)
    assert flights.join(key, 2) == (new, False), "the newer flight is still in the air"
    flights.land(key, new, None)
    assert flights._flights == {}
