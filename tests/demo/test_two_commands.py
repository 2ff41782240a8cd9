"""``make`` as a newcomer meets it: what it offers, why it cannot go on, and that a second start loads nothing again."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.browser import demo_site as demo

MAKE = ["make", "--no-print-directory"]
#: The environment that runs the tests, whatever its folder; make need not prepare another.
PREPARED = ["-o", ".venv/demo", f"BIN={Path(sys.executable).parent}"]
#: A Python that is just too old: today's, which says so of itself.
OLD_PYTHON = f"""#!/bin/sh
exec "{sys.executable}" -c 'import sys; sys.version_info = (3, 10, 12); exec(sys.argv[2])' "$@"
"""
TABLES = ["wagtailcore_page", "wagtailcore_revision", "planning_planentry", "newsletter_subscriber"]

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed.")


@pytest.fixture
def clone(tmp_path):
    """A folder in which nothing has been prepared yet."""
    for name in ("Makefile", "pyproject.toml", "uv.lock"):
        shutil.copy(demo.ROOT / name, tmp_path)
    return tmp_path


def lines(text):
    """What is said, without make's own last word (which counts the makes above it: "make[1]:")."""
    return [line for line in text.splitlines() if line.strip() and not re.match(r"make(\[\d+\])?:", line)]


@pytest.mark.parametrize("arguments", [[], ["help"]])
def test_make_alone_shows_what_it_can_do(clone, arguments):
    done = demo.run_to_its_end([*MAKE, *arguments], cwd=clone)
    targets = set(re.findall(r"^([a-z]+):", (clone / "Makefile").read_text(), re.MULTILINE))
    assert {"demo", "test", "run", "lint", "format"} <= targets
    assert targets == set(re.findall(r"^  make ([a-z]+) ", done.stdout, re.MULTILINE))
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("target", ["demo", "test"])
def test_a_python_that_is_too_old_gets_one_clear_line(clone, target):
    old = clone / "python3.10"
    old.write_text(OLD_PYTHON)
    old.chmod(0o755)
    done = demo.run_to_its_end([*MAKE, target, f"PYTHON={old}"], cwd=clone)
    assert done.returncode != 0
    assert lines(done.stdout + done.stderr) == [f"This project needs Python 3.11 or newer; {old} is older."]
    assert not (clone / ".venv").exists()


def test_no_python_at_all_gets_one_clear_line(clone):
    done = demo.run_to_its_end([*MAKE, "demo", "PYTHON="], cwd=clone)
    (line,) = lines(done.stdout + done.stderr)
    assert line.startswith("This project needs Python 3.11 or newer; none was found.")


def test_a_port_in_use_gets_one_clear_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        command = [*MAKE, *PREPARED, "demo", f"PORT={port}"]
        done = demo.run_to_its_end(command, demo.environment(tmp_path))
    assert done.returncode != 0
    said = f"CommandError: Port {port} is in use. Choose another: make demo PORT={port + 1}"
    assert lines(done.stdout + done.stderr) == [said]
    assert not (tmp_path / "tandem.sqlite3").exists()


def rows(var):
    with closing(sqlite3.connect(var / "tandem.sqlite3")) as database:
        return {table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES}


def press_ctrl_c(site):
    """Interrupt make and all that it has started, as a terminal does; returns when make has ended."""
    ignored = signal.getsignal(signal.SIGINT) is signal.SIG_IGN  # As in a background job of a shell.
    os.killpg(site.process.pid, signal.SIGTERM if ignored else signal.SIGINT)
    site.process.wait(demo.START_SECONDS)


def test_a_second_start_loads_nothing_again_and_ends_as_a_whole(demo_folder, tmp_path):
    var = tmp_path / "var"
    shutil.copytree(demo.loaded_data(demo_folder), var)
    before = rows(var)
    assert all(before.values())
    port = demo.free_port()
    with demo.running([*MAKE, *PREPARED, "demo", f"PORT={port}"], var, port) as site:
        site.wait_until_it_says("Ctrl-C ends everything.")
        said = site.last_words()
        press_ctrl_c(site)
        assert "Stopping" in site.last_words()
        with socket.create_server(("127.0.0.1", port)):
            pass
    for words in (f"{site.base}/admin/", f"{site.base}/dev/mail/", "officer@example.org", "tandem-demo"):
        assert words in said
    # The steps of loading are numbered; there are none of them.
    assert "1/5" not in said
    assert rows(var) == before
