"""One row per transactional mail, from the moment it is asked for until it is sent and its text erased."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

#: A mail that has been in a worker's hands for so long is given to another. Longer than any answer may take (RFC 5321).
CLAIM_LEASE = timedelta(minutes=15)


class MailQuerySet(models.QuerySet["Mail"]):
    def waiting(self) -> MailQuerySet:
        return self.filter(state__in=Mail.WAITING)

    def due(self, now: datetime) -> MailQuerySet:
        """What should be sent now: its time has come, or the worker that had it is dead."""
        ready = Q(state__in=Mail.WAITING, next_try_at__lte=now)
        abandoned = Q(state=Mail.State.SENDING, claimed_at__lt=now - CLAIM_LEASE)
        return self.filter(ready | abandoned).order_by("next_try_at", "pk")

    def claim(self, pk: int, owner: str, now: datetime) -> Mail | None:
        """Take one due mail by a conditional UPDATE. None when another worker was faster."""
        taken = self.due(now).order_by().filter(pk=pk)
        changed = taken.update(state=Mail.State.SENDING, owner=owner, claimed_at=now, attempts=F("attempts") + 1)
        return self.get(pk=pk) if changed else None


class Mail(models.Model):
    class State(models.TextChoices):
        QUEUED = "queued", _("queued")
        SENDING = "sending", _("sending")
        SENT = "sent", _("sent")
        RETRYING = "retrying", _("retrying")
        FAILED = "failed", _("failed")

    WAITING = (State.QUEUED, State.RETRYING)

    key = models.CharField(
        _("key"), max_length=200, unique=True, help_text=_("What the mail is about; no second mail has the same key.")
    )
    template = models.CharField(_("template"), max_length=80)
    language = models.CharField(_("language"), max_length=10)
    recipient = models.EmailField(_("recipient"), max_length=254, blank=True)
    reply_to = models.EmailField(_("reply to"), max_length=254, blank=True)
    subject = models.CharField(_("subject"), max_length=255, blank=True)
    text = models.TextField(_("text"), blank=True)
    html = models.TextField(_("HTML"), blank=True)
    attachment = models.TextField(
        _("file"), blank=True, help_text=_("The text of a file that goes with the mail, such as a calendar entry.")
    )
    attachment_name = models.CharField(_("name of the file"), max_length=120, blank=True)
    attachment_type = models.CharField(_("type of the file"), max_length=120, blank=True)
    message_id = models.CharField(_("Message-ID"), max_length=255, unique=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next try"))
    owner = models.CharField(_("worker"), max_length=32, blank=True)
    claimed_at = models.DateTimeField(_("taken"), null=True)
    reply = models.CharField(_("answer of the mail server"), max_length=500, blank=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True)
    erased_at = models.DateTimeField(_("text erased"), null=True)

    objects = MailQuerySet.as_manager()

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(
                fields=["next_try_at"], name="outbox_due", condition=Q(state__in=["queued", "retrying", "sending"])
            ),
            models.Index(fields=["created_at"], name="outbox_created"),
        ]

    def __str__(self) -> str:
        return self.subject or self.key
