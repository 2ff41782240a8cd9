"""The tick: what is due is done, by one at a time, and one failure stops nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone
from django_tasks import task
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from core import background, lanes, tick
from core.models import Heartbeat
from tests.databases import copied

ROOT = Path(__file__).resolve().parents[2]
BERLIN = ZoneInfo("Europe/Berlin")
pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> dict[str, tick.Job]:
    """An empty registry in place of the site's jobs."""
    registry: dict[str, tick.Job] = {}
    monkeypatch.setattr(tick, "_jobs", registry)
    return registry


def test_a_job_runs_at_every_tick(jobs):
    runs = []
    tick.every_minute("a")(lambda: runs.append(1))
    assert tick.run_due().done == ["a"]
    assert tick.run_due().done == ["a"]
    assert len(runs) == 2


def test_a_failing_job_stops_no_other_and_its_message_is_not_logged(jobs, caplog):
    runs = []
    address = "@".join(["person", "example.org"])

    @tick.every_minute("bad")
    def bad():
        raise ValueError(address)

    tick.every_minute("good")(lambda: runs.append(1))
    report = tick.run_due()
    assert (report.failed, report.done, runs) == (["bad"], ["good"], [1])
    assert "ValueError" in caplog.text
    assert address not in caplog.text
    assert Heartbeat.objects.get(name="bad").error == "ValueError"


def test_a_failed_job_is_free_again_at_the_next_tick(jobs):
    moods = [ValueError(), None]

    @tick.every_minute("moody")
    def moody():
        if mood := moods.pop(0):
            raise mood

    assert tick.run_due().failed == ["moody"]
    assert tick.run_due().done == ["moody"]
    assert Heartbeat.objects.get(name="moody").error == ""


def test_a_job_never_runs_twice_at_the_same_time(jobs):
    inner = []
    tick.every_minute("slow")(lambda: inner.append(tick.run_due()))
    outer = tick.run_due()
    assert outer.done == ["slow"]
    assert inner[0].busy == ["slow"]


def test_a_job_whose_ticker_was_killed_is_taken_over_when_the_lease_has_run_out(jobs):
    runs = []
    tick.every_minute("a")(lambda: runs.append(1))
    Heartbeat.objects.create(name="a", owner="dead", busy_until=timezone.now() + tick.LEASE)
    assert tick.run_due().busy == ["a"]
    with time_machine.travel(timezone.now() + tick.LEASE + timedelta(seconds=1)):
        assert tick.run_due().done == ["a"]


def test_a_lease_left_from_a_clock_set_back_does_not_block(jobs):
    tick.every_minute("a")(lambda: None)
    Heartbeat.objects.create(name="a", owner="dead", busy_until=timezone.now() + timedelta(days=300))
    assert tick.run_due().done == ["a"]


def test_a_late_worker_does_not_free_the_row_of_its_successor(jobs):
    def robbed():
        Heartbeat.objects.filter(name="a").update(owner="successor")

    tick.every_minute("a")(robbed)
    tick.run_due()
    row = Heartbeat.objects.get(name="a")
    assert row.owner == "successor"
    assert row.busy_until is not None


def berlin(day: int, hour: int) -> datetime:
    return datetime(2026, 10, day, hour, 0, tzinfo=BERLIN)


def test_a_nightly_job_runs_once_a_night_even_when_the_clock_changes(jobs):
    """On 25 October 2026 the hour from two to three comes twice in Berlin."""
    tick.nightly("n")(lambda: None)
    hours = [berlin(25, 0) + timedelta(hours=step) for step in range(48)]
    ran = [now for now in hours if tick.run_due(now).done]
    assert [timezone.localtime(now, BERLIN).day for now in ran] == [25, 26]


def test_a_nightly_job_is_made_up_for_when_the_worker_was_down(jobs):
    tick.nightly("n")(lambda: None)
    assert tick.run_due(berlin(20, 2)).done == []
    assert tick.run_due(berlin(20, 17)).done == ["n"]
    assert tick.run_due(berlin(20, 18)).done == []


def test_a_failed_nightly_job_is_tried_again_an_hour_later(jobs):
    @tick.nightly("n")
    def bad():
        raise ValueError

    assert tick.run_due(berlin(20, 3)).failed == ["n"]
    assert tick.run_due(berlin(20, 3) + timedelta(minutes=59)).failed == []
    assert tick.run_due(berlin(20, 4)).failed == ["n"]


def test_two_jobs_cannot_share_a_name(jobs):
    tick.every_minute("a")(lambda: None)
    with pytest.raises(ValueError):
        tick.nightly("a")(lambda: None)


def test_the_heartbeat_says_how_long_ago_somebody_ticked(jobs):
    assert tick.heartbeat_age() is None
    start = timezone.now()
    with time_machine.travel(start, tick=False):
        tick.run_due()
    with time_machine.travel(start + timedelta(minutes=7), tick=False):
        assert tick.heartbeat_age() == timedelta(minutes=7)


