"""What happens around a subscription beside coming: another address, and why people leave."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from newsletter.models.subscriber import Subscriber


class AddressChange(models.Model):
    """A new address that waits for its confirmation. Nothing changes before: the address may be another person's."""

    subscriber = models.ForeignKey(
        Subscriber, verbose_name=_("subscriber"), on_delete=models.CASCADE, related_name="address_changes"
    )
    address = models.CharField(_("new address"), max_length=254)
    token_hash = models.CharField(_("hash of the link"), max_length=64, unique=True)
    requested_at = models.DateTimeField(_("asked for"))

    class Meta:
        verbose_name = _("change of address")
        verbose_name_plural = _("changes of address")

    def __str__(self) -> str:
        return f"{self.requested_at:%Y-%m-%d %H:%M}"


class Leaving(models.Model):
    """Why somebody left, if they said so. It belongs to nobody: there is no way back to the person."""

    class Reason(models.TextChoices):
        TOO_MANY = "too_many", _("Too many mails")
        NOT_FOR_ME = "not_for_me", _("The topics are not for me")
        NEW_JOB = "new_job", _("I have other tasks now")
        NEVER_ASKED = "never_asked", _("I never asked for it")
        OTHER = "other", _("Another reason")

    reason = models.CharField(_("reason"), max_length=12, choices=Reason.choices)
    day = models.DateField(_("day"))

    class Meta:
        verbose_name = _("reason for leaving")
        verbose_name_plural = _("reasons for leaving")
        ordering = ["-day", "-pk"]

    def __str__(self) -> str:
        return str(self.get_reason_display())
