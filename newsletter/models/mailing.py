"""One sending of an issue: the frozen bytes, and a row for each recipient that says what became of the mail."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from newsletter.models.subscriber import Subscriber


class MailingQuerySet(models.QuerySet["Mailing"]):
    def sending(self) -> MailingQuerySet:
        return self.filter(state=Mailing.State.SENDING)

    def valid(self) -> MailingQuerySet:
        """All that were not cancelled: of each issue there is at most one."""
        return self.exclude(state=Mailing.State.CANCELLED)

    def with_progress(self) -> MailingQuerySet:
        """With ``total`` and ``unfinished``, the numbers of their mails; no further query."""
        unfinished = Q(deliveries__state__in=(*Delivery.WAITING, *Delivery.IN_HAND))
        return self.select_related("started_by").annotate(
            total=Count("deliveries"), unfinished=Count("deliveries", filter=unfinished)
        )


class Mailing(models.Model):
    class State(models.TextChoices):
        SCHEDULED = "scheduled", _("scheduled")
        SENDING = "sending", _("sending")
        PAUSED = "paused", _("paused")
        DONE = "done", _("done")
        CANCELLED = "cancelled", _("cancelled")

    #: Not over yet.
    OPEN = (State.SCHEDULED, State.SENDING, State.PAUSED)

    class PauseReason(models.TextChoices):
        BY_HAND = "by_hand", _("An officer paused it.")
        RELAY_DOWN = "relay_down", _("The mail server gave no service for half an hour.")
        POLICY = "policy", _("The mail server refuses mails from us (spam rules or a block list).")
        REFUSED = "refused", _("Five mails in a row were refused for what is in them.")
        NOT_READY = "not_ready", _("When its time came, the issue was not ready to be sent.")

    issue = models.UUIDField(_("issue"), help_text=_("What the pages of the issue have in common in all languages."))
    title = models.CharField(_("subject"), max_length=255)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.SENDING)
    pause_reason = models.CharField(_("why it pauses"), max_length=12, choices=PauseReason.choices, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("sent by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    scheduled_for = models.DateTimeField(
        _("scheduled for"), null=True, blank=True, help_text=_("The issue is frozen and sent at this time.")
    )
    only_ready = models.BooleanField(
        _("only languages that are ready"), default=False, help_text=_("Readers of the other languages get nothing.")
    )
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = MailingQuerySet.as_manager()

    class Meta:
        verbose_name = _("mailing")
        verbose_name_plural = _("mailings")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issue"], condition=~Q(state="cancelled"), name="newsletter_one_mailing_per_issue"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def progress_label(self) -> str:
        """How far it is, for rows that were read ``with_progress``."""
        total, finished = self.total, self.total - self.unfinished  # type: ignore[attr-defined]
        percent = 100 if not total else finished * 100 // total
        return _("{finished} of {total} ({percent} %)").format(finished=finished, total=total, percent=percent)

    def counts(self) -> dict[str, int]:
        """How many deliveries are in each state. One query."""
        rows = self.deliveries.order_by().values_list("state").annotate(Count("pk"))
        return {str(state): number for state, number in rows}


class RenderedIssue(models.Model):
    """The finished bytes of an issue for one language and one choice of topics, with marks for what differs."""

    mailing = models.ForeignKey(Mailing, verbose_name=_("mailing"), on_delete=models.CASCADE, related_name="rendered")
    language = models.CharField(_("language"), max_length=10)
    topics = models.CharField(_("topics"), max_length=120, blank=True)
    content = models.BinaryField(_("message"))

    class Meta:
        verbose_name = _("rendered issue")
        verbose_name_plural = _("rendered issues")
        constraints = [
            models.UniqueConstraint(fields=["mailing", "language", "topics"], name="newsletter_rendered_once")
        ]

    def __str__(self) -> str:
        return f"{self.mailing_id}: {self.language} {self.topics}"


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def due(self, now: datetime) -> DeliveryQuerySet:
        waiting = self.filter(state__in=Delivery.WAITING, next_try_at__lte=now)
        return waiting.filter(mailing__in=Mailing.objects.sending().values("pk")).order_by("next_try_at", "pk")

    def unfinished(self) -> DeliveryQuerySet:
        return self.filter(state__in=(*Delivery.WAITING, *Delivery.IN_HAND))


class Delivery(models.Model):
    class State(models.TextChoices):
        QUEUED = "queued", _("waiting")
        CLAIMED = "claimed", _("in a worker's hands")
        IN_FLIGHT = "in_flight", _("being transferred")
        RETRYING = "retrying", _("tried again later")
        SENT = "sent", _("sent")
        BOUNCED = "bounced", _("refused by the recipient's server")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("not sent: no longer wanted")
        IN_DOUBT = "in_doubt", _("in doubt")

    WAITING = (State.QUEUED, State.RETRYING)
    IN_HAND = (State.CLAIMED, State.IN_FLIGHT)

    mailing = models.ForeignKey(Mailing, verbose_name=_("mailing"), on_delete=models.CASCADE, related_name="deliveries")
    subscriber = models.ForeignKey(
        Subscriber, verbose_name=_("subscriber"), null=True, on_delete=models.SET_NULL, related_name="deliveries"
    )
    rendered = models.ForeignKey(RenderedIssue, verbose_name=_("rendered issue"), on_delete=models.CASCADE)
    address = models.CharField(_("address"), max_length=254, blank=True, help_text=_("Erased after 90 days."))
    language = models.CharField(_("language"), max_length=10)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    first_try_at = models.DateTimeField(_("first try"), null=True)
    next_try_at = models.DateTimeField(_("next try"))
    owner = models.CharField(_("worker"), max_length=32, blank=True)
    code = models.PositiveSmallIntegerField(_("SMTP code"), null=True)
    reply = models.CharField(_("answer of the mail server"), max_length=500, blank=True)
    message_id = models.CharField(_("Message-ID"), max_length=255, blank=True)
    sent_at = models.DateTimeField(_("sent"), null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["mailing", "subscriber"], name="newsletter_one_delivery_per_person")
        ]
        indexes = [
            models.Index(
                fields=["next_try_at", "id"], name="newsletter_due", condition=Q(state__in=["queued", "retrying"])
            ),
            models.Index(fields=["owner"], name="newsletter_in_hand", condition=Q(state__in=["claimed", "in_flight"])),
            models.Index(fields=["mailing", "state"], name="newsletter_progress"),
        ]

    def __str__(self) -> str:
        return f"{self.mailing_id}/{self.pk}"

    @property
    def in_words(self) -> str:
        """What the server's answer means, and what can be done."""
        from newsletter.answers import in_words

        return in_words(self.state, self.reply)
