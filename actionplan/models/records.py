"""The action plan: for which years the network made its promises, which stand in the taxonomy, and with what result."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel

from core.measures import Period


class ActionPlanQuerySet(models.QuerySet["ActionPlan"]):
    def covering(self, year: int) -> ActionPlanQuerySet:
        return self.filter(first_year__lte=year, last_year__gte=year)

    def overlapping(self, first_year: int, last_year: int) -> ActionPlanQuerySet:
        return self.filter(first_year__lte=last_year, last_year__gte=first_year)


class ActionPlan(ClusterableModel):
    """A plan for some years; when it ends, the next one follows and the old one stays with its result."""

    first_year = models.PositiveSmallIntegerField(
        _("first year"), unique=True, validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )
    last_year = models.PositiveSmallIntegerField(
        _("last year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)]
    )

    objects = ActionPlanQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("first_year"), FieldPanel("last_year")]),
        InlinePanel("measures", heading=_("Measures"), label=_("Measure")),
        InlinePanel("milestones", heading=_("Milestones"), label=_("Milestone")),
        InlinePanel("updates", heading=_("Progress updates"), label=_("Progress update")),
        InlinePanel("duties", heading=_("Who is responsible"), label=_("Responsible")),
    ]

    class Meta:
        verbose_name = _("action plan")
        verbose_name_plural = _("action plans")
        ordering = ["-first_year"]

    def __str__(self) -> str:
        return self.period

    @property
    def period(self) -> str:
        return f"{self.first_year}–{self.last_year}"

    @property
    def days(self) -> Period:
        return Period.of_years(self.first_year, self.last_year)

    @property
    def years(self) -> range:
        return range(self.first_year, self.last_year + 1)

    def is_closed(self, today: date) -> bool:
        return today > self.days.last

    def clean(self) -> None:
        super().clean()
        if not self.first_year or not self.last_year:
            return
        if self.last_year < self.first_year:
            raise ValidationError({"last_year": _("A plan cannot end before it begins.")})
        other = ActionPlan.objects.overlapping(self.first_year, self.last_year).exclude(pk=self.pk).first()
        if other is not None:
            message = _("The plan %(period)s has some of these years already. Plans follow each other.")
            raise ValidationError(message, params={"period": other.period})
