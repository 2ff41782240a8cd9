"""How many stories a lane of the board should hold at most."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class LaneLimit(models.Model):
    state = models.CharField(_("state"), max_length=20, unique=True)
    most = models.PositiveSmallIntegerField(_("limit"), help_text=_("Empty: no limit."))

    class Meta:
        verbose_name = _("limit of a lane")
        verbose_name_plural = _("limits of lanes")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.state}: {self.most}"
