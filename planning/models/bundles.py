"""Stories that are released together: a meeting's page, its news, the practices shown there, the newsletter."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from planning.models.entry import PlanEntry


class BundleQuerySet(models.QuerySet["Bundle"]):
    def scheduled(self) -> BundleQuerySet:
        """Bundles that wait for their moment."""
        return self.filter(is_scheduled=True)


class Bundle(models.Model):
    title = models.CharField(_("title"), max_length=160, help_text=_("For the people who work on it."))
    entries = models.ManyToManyField(
        PlanEntry,
        verbose_name=_("plan entries"),
        related_name="bundles",
        help_text=_("All their pages go live together, in all languages, or none does."),
    )
    go_live_at = models.DateTimeField(_("go live on"), null=True, blank=True)
    is_scheduled = models.BooleanField(_("scheduled"), default=False, editable=False)
    released_at = models.DateTimeField(_("released at"), null=True, editable=False)
    released_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("released by"),
        null=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    #: Keys of the pages that the bundle's release made public: these, and no others, are taken back with it.
    first_shown = models.JSONField(default=list, editable=False)

    objects = BundleQuerySet.as_manager()

    class Meta:
        verbose_name = _("bundle")
        verbose_name_plural = _("bundles")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_scheduled=False) | Q(go_live_at__isnull=False), name="a_scheduled_bundle_has_its_moment"
            )
        ]

    def __str__(self) -> str:
        return self.title
