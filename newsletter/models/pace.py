"""How fast we may send: one row for all workers, so that the limit holds for them together and outlives a crash."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pace(models.Model):
    """``free_at`` is the moment up to which all mails of the past have been paid for; ``rate`` is slower after a
    complaint of the relay, and null while the setting alone counts."""

    free_at = models.DateTimeField(_("free from"), null=True)
    rate = models.FloatField(_("mails a second"), null=True)
    slowed_at = models.DateTimeField(_("slowed down"), null=True)

    class Meta:
        verbose_name = _("sending rate")
        verbose_name_plural = _("sending rates")

    def __str__(self) -> str:
        return f"{self.rate or '–'}/s"
