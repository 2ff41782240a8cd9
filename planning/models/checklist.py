"""What the secretariat demands of pages of a type, where it demands something else than the product does by itself."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from planning.checklist import Demand


class ClearanceRule(models.Model):
    """One line of the clearance list. Without a row a rule has its default (planning.checklist)."""

    page_type = models.CharField(_("page type"), max_length=100)
    code = models.CharField(_("rule"), max_length=40)
    demand = models.CharField(_("is asked"), max_length=12, choices=Demand.choices)

    class Meta:
        verbose_name = _("rule of the clearance list")
        verbose_name_plural = _("clearance list")
        default_permissions = ()
        permissions = [("set_clearance_list", _("Can say what pages need before review and publication"))]
        constraints = [models.UniqueConstraint(fields=["page_type", "code"], name="a_rule_is_set_once_for_a_type")]

    def __str__(self) -> str:
        return f"{self.page_type} {self.code}: {self.demand}"
