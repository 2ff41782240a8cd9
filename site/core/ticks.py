"""Recurring jobs and lanes of the site itself. The outbox lies below core, so its work is registered here as well."""

from __future__ import annotations

from datetime import datetime
from threading import Event

from django.utils import timezone

from core.background import BackgroundWorker, prune_finished, requeue_stale
from core.lanes import lane
from core.rate_limit import forget_old_windows
from core.tick import every_minute, nightly, run_due
from outbox.delivery import deliver_due
from outbox.retention import erase_old_texts

every_minute("core.requeue_stale_tasks")(requeue_stale)
nightly("core.forget_old_rate_windows")(forget_old_windows)
nightly("outbox.erase_old_texts")(erase_old_texts)
lane("outbox")(deliver_due)
nightly("core.prune_finished_tasks")(prune_finished)


class Ticker:
    """Ticks once in every minute of the clock."""

    last: datetime | None = None

    def __call__(self, stop: Event) -> bool:
        minute = timezone.now().replace(second=0, microsecond=0)
        if minute != self.last:
            self.last = minute
            run_due()
        return False


lane("tick")(Ticker())


@lane("background jobs")
def run_background_jobs(stop: Event) -> bool:
    return BackgroundWorker.of_this_process().run_one()
