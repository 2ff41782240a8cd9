from django.db import models
from django.utils.translation import gettext_lazy as _


class RateWindow(models.Model):
    """How often something happened in one window of time. The key is a keyed hash, never an address."""

    scope = models.CharField(_("what is limited"), max_length=40)
    key = models.CharField(_("for whom"), max_length=64)
    starts = models.BigIntegerField(_("start of the window"), help_text=_("Seconds since 1970."))
    hits = models.PositiveIntegerField(_("number"), default=0)

    class Meta:
        verbose_name = _("rate window")
        verbose_name_plural = _("rate windows")
        constraints = [models.UniqueConstraint(fields=["scope", "key", "starts"], name="one_row_per_window")]
        indexes = [models.Index(fields=["starts"])]

    def __str__(self) -> str:
        return f"{self.scope}: {self.hits}"
