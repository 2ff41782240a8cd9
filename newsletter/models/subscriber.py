"""Who gets the newsletter, the proof that they asked for it, and who must never get it again."""

from __future__ import annotations

import secrets
from datetime import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.languages import language_choices
from newsletter.topics import Topic, topics_of
from outbox.addresses import readable


def new_key() -> str:
    """Sixteen characters that stand for a subscriber in links; short, because every mail carries them."""
    return secrets.token_urlsafe(12)


class SubscriberQuerySet(models.QuerySet["Subscriber"]):
    def active(self) -> SubscriberQuerySet:
        return self.filter(state=Subscriber.State.ACTIVE)

    def mailable(self) -> SubscriberQuerySet:
        """Consent is given, and nothing speaks against it. Asked when an audience is built and again at each mail."""
        suppressed = Suppression.objects.filter(address_hash=OuterRef("address_hash"))
        listening = Q(paused_until=None) | Q(paused_until__lte=timezone.now())
        return self.active().exclude(address=None).filter(listening, ~Exists(suppressed))


class Subscriber(models.Model):
    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("not confirmed yet")
        ACTIVE = "active", _("active")
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")
        BOUNCED = "bounced", _("address does not work")

    address = models.CharField(
        _("address"), max_length=254, null=True, blank=True, help_text=_("Erased when somebody unsubscribes.")
    )
    address_hash = models.CharField(_("hash of the address"), max_length=64, unique=True)
    key = models.CharField(_("key"), max_length=24, unique=True, default=new_key, help_text=_("Stands in links."))
    name = models.CharField(_("name"), max_length=100, blank=True)
    language = models.CharField(_("language"), max_length=10, choices=language_choices)
    topics = models.CharField(
        _("topics"), max_length=120, blank=True, help_text=_("Joined by commas; empty means everything.")
    )
    state = models.CharField(_("state"), max_length=12, choices=State.choices, default=State.UNCONFIRMED)
    soft_bounces = models.PositiveSmallIntegerField(
        _("refusals in a row"), default=0, help_text=_("After three issues that could not be delivered, we stop.")
    )
    paused_until = models.DateTimeField(
        _("pauses until"), null=True, blank=True, help_text=_("No issue is sent before; then all goes on by itself.")
    )
    requested_at = models.DateTimeField(_("asked for"))
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    objects = SubscriberQuerySet.as_manager()

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        ordering = ["-requested_at", "-pk"]
        indexes = [
            models.Index(fields=["state", "language", "topics"], name="newsletter_audience"),
            models.Index(fields=["requested_at"], name="newsletter_requested"),
            models.Index(fields=["address"], name="newsletter_address"),
        ]

    def __str__(self) -> str:
        return self.readable_address or str(_("(address erased)"))

    @property
    def readable_address(self) -> str:
        return readable(self.address) if self.address else ""

    @property
    def topic_labels(self) -> str:
        if not self.topics:
            return str(_("Everything"))
        return ", ".join(str(Topic(topic).label) for topic in topics_of(self.topics))

    @property
    def is_paused(self) -> bool:
        return self.paused_until is not None and self.paused_until > timezone.now()

    @property
    def masked_address(self) -> str:
        """Enough to recognise the own address, too little for somebody to whom an issue was forwarded."""
        local, at, domain = self.readable_address.rpartition("@")
        return f"{local[:1]}…{at}{domain}" if at else ""


class ConsentRecord(models.Model):
    """The proof of one consent (Art. 7(1) GDPR): what was agreed to, when, where, and the confirmation.

    It is written when the form is sent and completed when the link of the mail is used. Language, topics and name wait
    here for that moment, so that nobody can change another person's subscription by typing an address.
    """

    subscriber = models.ForeignKey(
        Subscriber, verbose_name=_("subscriber"), null=True, on_delete=models.SET_NULL, related_name="consents"
    )
    address_hash = models.CharField(_("hash of the address"), max_length=64)
    wording_version = models.CharField(_("version of the wording"), max_length=20)
    wording = models.TextField(_("wording"), help_text=_("Exactly as it stood beside the box that was ticked."))
    wording_hash = models.CharField(_("hash of the wording"), max_length=64)
    language = models.CharField(_("language"), max_length=10)
    topics = models.CharField(_("topics"), max_length=120, blank=True)
    name = models.CharField(_("name"), max_length=100, blank=True)
    form_address = models.CharField(_("form"), max_length=500, help_text=_("The address of the page with the form."))
    requested_at = models.DateTimeField(_("asked for"))
    requested_from = models.CharField(_("network, shortened"), max_length=45, blank=True)
    token_hash = models.CharField(_("hash of the link"), max_length=64, unique=True)
    proof = models.CharField(
        _("proof"),
        max_length=500,
        blank=True,
        help_text=_("Where the consent can be seen, for somebody whom the secretariat has entered."),
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True)
    confirmed_from = models.CharField(_("network of the confirmation, shortened"), max_length=45, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True)

    class Meta:
        verbose_name = _("consent record")
        verbose_name_plural = _("consent records")
        ordering = ["-requested_at", "-pk"]
        indexes = [models.Index(fields=["address_hash"], name="newsletter_consent_hash")]

    def __str__(self) -> str:
        return f"{self.wording_version}, {self.requested_at:%Y-%m-%d %H:%M}"


class Suppression(models.Model):
    """An address that must not be mailed, as a hash. It stays when everything else about a person is erased."""

    class Reason(models.TextChoices):
        UNSUBSCRIBED = "unsubscribed", _("unsubscribed")
        BOUNCED = "bounced", _("address does not work")
        COMPLAINT = "complaint", _("complained")
        BY_HAND = "by_hand", _("by the secretariat")

    #: Who unsubscribed may come back by confirming anew; for the others not even a confirmation is mailed.
    MAY_RETURN = (Reason.UNSUBSCRIBED,)

    address_hash = models.CharField(_("hash of the address"), max_length=64, unique=True)
    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices)
    created_at = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("suppressed address")
        verbose_name_plural = _("suppressed addresses")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.address_hash[:12]}… ({self.get_reason_display()})"

    @classmethod
    def add(cls, address_hash: str, reason: Reason, now: datetime) -> None:
        """Suppress; a graver reason replaces that somebody merely unsubscribed."""
        row, created = cls.objects.get_or_create(
            address_hash=address_hash, defaults={"reason": reason, "created_at": now}
        )
        if not created and row.reason in cls.MAY_RETURN and reason not in cls.MAY_RETURN:
            row.reason, row.created_at = reason, now
            row.save(update_fields=["reason", "created_at"])


class ConfirmationMail(models.Model):
    """That a confirmation was mailed to an address, so that nobody can have us flood a mailbox."""

    address_hash = models.CharField(_("hash of the address"), max_length=64)
    sent_at = models.DateTimeField(_("sent"))

    class Meta:
        verbose_name = _("confirmation mail")
        verbose_name_plural = _("confirmation mails")
        indexes = [models.Index(fields=["address_hash", "sent_at"], name="newsletter_confirmations")]

    def __str__(self) -> str:
        return f"{self.address_hash[:12]}…"
