"""What the library must know of a live page to find, count and sort it without reading the page."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale, Page


class LibraryEntry(models.Model):
    """A live page of a practice as the library's index holds it (written by practices.entries, never by hand)."""

    page = models.OneToOneField(
        Page, verbose_name=_("page"), primary_key=True, on_delete=models.CASCADE, related_name="library_entry"
    )
    locale = models.ForeignKey(Locale, verbose_name=_("language"), on_delete=models.CASCADE, related_name="+")
    keys = models.TextField(_("keys"), help_text=_("All that facets ask for: kind and value, separated by spaces."))
    added = models.DateField(_("in the library since"))
    title_key = models.CharField(_("key for sorting"), max_length=255)
    reuses = models.PositiveSmallIntegerField(_("reuses"), default=0)
    latitude = models.FloatField(_("latitude"), null=True)
    longitude = models.FloatField(_("longitude"), null=True)
    place = models.CharField(_("place"), max_length=160)

    page.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]

    class Meta:
        verbose_name = _("entry of the library")
        verbose_name_plural = _("entries of the library")
        indexes = [models.Index(fields=["locale", "-added", "-page"], name="library_newest_first")]

    def __str__(self) -> str:
        return f"{self.page_id}: {self.keys}"
