"""Many at once, in processes and threads: no place is given twice, nobody is lost, no mail is written twice."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.databases import copied

ROOT = Path(__file__).resolve().parents[2]
PEOPLE, PLACES, PROCESSES = 50, 10, 5


@pytest.fixture(scope="module")
def copy(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), copied(tmp_path_factory.mktemp("crowd")) as found:
        yield found


@pytest.fixture
def start(copy, tmp_path):
    """Start a process; each test begins without people."""
    with copy.connect() as other:
        tables = ("events_invitation", "events_participant", "events_eventregistration", "events_event", "outbox_mail")
        for table in tables:
            other.execute(f"DELETE FROM {table}")
    own = {"DATABASE_URL": copy.url, "TANDEM_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    paths = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    environment = {**os.environ, **own, "PYTHONPATH": paths, "DJANGO_READ_DOT_ENV": "0"}

    def _start(*words):
        command = [sys.executable, "-m", "tests.events.registering_process", *map(str, words)]
        return subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.PIPE, text=True)

    return _start


def finish(process):
    _out, errors = process.communicate(timeout=240)
    return process.returncode, errors


@pytest.mark.django_db
def test_fifty_at_once_on_ten_places_ten_have_one_and_forty_wait(copy, start):
    assert finish(start("prepare", PEOPLE, PLACES))[0] == 0
    step = PEOPLE // PROCESSES
    crowd = [start("confirm", first, first + step) for first in range(0, PEOPLE, step)]
    assert [finish(process) for process in crowd] == [(0, "")] * PROCESSES
    states = Counter(state for (state,) in copy.rows("SELECT state FROM events_participant"))
    assert states == {"confirmed": PLACES, "waiting": PEOPLE - PLACES}
    mails = Counter(key.split("-")[2] for (key,) in copy.rows("SELECT key FROM outbox_mail"))
    assert mails == {"confirmed": PLACES, "waiting": PEOPLE - PLACES}


@pytest.mark.django_db
@pytest.mark.parametrize("point", ["before", "after"])
def test_a_worker_killed_while_it_tells_of_a_change_tells_everybody_once(copy, start, point):
    people = 6
    assert finish(start("prepare", people, people))[0] == 0
    assert finish(start("confirm", 0, people))[0] == 0
    with copy.connect() as other:
        other.execute("UPDATE events_event SET sequence = 4, modified = '2024-01-01 00:00:00+00:00'")
    assert finish(start("tick", point))[0] == -9
    for _again in range(2):
        assert finish(start("tick"))[0] == 0
    told = Counter(to for (to,) in copy.rows("SELECT recipient FROM outbox_mail WHERE key LIKE '%changed-4'"))
    assert len(told) == people and set(told.values()) == {1}
