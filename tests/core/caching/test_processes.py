"""Several real processes with one version file, as the web workers and the worker of one machine have it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import BareSite, ask

WORKERS = 3
ROUNDS = 60


def serve(pipe: Connection, folder: Path) -> None:
    """A web worker: its pages show what is written in the file ``content``."""

    class Site(BareSite):
        def __call__(self, environ, start_response):
            self.text = (folder / "content").read_text()
            return super().__call__(environ, start_response)

    site = Site()
    cache = PageCache(site, VersionFile(folder / "version"))
    while True:
        order = pipe.recv()
        if order == "ask":
            pipe.send(ask(cache).text)
        elif order == "publish":
            publish(folder, pipe.recv())
            pipe.send("done")
        elif order == "renders":
            pipe.send(site.renders)
        else:
            return


def publish(folder: Path, text: str) -> None:
    """Write, make it visible to all at once (the commit), then change the version."""
    draft = folder / f"draft-{os.getpid()}"
    draft.write_text(text)
    draft.replace(folder / "content")
    VersionFile(folder / "version").bump()


@pytest.fixture
def workers(start: str, tmp_path: Path) -> Iterator[list[Connection]]:
    (tmp_path / "content").write_text("first")
    context = get_context(start)
    pipes, processes = [], []
    for _ in range(WORKERS):
        mine, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, tmp_path), daemon=True)
        process.start()
        pipes.append(mine)
        processes.append(process)
    yield pipes
    for pipe, process in zip(pipes, processes, strict=True):
        pipe.send("end")
        process.join(20)


def order(pipe: Connection, *words: str) -> str | int:
    for word in words:
        pipe.send(word)
    assert pipe.poll(30), "the worker does not answer"
    return pipe.recv()


@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_what_one_process_publishes_the_next_answer_of_every_process_shows(workers, tmp_path: Path) -> None:
    assert [order(pipe, "ask") for pipe in workers] == ["first"] * WORKERS
    for number in range(ROUNDS):
        text = f"edition {number}"
        if number % 2:
            publish(tmp_path, text)  # as a management command would
        else:
            order(workers[number % WORKERS], "publish", text)
        for _ in range(2):
            assert [order(pipe, "ask") for pipe in workers] == [text] * WORKERS
    renders = [order(pipe, "renders") for pipe in workers]
    assert renders == [ROUNDS + 1] * WORKERS, "one render per process and edition, the second answer is a hit"


@pytest.mark.parametrize("start", ["fork"])
def test_a_change_without_a_new_version_is_what_these_tests_would_notice(workers, tmp_path: Path) -> None:
    assert [order(pipe, "ask") for pipe in workers] == ["first"] * WORKERS
    (tmp_path / "content").write_text("second")
    assert [order(pipe, "ask") for pipe in workers] == ["first"] * WORKERS