def test_the_command_says_what_it_did_and_fails_when_a_job_failed(jobs):
    tick.every_minute("good")(lambda: None)
    out = StringIO()
    call_command("tick", stdout=out)
    assert "Done: good." in out.getvalue()

    @tick.every_minute("bad")
    def bad():
        raise ValueError

    with pytest.raises(CommandError, match="bad"):
        call_command("tick", stdout=out)


done: list[str] = []


@task(backend="background")
def note(word: str) -> None:
    done.append(word)


def background_job(**fields) -> DBTaskResult:
    return DBTaskResult.objects.create(
        args_kwargs={"args": ["x"], "kwargs": {}}, task_path=f"{__name__}.note", backend_name="background",
        run_after=get_date_max(), **fields,
    )  # fmt: skip


def test_a_waiting_job_is_run_and_its_end_noted():
    job = background_job()
    worker = background.BackgroundWorker("me")
    assert worker.run_one()
    assert not worker.run_one()
    job.refresh_from_db()
    assert (done, job.status, job.worker_ids) == (["x"], TaskResultStatus.SUCCESSFUL, ["me"])


def test_a_failing_job_is_noted_and_stops_nothing():
    job = background_job()
    DBTaskResult.objects.update(args_kwargs={"args": [], "kwargs": {}})
    assert background.BackgroundWorker("me").run_one()
    job.refresh_from_db()
    assert job.status == TaskResultStatus.FAILED


def test_a_lane_that_fails_waits_and_goes_on_while_others_work(monkeypatch, caplog):
    monkeypatch.setattr(lanes, "_lanes", {})
    monkeypatch.setattr(lanes, "AFTER_ERROR", 0.01)
    stop, rounds = Event(), {"bad": 0, "good": 0}

    @lanes.lane("bad")
    def bad(stop):
        rounds["bad"] += 1
        raise ValueError

    @lanes.lane("good")
    def good(stop):
        rounds["good"] += 1
        if rounds["good"] >= 3 and rounds["bad"] >= 3:
            stop.set()
        return True

    with pytest.raises(ValueError, match="already"):
        lanes.lane("good")(bad)
    threads = lanes.start_all(stop)
    for thread in threads:
        thread.join(20)
    assert not any(thread.is_alive() for thread in threads)
    assert "The lane bad failed with ValueError" in caplog.text


def test_a_job_that_a_killed_worker_left_running_is_given_back(jobs):
    old = timezone.now() - background.STALE - timedelta(seconds=1)
    stale = background_job(status=TaskResultStatus.RUNNING, started_at=old, worker_ids=["dead"])
    fresh = background_job(status=TaskResultStatus.RUNNING, started_at=timezone.now(), worker_ids=["alive"])
    assert background.requeue_stale() == 1
    stale.refresh_from_db()
    fresh.refresh_from_db()
    assert (stale.status, fresh.status) == (TaskResultStatus.READY, TaskResultStatus.RUNNING)


def test_a_job_that_kills_its_workers_is_given_up():
    old = timezone.now() - background.STALE - timedelta(seconds=1)
    job = background_job(status=TaskResultStatus.RUNNING, started_at=old, worker_ids=["a", "b", "c"])
    background.requeue_stale()
    job.refresh_from_db()
    assert job.status == TaskResultStatus.FAILED


def test_finished_jobs_are_deleted_after_two_weeks():
    old = timezone.now() - timedelta(days=15)
    background_job(status=TaskResultStatus.SUCCESSFUL, finished_at=old)
    kept = background_job(status=TaskResultStatus.SUCCESSFUL, finished_at=timezone.now())
    background.prune_finished()
    assert list(DBTaskResult.objects.values_list("pk", flat=True)) == [kept.pk]


@pytest.fixture(scope="module")
def copy(django_db_setup, django_db_blocker, tmp_path_factory):
    with django_db_blocker.unblock(), copied(tmp_path_factory.mktemp("copy")) as found:
        yield found


def test_the_worker_ticks_and_stops_cleanly_when_told(copy, tmp_path):
    environment = {**os.environ, "TANDEM_VAR": str(tmp_path), "DATABASE_URL": copy.url}
    environment["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
    command = [sys.executable, str(ROOT / "manage.py"), "worker"]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as worker:
        end = time.monotonic() + 60
        while not copy.rows("SELECT 1 FROM core_heartbeat WHERE name = 'tick'") and time.monotonic() < end:
            time.sleep(0.1)
        worker.send_signal(signal.SIGTERM)
        said = worker.communicate(timeout=60)[0]
    assert copy.rows("SELECT 1 FROM core_heartbeat WHERE name = 'tick'")
    assert "The worker runs: " in said
    assert "Stopped." in said
    assert worker.returncode == 0
