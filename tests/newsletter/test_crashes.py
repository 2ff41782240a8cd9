"""Workers that are killed: nobody is mailed twice, nobody is forgotten, and every doubt has a name.

The receiver's list, written before it answers, is the truth. The worker is the product's own, in its own process.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.databases import copied
from tests.outbox.servers import running_sink

ROOT = Path(__file__).resolve().parents[2]
READERS, KILLS = 120, 4


@pytest.fixture(scope="session")
def copy(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), copied(tmp_path_factory.mktemp("copy")) as found:
        yield found


@pytest.fixture
def environment(copy, tmp_path):
    with copy.connect() as other:
        for table in ("delivery", "renderedissue", "mailing", "subscriber"):
            other.execute(f"DELETE FROM newsletter_{table}")
    own = {"DATABASE_URL": copy.url, "TANDEM_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    paths = os.pathsep.join([str(ROOT), str(ROOT / "site")])
    return {**os.environ, **own, "PYTHONPATH": paths, "DJANGO_READ_DOT_ENV": "0"}


def process(environment, sink, *args):
    own = {**environment, "EMAIL_URL": f"smtp://127.0.0.1:{sink.port}"}
    command = [sys.executable, "-m", "tests.newsletter.sending_process", *args]
    return subprocess.Popen(command, env=own, cwd=ROOT, stderr=subprocess.DEVNULL)


def run(environment, sink, *args):
    return process(environment, sink, *args).wait(120)


def outcome(copy):
    """How many deliveries are in each state, and the addresses in doubt."""
    rows = copy.rows("SELECT address, state FROM newsletter_delivery")
    return Counter(state for _, state in rows), {address for address, state in rows if state == "in_doubt"}


#: Where the worker dies, in what state its mail is found, and whether the mail had left by then.
POINTS = [
    ("before in-flight", "sent", True),
    ("after in-flight", "in_doubt", False),
    ("before answer", "in_doubt", True),
    ("after answer", "sent", True),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("point", "state", "has_left"), POINTS)
def test_a_worker_killed_at_any_line_loses_nobody_and_mails_nobody_twice(copy, environment, point, state, has_left):
    with running_sink() as sink:
        assert run(environment, sink, "prepare", "6") == 0
        assert run(environment, sink, "send", point) == -signal.SIGKILL
        assert run(environment, sink, "send") == 0
        received = Counter(sink.recipients)
    states, doubtful = outcome(copy)
    assert set(received.values()) == {1}
    assert states == Counter({"sent": 5, state: 1}) if state != "sent" else states == Counter({"sent": 6})
    everybody = {f"reader{place}@example.org" for place in range(6)}
    assert everybody - received.keys() == (set() if has_left else doubtful)


@pytest.mark.django_db
def test_the_worker_under_random_kills_mails_nobody_twice_and_names_every_doubt(copy, environment):
    luck = random.Random(2026)

    def slowly(mail, server):
        time.sleep(0.003)

    with running_sink(on_message=slowly) as sink:
        assert run(environment, sink, "prepare", str(READERS)) == 0
        for _ in range(KILLS):
            worker = process(environment, sink, "send")
            wanted = len(sink.received) + luck.randint(3, READERS // (KILLS + 2))
            while len(sink.received) < wanted and worker.poll() is None:
                time.sleep(0.001)
            time.sleep(luck.random() / 100)
            worker.kill()
            worker.wait()
        assert run(environment, sink, "send") == 0
        received = Counter(sink.recipients)
    states, doubtful = outcome(copy)
    everybody = {f"reader{place}@example.org" for place in range(READERS)}
    assert max(received.values()) == 1
    assert everybody - received.keys() <= doubtful
    assert set(states) <= {"sent", "in_doubt"}
    assert states["in_doubt"] <= KILLS
    assert sum(states.values()) == READERS
