"""Which mails of the plan a person wants."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class NoticeSettings(models.Model):
    """Without a row a person gets the digest each working day, and what is urgent at once."""

    class Rhythm(models.TextChoices):
        DAILY = "daily", _("each working day")
        WEEKLY = "weekly", _("on Mondays")
        NEVER = "never", _("never")

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="plan_notices"
    )
    digest = models.CharField(
        _("overview by mail"),
        max_length=8,
        choices=Rhythm.choices,
        default=Rhythm.DAILY,
        help_text=_("Only when something waits for you: due, overdue, to approve, or an original that has changed."),
    )
    at_once = models.BooleanField(
        _("tell me at once when my approval is asked for"),
        default=True,
        help_text=_("By a mail of its own, for each text that is handed in for review."),
    )

    class Meta:
        verbose_name = _("mails of the plan")
        verbose_name_plural = _("mails of the plan")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.user}: {self.digest}"
