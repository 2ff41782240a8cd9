"""The yearly question whether a practice is still as it is told."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from practices.models.records import Practice


class ConfirmationRequest(models.Model):
    """One mail to the contact of a practice, and what came back. The link's secret is kept as a hash only."""

    class Answer(models.TextChoices):
        CONFIRMED = "confirmed", _("confirmed")
        CORRECTED = "corrected", _("corrected")
        ENDED = "ended", _("ended")

    practice = models.ForeignKey(
        Practice, verbose_name=_("practice"), on_delete=models.CASCADE, related_name="confirmation_requests"
    )
    due_on = models.DateField(_("due on"), help_text=_("The day on which the last confirmation became a year old."))
    secret = models.CharField(_("hash of the link"), max_length=64, unique=True)
    asked_at = models.DateTimeField(_("asked at"), auto_now_add=True)
    answered_at = models.DateTimeField(_("answered at"), null=True)
    answer = models.CharField(_("answer"), max_length=10, choices=Answer.choices, blank=True)

    class Meta:
        verbose_name = _("question to a contact")
        verbose_name_plural = _("questions to contacts")
        ordering = ["-asked_at"]
        constraints = [models.UniqueConstraint(fields=["practice", "due_on"], name="a_practice_is_asked_once_a_year")]

    def __str__(self) -> str:
        return f"{self.practice} ({self.due_on})"
