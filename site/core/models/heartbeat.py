"""When each recurring job last ran, and who is running it now: one row per job (see core.tick)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

#: How long a job may hold its row. After that it counts as dead, and the next tick takes the job over.
LEASE = timedelta(minutes=5)


class HeartbeatQuerySet(models.QuerySet["Heartbeat"]):
    def free(self, now: datetime) -> HeartbeatQuerySet:
        """Rows that nobody holds. A lease that lies further ahead than a lease can is left from a clock set back."""
        held = Q(busy_until__gt=now, busy_until__lte=now + LEASE)
        return self.exclude(held)


class Heartbeat(models.Model):
    name = models.CharField(_("job"), max_length=80, primary_key=True)
    beat_at = models.DateTimeField(_("last done"), null=True)
    failed_at = models.DateTimeField(_("last failed"), null=True)
    error = models.CharField(_("kind of error"), max_length=200, blank=True)
    owner = models.CharField(_("held by"), max_length=32, blank=True)
    busy_until = models.DateTimeField(_("held until"), null=True)

    objects = HeartbeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("heartbeat")
        verbose_name_plural = _("heartbeats")

    def __str__(self) -> str:
        return self.name
