"""A file that came back from a translator, kept between the look at its report and the writing."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PoImport(models.Model):
    """``files`` is ``[[name, text]]``; ``report`` is what was written and what was not, once it has been written."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("uploaded by"), on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(_("file name"), max_length=255)
    files = models.JSONField(_("files"), default=list)
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now_add=True)
    written_at = models.DateTimeField(_("written at"), null=True)
    report = models.JSONField(_("report"), default=list)

    class Meta:
        verbose_name = _("import of a PO file")
        verbose_name_plural = _("imports of PO files")
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
