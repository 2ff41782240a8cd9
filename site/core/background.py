"""The queue of background jobs (django_tasks_db): running them in the worker, and looking after what a crash leaves."""

from __future__ import annotations

import os
import socket
from datetime import timedelta
from functools import cache

from django.db import transaction
from django.utils import timezone
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

#: Background jobs are small; one that has been running for so long has lost its worker.
STALE = timedelta(minutes=30)
#: A job that has killed this many workers is not given to another.
MAX_STARTS = 3
KEEP_FINISHED = timedelta(days=14)


class BackgroundWorker(Worker):
    """The package's worker, asked for one job at a time by our own loop, which owns the signals."""

    def __init__(self, worker_id: str) -> None:
        super().__init__(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="background",
            startup_delay=False,
            max_tasks=None,
            worker_id=worker_id,
            excluded_queue_names=[],
        )

    @staticmethod
    @cache
    def of_this_process() -> BackgroundWorker:
        return BackgroundWorker(f"{socket.gethostname()}-{os.getpid()}"[:64])

    def run_one(self) -> bool:
        """Claim the next job and run it. False when nothing waits."""
        waiting = DBTaskResult.objects.ready().filter(backend_name=self.backend_name)
        if not waiting.exists():
            return False
        with transaction.atomic():
            job = waiting.get_locked()
            if job is not None:
                job.claim(self.worker_id)
        if job is not None:
            self.run_task(job)
        return job is not None


def requeue_stale() -> int:
    """Give jobs back that a killed worker left RUNNING. Number of rows changed."""
    stale = DBTaskResult.objects.running().filter(started_at__lt=timezone.now() - STALE)
    changed = 0
    for job in stale:
        again = len(job.worker_ids) < MAX_STARTS
        status = TaskResultStatus.READY if again else TaskResultStatus.FAILED
        finished = None if again else timezone.now()
        # The condition on started_at leaves alone what another sweeper or a late worker has touched meanwhile.
        same = DBTaskResult.objects.running().filter(pk=job.pk, started_at=job.started_at)
        changed += same.update(status=status, finished_at=finished)
    return changed


def prune_finished() -> int:
    """Delete what has long been done. Number of rows deleted."""
    old = DBTaskResult.objects.finished().filter(finished_at__lt=timezone.now() - KEEP_FINISHED)
    return old.delete()[0]
