"""Approval by link: somebody without an account (a mayor, a rector) is asked for a word on a story."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ApprovalRequest(models.Model):
    """One question to one person about just these versions of a story's pages. The row is kept with its answer."""

    class Answer(models.TextChoices):
        APPROVED = "approved", _("approved")
        COMMENTED = "commented", _("commented")

    story = models.UUIDField(_("pages"), db_index=True)
    #: By the key of the page: the revision that is shown, and the fingerprint of what it says.
    versions = models.JSONField(_("versions"), default=dict)
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(
        _("office"), max_length=160, help_text=_("For example “Mayor of …”; kept with the approval.")
    )
    email = models.EmailField(_("mail address"))
    language = models.CharField(_("language of the mail"), max_length=12)
    note = models.TextField(_("message"), blank=True, max_length=1000, help_text=_("Stands in the mail."))
    #: Only a hash of what stands in the link, so that who reads the database cannot answer for others.
    secret = models.CharField(max_length=64, unique=True, editable=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("asked by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked at"), auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(_("withdrawn at"), null=True)
    answer = models.CharField(_("answer"), max_length=12, choices=Answer.choices, blank=True)
    comment = models.TextField(_("comment"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True)

    class Meta:
        verbose_name = _("approval by link")
        verbose_name_plural = _("approvals by link")
        ordering = ["-asked_at"]
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="") | Q(answered_at__isnull=False), name="an_answer_by_link_has_its_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.role}"
