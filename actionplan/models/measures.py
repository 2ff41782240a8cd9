"""How a plan is measured: figures that the site counts or that are typed with their source, milestones, updates."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from actionplan.models.records import ActionPlan
from core.measures import MeasureSource, measure_choices, measure_source
from taxonomy.models import Action, in_language

#: The choice for a figure that the site cannot count.
TYPED = ""


def source_choices() -> list[tuple[str, Any]]:
    return [(TYPED, _("Typed by hand, with its source")), *measure_choices()]


def action_key(related_name: str) -> Any:
    """A promise on which something was built cannot be deleted; the admin says what it is."""
    label = pgettext_lazy("of the action plan", "action")
    return models.ForeignKey(Action, verbose_name=label, on_delete=models.PROTECT, related_name=related_name)


class Measure(Orderable, ClusterableModel):
    """What shows whether a promise is kept: a target, and where the figure comes from."""

    class Per(models.TextChoices):
        YEAR = "year", _("in each year")
        PLAN = "plan", _("in all years together")

    plan = ParentalKey(ActionPlan, verbose_name=_("action plan"), on_delete=models.CASCADE, related_name="measures")
    action = action_key("measures")
    source = models.CharField(
        _("counted from"),
        max_length=60,
        blank=True,
        choices=source_choices,
        help_text=_("What the site counts needs no typing. Everything else is typed below, with date and source."),
    )
    name_de = models.CharField(_("name in German"), max_length=160, blank=True)
    name_en = models.CharField(
        _("name in English"), max_length=160, blank=True, help_text=_("Empty: the name of what is counted.")
    )
    unit_de = models.CharField(_("unit in German"), max_length=40, blank=True)
    unit_en = models.CharField(_("unit in English"), max_length=40, blank=True)
    target = models.PositiveIntegerField(
        pgettext_lazy("of a measure", "target"),
        validators=[MinValueValidator(1, _("A target must be at least 1: nobody can miss nothing."))],
        help_text=_("At least so many, in each year or in all."),
    )
    per = models.CharField(_("to be reached"), max_length=4, choices=Per.choices, default=Per.YEAR)

    panels = [
        FieldRowPanel([FieldPanel("action"), FieldPanel("source")]),
        FieldRowPanel([FieldPanel("target"), FieldPanel("per")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")]),
                FieldRowPanel([FieldPanel("unit_de"), FieldPanel("unit_en")]),
            ],
            heading=_("Own words"),
        ),
        InlinePanel("typed", heading=_("Typed figures"), label=_("Figure")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "action", "source"],
                condition=~models.Q(source=TYPED),
                name="actionplan_counted_once",
                violation_error_message=_("This action is measured by that figure already."),
            )
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def counted(self) -> MeasureSource | None:
        """Where the figure comes from; None for typed ones, and where the app that counted it is gone."""
        return measure_source(self.source)

    @property
    def label(self) -> str:
        return in_language(self, "name") or (str(self.counted.label) if self.counted else self.source)

    @property
    def unit(self) -> str:
        return in_language(self, "unit") or (str(self.counted.unit) if self.counted else "")

    @property
    def is_typed(self) -> bool:
        return self.source == TYPED

    @property
    def is_per_year(self) -> bool:
        return self.per == self.Per.YEAR

    def clean(self) -> None:
        super().clean()
        if self.is_typed and not (self.name_de and self.name_en):
            raise ValidationError({"name_de": _("A typed measure needs a name in both languages.")})


class TypedFigure(models.Model):
    """A figure that the site cannot count, and who says so."""

    measure = ParentalKey(Measure, verbose_name=_("measure"), on_delete=models.CASCADE, related_name="typed")
    as_of = models.DateField(
        _("as of"), default=timezone.localdate, help_text=_("The last day that the figure includes.")
    )
    value = models.PositiveIntegerField(_("figure"), help_text=_("What came about in that year up to this day."))
    source_de = models.CharField(_("source in German"), max_length=240)
    source_en = models.CharField(
        _("source in English"), max_length=240, help_text=_("Who counted it and where it can be checked.")
    )

    panels = [
        FieldRowPanel([FieldPanel("as_of"), FieldPanel("value")]),
        FieldRowPanel([FieldPanel("source_de"), FieldPanel("source_en")]),
    ]

    class Meta:
        verbose_name = _("typed figure")
        verbose_name_plural = _("typed figures")
        ordering = ["as_of"]
        constraints = [models.UniqueConstraint(fields=["measure", "as_of"], name="actionplan_one_figure_a_day")]

    def __str__(self) -> str:
        return f"{self.value} ({self.as_of:%Y-%m-%d})"

    @property
    def source(self) -> str:
        return in_language(self, "source")


class Milestone(models.Model):
    """Something that is done or not: a step of an action with a day by which it should be taken."""

    plan = ParentalKey(ActionPlan, verbose_name=_("action plan"), on_delete=models.CASCADE, related_name="milestones")
    action = action_key("milestones")
    name_de = models.CharField(_("name in German"), max_length=160)
    name_en = models.CharField(_("name in English"), max_length=160)
    due_on = models.DateField(_("due on"))
    done_on = models.DateField(_("done on"), null=True, blank=True, help_text=_("Empty until it is done."))

    panels = [
        FieldPanel("action"),
        FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("due_on"), FieldPanel("done_on")]),
    ]

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return in_language(self, "name")

    def clean(self) -> None:
        super().clean()
        if self.done_on and self.done_on > timezone.localdate():
            raise ValidationError({"done_on": _("This day lies in the future. Fill it in when the step is done.")})


class ProgressUpdate(models.Model):
    """A sentence or two from those who do the work: what happened, and what comes next."""

    plan = ParentalKey(ActionPlan, verbose_name=_("action plan"), on_delete=models.CASCADE, related_name="updates")
    action = action_key("updates")
    date = models.DateField(_("date"), default=timezone.localdate)
    text_de = models.TextField(_("text in German"))
    text_en = models.TextField(_("text in English"), help_text=_("Plain text: what happened, and what comes next."))
    author = models.CharField(
        _("author"), max_length=120, blank=True, help_text=_("An office or a role, such as “Secretariat”.")
    )

    panels = [
        FieldRowPanel([FieldPanel("action"), FieldPanel("date"), FieldPanel("author")]),
        FieldPanel("text_de"),
        FieldPanel("text_en"),
    ]

    class Meta:
        verbose_name = _("progress update")
        verbose_name_plural = _("progress updates")
        ordering = ["-date", "-pk"]

    def __str__(self) -> str:
        return f"{self.date:%Y-%m-%d} {self.text[:60]}"

    @property
    def text(self) -> str:
        return in_language(self, "text")


class Duty(models.Model):
    """Who answers for an action during a plan."""

    plan = ParentalKey(ActionPlan, verbose_name=_("action plan"), on_delete=models.CASCADE, related_name="duties")
    action = action_key("duties")
    name_de = models.CharField(_("responsible in German"), max_length=160)
    name_en = models.CharField(
        _("responsible in English"), max_length=160, help_text=_("An office or a tandem, not a person.")
    )

    panels = [FieldPanel("action"), FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")])]

    class Meta:
        verbose_name = _("responsible")
        verbose_name_plural = _("responsible")
        ordering = ["action__code"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "action"],
                name="actionplan_one_duty",
                violation_error_message=_("Somebody is responsible for this action already."),
            )
        ]

    def __str__(self) -> str:
        return in_language(self, "name")


class Snapshot(models.Model):
    """What a measure said in a month; the last one of a year is its result once the plan is closed."""

    measure = models.ForeignKey(Measure, verbose_name=_("measure"), on_delete=models.CASCADE, related_name="snapshots")
    month = models.DateField(_("month"), help_text=_("Its first day."))
    value = models.PositiveIntegerField(_("figure"))

    class Meta:
        verbose_name = _("monthly figure")
        verbose_name_plural = _("monthly figures")
        ordering = ["month"]
        constraints = [models.UniqueConstraint(fields=["measure", "month"], name="actionplan_one_snapshot_a_month")]

    def __str__(self) -> str:
        return f"{self.month:%Y-%m}: {self.value}"
