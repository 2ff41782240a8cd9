"""How an objective is seen to be reached: from where the network starts, where it wants to be, and where it is."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from core.measures import measure_choices
from planning.models.plan import Objective
from taxonomy.models import in_language


class SourceSelect(forms.Select):
    """The measures that apps have registered by the time the form is shown."""

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        self.choices = [("", _("typed, with its source")), *measure_choices()]
        return super().optgroups(name, value, attrs)


class Indicator(Orderable):
    """The actual value is counted by the site (``measure``) or typed with its source; never both."""

    objective = ParentalKey(Objective, verbose_name=_("objective"), on_delete=models.CASCADE, related_name="indicators")
    label_de = models.CharField(_("name in German"), max_length=160)
    label_en = models.CharField(_("name in English"), max_length=160)
    baseline = models.DecimalField(
        _("baseline"), max_digits=12, decimal_places=1, default=0, help_text=_("The value when the plan began.")
    )
    target = models.DecimalField(
        pgettext_lazy("of a measure", "target"),
        max_digits=12,
        decimal_places=1,
        help_text=_("It may be lower than the baseline."),
    )
    measure = models.CharField(
        _("actual value"),
        max_length=60,
        blank=True,
        help_text=_("What the site counts for the period of the plan, or a value that you type below."),
    )
    typed_value = models.DecimalField(_("typed value"), max_digits=12, decimal_places=1, null=True, blank=True)
    typed_source = models.CharField(
        _("source of the typed value"), max_length=240, blank=True, help_text=_("Who counted it, and how.")
    )
    typed_on = models.DateField(_("as of"), null=True, blank=True)

    panels = [
        FieldRowPanel([FieldPanel("label_de"), FieldPanel("label_en")]),
        FieldRowPanel([FieldPanel("baseline"), FieldPanel("target"), FieldPanel("measure", widget=SourceSelect)]),
        FieldRowPanel([FieldPanel("typed_value"), FieldPanel("typed_source"), FieldPanel("typed_on")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        default_permissions = ()

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return in_language(self, "label")

    def clean(self) -> None:
        super().clean()
        if self.typed_value is not None and not self.typed_source.strip():
            raise ValidationError({"typed_source": _("Say where the value comes from.")})
        if self.target == self.baseline:
            raise ValidationError({"target": _("The target must differ from the baseline.")})
