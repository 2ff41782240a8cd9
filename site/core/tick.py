"""All that is due, done once a minute: apps register jobs, the worker (or cron) calls ``run_due``.

A job is a function without arguments, registered in an app's ``ticks.py`` (imported at start)::

    @every_minute("planning.publish_due")
    def publish_due() -> None: ...

It must be idempotent and done within ``LEASE``; long work belongs in a queue of its own. A job never runs twice at the
same time, whoever ticks (its row in the database is the lock), and one that raises never stops the next.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from uuid import uuid4

from django.db import connection
from django.utils import timezone

from core.models.heartbeat import LEASE, Heartbeat

logger = logging.getLogger(__name__)

#: The name of the row that says when somebody last ticked.
TICK = "tick"
#: Nightly jobs run at the first tick after this local time, or as soon as a stopped worker is back.
NIGHT = time(3, 0)
#: A nightly job that failed is tried again after this time.
RETRY_NIGHTLY = timedelta(hours=1)

JobFunction = Callable[[], object]


@dataclass(frozen=True)
class Job:
    name: str
    run: JobFunction
    nightly: bool = False

    def is_due(self, row: Heartbeat, now: datetime) -> bool:
        if not self.nightly:
            return True
        if row.failed_at and now - RETRY_NIGHTLY < row.failed_at <= now:
            return False
        local = timezone.localtime(now)
        done_today = row.beat_at is not None and timezone.localtime(row.beat_at).date() == local.date()
        return local.time() >= NIGHT and not done_today


@dataclass
class Report:
    """Names of the jobs of one tick: done, failed, and left out because somebody else is at them."""

    done: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    busy: list[str] = field(default_factory=list)


_jobs: dict[str, Job] = {}


def every_minute(name: str) -> Callable[[JobFunction], JobFunction]:
    """Run the function at every tick. ValueError when another job has the name."""
    return _registrar(name, nightly=False)


def nightly(name: str) -> Callable[[JobFunction], JobFunction]:
    """Run the function once a day, after ``NIGHT``. ValueError when another job has the name."""
    return _registrar(name, nightly=True)


def _registrar(name: str, nightly: bool) -> Callable[[JobFunction], JobFunction]:
    def register(function: JobFunction) -> JobFunction:
        if name == TICK or name in _jobs:
            raise ValueError(f"There is already a job called {name}.")
        _jobs[name] = Job(name, function, nightly)
        return function

    return register


def run_due(now: datetime | None = None) -> Report:
    """Do everything that is due at ``now`` (default: the clock). Never raises for what a job does."""
    now = now or timezone.now()
    Heartbeat.objects.bulk_create([Heartbeat(name=name) for name in (TICK, *_jobs)], ignore_conflicts=True)
    _beat()
    report = Report()
    rows = Heartbeat.objects.in_bulk()
    for job in list(_jobs.values()):
        if job.is_due(rows[job.name], now):
            _run(job, now, report)
    _beat()
    return report


def heartbeat_age() -> timedelta | None:
    """How long ago somebody last ticked; None when nobody ever has."""
    beat = Heartbeat.objects.filter(name=TICK).values_list("beat_at", flat=True).first()
    return timezone.now() - beat if beat else None


def log_failure(what: str, error: BaseException) -> None:
    """Log where something failed, without the message: messages of errors quote rows, and rows hold addresses."""
    where = "".join(traceback.format_tb(error.__traceback__))
    logger.error("%s failed with %s\n%s", what, type(error).__name__, where)


def _beat() -> None:
    Heartbeat.objects.filter(name=TICK).update(beat_at=timezone.now())


def _run(job: Job, now: datetime, report: Report) -> None:
    owner = uuid4().hex
    try:
        if not _claim(job.name, owner):
            report.busy.append(job.name)
            return
        job.run()
        _release(job.name, owner, beat_at=now, failed_at=None, error="")
        report.done.append(job.name)
    except Exception as error:
        report.failed.append(job.name)
        log_failure(f"The job {job.name}", error)
        _note_failure(job.name, owner, error, now)


def _claim(name: str, owner: str) -> bool:
    """Take the job's row by one conditional UPDATE: of any number of tickers, one wins."""
    clock = timezone.now()
    free = Heartbeat.objects.filter(name=name).free(clock)
    return free.update(owner=owner, busy_until=clock + LEASE) == 1


def _release(name: str, owner: str, **changes: object) -> None:
    Heartbeat.objects.filter(name=name, owner=owner).update(owner="", busy_until=None, **changes)


def _note_failure(name: str, owner: str, error: Exception, now: datetime) -> None:
    try:
        if not connection.in_atomic_block:
            connection.close_if_unusable_or_obsolete()
        _release(name, owner, failed_at=now, error=type(error).__name__)
    except Exception as second:  # the database itself is away: the lease runs out by itself
        log_failure(f"Noting the failure of {name}", second)
