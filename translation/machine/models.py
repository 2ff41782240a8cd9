"""What was asked of a translation server, and what it cost."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

#: After this time a filling that has not ended has lost its process; another may begin.
LOST = timedelta(minutes=30)


class FillingQuerySet(models.QuerySet["Filling"]):
    def running(self) -> FillingQuerySet:
        return self.filter(finished_at=None, started_at__gt=timezone.now() - LOST)


class Filling(models.Model):
    """One run of the machine over one page. What the server sent is kept here until the page has it.

    ``wanted`` is ``{key: {"source": html, "before": html}}`` in the order of the page, ``obtained`` and ``written`` are
    ``{key: html}``, ``skipped`` is ``{key: why}`` (translation.machine.filling).
    """

    page = models.ForeignKey(Page, verbose_name=_("page"), on_delete=models.CASCADE, related_name="fillings")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("started by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(_("started at"), auto_now_add=True)
    finished_at = models.DateTimeField(_("finished at"), null=True)
    wanted = models.JSONField(_("texts to translate"), default=dict)
    obtained = models.JSONField(_("texts received"), default=dict)
    written = models.JSONField(_("texts written"), default=dict)
    skipped = models.JSONField(_("texts left out"), default=dict)
    characters = models.PositiveIntegerField(_("characters charged"), default=0)
    problem = models.TextField(_("problem"), blank=True)

    objects = FillingQuerySet.as_manager()

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("machine translation of a page")
        verbose_name_plural = _("machine translations of pages")
        default_permissions = ()
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.page} ({self.started_at:%Y-%m-%d %H:%M})"

    @property
    def open_keys(self) -> list[str]:
        """What the server has not been asked yet."""
        return [key for key in self.wanted if key not in self.obtained]


class MonthlyUsage(models.Model):
    """What a provider charged for in a month. Outlives the pages that caused it."""

    month = models.DateField(_("month"))
    provider = models.CharField(_("provider"), max_length=40)
    requests = models.PositiveIntegerField(_("requests"), default=0)
    characters = models.PositiveBigIntegerField(_("characters charged"), default=0)

    class Meta:
        verbose_name = _("use of machine translation")
        verbose_name_plural = _("use of machine translation")
        default_permissions = ()
        ordering = ["-month", "provider"]
        constraints = [models.UniqueConstraint(fields=["month", "provider"], name="one_row_per_month_and_provider")]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m} {self.provider}: {self.characters}"


class RemoteGlossary(models.Model):
    """The site's glossary for two languages, as a translation server keeps it under ``identifier``."""

    server = models.CharField(_("translation server"), max_length=200)
    source = models.CharField(_("source language"), max_length=12)
    target = models.CharField(_("target language"), max_length=12)
    identifier = models.CharField(_("identifier there"), max_length=80)
    fingerprint = models.CharField(_("fingerprint of the terms"), max_length=64)

    class Meta:
        verbose_name = _("glossary at a translation server")
        verbose_name_plural = _("glossaries at translation servers")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["server", "source", "target"], name="one_remote_glossary")]

    def __str__(self) -> str:
        return f"{self.source} → {self.target}: {self.identifier}"


def this_month() -> date:
    return timezone.localdate().replace(day=1)


def charge(provider: str, characters: int) -> None:
    """Count one request. Several processes may do so at once."""
    row, _created = MonthlyUsage.objects.get_or_create(month=this_month(), provider=provider)
    MonthlyUsage.objects.filter(pk=row.pk).update(requests=F("requests") + 1, characters=F("characters") + characters)


def charged_this_month() -> int:
    found: dict[str, Any] = MonthlyUsage.objects.filter(month=this_month()).aggregate(sum=models.Sum("characters"))
    return int(found["sum"] or 0)
