"""What people decided about pages. These rows are kept: they are the record of who let what become public, and why."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from planning.models.requests import ApprovalRequest


class ApprovalQuerySet(models.QuerySet["Approval"]):
    def standing(self) -> ApprovalQuerySet:
        return self.filter(withdrawn_at__isnull=True)


class Approval(models.Model):
    """Somebody approved just this content of a page. Another content needs another approval."""

    class Basis(models.TextChoices):
        REVIEW = "review", _("review")
        CORRECTION = "correction", _("small correction")
        LINK = "link", _("link sent by mail")

    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="approvals")
    digest = models.CharField(_("fingerprint of the content"), max_length=64)
    basis = models.CharField(_("basis"), max_length=12, choices=Basis.choices, default=Basis.REVIEW)
    reason = models.TextField(_("reason"), blank=True)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("approved by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    request = models.ForeignKey(
        ApprovalRequest,
        verbose_name=_("approval by link"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="approvals",
    )
    approved_at = models.DateTimeField(_("approved at"), auto_now_add=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("withdrawn by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True)

    objects = ApprovalQuerySet.as_manager()

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("approval")
        verbose_name_plural = _("approvals")
        ordering = ["-approved_at"]
        default_permissions = ()
        permissions = [("approve_content", _("Can approve the content of a page"))]
        indexes = [models.Index(fields=["page", "digest"])]
        constraints = [
            models.CheckConstraint(
                condition=~Q(basis="correction") | ~Q(reason=""), name="a_small_correction_needs_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.digest[:12]}"


class Exemption(models.Model):
    """Why a story becomes public although no plan entry leads to it."""

    story = models.UUIDField(_("pages"), unique=True)
    reason = models.TextField(_("reason"))
    stated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("stated by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    stated_at = models.DateTimeField(_("stated at"), auto_now_add=True)

    class Meta:
        verbose_name = _("story outside the plan")
        verbose_name_plural = _("stories outside the plan")
        default_permissions = ()
        permissions = [("exempt_story", _("Can publish a story outside the plan, with a reason"))]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="an_exemption_needs_a_reason")]

    def __str__(self) -> str:
        return f"{self.story}: {self.reason}"


class Override(models.Model):
    """An emergency: the secretariat lets just this content of a page become public without clearance."""

    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="overrides")
    digest = models.CharField(_("fingerprint of the content"), max_length=64)
    reason = models.TextField(_("reason"))
    missing = models.JSONField(_("what was missing"), default=list)
    stated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("stated by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    stated_at = models.DateTimeField(_("stated at"), auto_now_add=True)

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("emergency publication")
        verbose_name_plural = _("emergency publications")
        ordering = ["-stated_at"]
        default_permissions = ()
        permissions = [("override_clearance", _("Can publish without clearance in an emergency"))]
        indexes = [models.Index(fields=["page", "digest"])]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="an_override_needs_a_reason")]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.reason}"
