"""The demo as real processes on data of their own: web server, worker and mail server, as ``make demo`` starts them."""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
#: A ceiling for a machine with much else to do; who waits goes on as soon as there is an answer.
START_SECONDS = 180
STOP_SECONDS = 20

FULLEST_PAGES = """
    SELECT type.app_label || '.' || type.model, locale.language_code, page.url_path
    FROM wagtailcore_page AS page
    JOIN django_content_type AS type ON type.id = page.content_type_id
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    LEFT JOIN wagtailcore_revision AS revision ON revision.id = page.latest_revision_id
    WHERE page.live AND page.depth > 1
    ORDER BY (
        SELECT sum(length(content)) FROM wagtailcore_page AS told
        JOIN wagtailcore_revision ON wagtailcore_revision.id = told.latest_revision_id
        WHERE told.translation_key = page.translation_key AND told.live
    )
"""


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """One process of a parallel test run at a time."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def environment(var: Path, **more: str) -> dict[str, str]:
    """The settings of ``make demo`` on the data in ``var``, whatever the tests themselves run on."""
    kept = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "CACHE_URL", "BASE_URL"}}
    path = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    # No browser test asks for a format; making AVIF would take both processors for minutes.
    own = {
        "PICTURE_FORMATS": "webp,jpeg",
        "TANDEM_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": path,
    }
    return {**kept, "DJANGO_READ_DOT_ENV": "0", **own, **more}


def run_to_its_end(
    command: list[str], env: dict[str, str] | None = None, cwd: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    """Run a command and wait; its output and how it ended, whatever that is."""
    return subprocess.run(command, env=env, cwd=cwd, capture_output=True, text=True)


def manage(var: Path, *arguments: str, **more: str) -> str:
    """Run a command of the project to its end; its output. AssertionError with that output when it fails."""
    done = run_to_its_end([*MANAGE, *arguments], environment(var, **more))
    assert done.returncode == 0, (
        f"manage.py {' '.join(arguments)} failed:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    )
    return done.stdout


def loaded_data(folder: Path) -> Path:
    """A freshly loaded demo in ``folder``: the first of several test processes makes it, the others wait."""
    folder.mkdir(parents=True, exist_ok=True)
    var, ready = folder / "demo-data", folder / "demo-data-is-ready"
    with alone(folder / "demo-data.lock"):
        if not ready.exists():
            shutil.rmtree(var, ignore_errors=True)
            var.mkdir()
            manage(var, "migrate", "--verbosity=0")
            manage(var, "load_demo", "--quiet")
            ready.touch()
    return var


def fullest_pages(var: Path) -> dict[tuple[str, str], str]:
    """{(page type, language): path of the page of the story with the most content, the same story in each}."""
    with closing(sqlite3.connect(f"file:{var / 'tandem.sqlite3'}?mode=ro", uri=True)) as database:
        rows = database.execute(FULLEST_PAGES).fetchall()
    return {(kind, language): "/".join(["", language, *path.split("/")[2:]]) for kind, language, path in rows}


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class RunningSite:
    """A site that answers at ``base`` and keeps its data in ``var``."""

    base: str
    var: Path
    process: subprocess.Popen[bytes]
    log: Path

    def address(self, path: str) -> str:
        return path if path.startswith("http") else f"{self.base}{path}"

    def last_words(self) -> str:
        return self.log.read_text(errors="replace")[-4000:]

    def wait_until_it_answers(self) -> None:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            with suppress(OSError), urllib.request.urlopen(f"{self.base}/healthz", timeout=2):
                return
            time.sleep(0.2)
        raise AssertionError(f"The site did not start:\n{self.last_words()}")

    def wait_until_it_says(self, words: str) -> None:
        until = time.monotonic() + START_SECONDS
        while words not in self.last_words():
            assert time.monotonic() < until, f"{words!r} was not said:\n{self.last_words()}"
            time.sleep(0.2)

    def stop(self) -> None:
        """End all processes of the site, politely first."""
        if self.process.poll() is None:
            self.process.terminate()
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(STOP_SECONDS)
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


@contextmanager
def running(command: list[str], var: Path, port: int, **more: str) -> Iterator[RunningSite]:
    """The command as a process group of its own, until the end of the block."""
    base, log = f"http://localhost:{port}", var / "site.log"
    env = environment(var, BASE_URL=base, **more)
    with log.open("wb") as out:
        process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=out, stderr=out, start_new_session=True)
    site = RunningSite(base, var, process, log)
    try:
        site.wait_until_it_answers()
        yield site
    finally:
        site.stop()


@contextmanager
def demo_site(data: Path, var: Path) -> Iterator[RunningSite]:
    """``make demo`` on a copy of loaded data."""
    shutil.copytree(data, var)
    port = free_port()
    with running([*MANAGE, "demo", "--port", str(port)], var, port) as site:
        yield site


@contextmanager
def production_site(data: Path, var: Path) -> Iterator[RunningSite]:
    """The same content under production settings, with the files as a server sends them: hashed and compressed."""
    shutil.copytree(data, var)
    port = free_port()
    more = {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "for-one-run-of-the-tests-" + "x" * 40,
        "SECURE_SSL_REDIRECT": "0",
        "STATIC_ROOT": str(var / "static"),
    }
    manage(var, "collectstatic", "--noinput", "--verbosity=0", **more)
    granian = [str(Path(sys.executable).with_name("granian")), "--interface", "wsgi", "--host", "127.0.0.1"]
    granian += ["--port", str(port), "--workers", "1", "--blocking-threads", "2", "config.wsgi:application"]
    with running(granian, var, port, **more) as site:
        yield site
