"""Whose turn it is: tandems deliver an item one after the other, week by week or month by month."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from network.models import Tandem
from planning.models.entry import PlanEntry
from taxonomy.models import in_language


class Rota(ClusterableModel):
    class Rhythm(models.TextChoices):
        WEEK = "week", _("week by week")
        MONTH = "month", _("month by month")

    title_de = models.CharField(_("title in German"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160)
    rhythm = models.CharField(_("rhythm"), max_length=8, choices=Rhythm.choices, default=Rhythm.MONTH)
    starts_on = models.DateField(
        _("first day"), help_text=_("The first turn is the week or month in which this day lies.")
    )
    is_active = models.BooleanField(_("active"), default=True, help_text=_("Only an active rota gives new turns."))

    panels = [
        FieldRowPanel([FieldPanel("title_de"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("rhythm"), FieldPanel("starts_on"), FieldPanel("is_active")]),
        InlinePanel("members", heading=_("Tandems in their order"), label=_("Tandem"), min_num=1),
    ]

    class Meta:
        verbose_name = _("rota")
        verbose_name_plural = _("rotas")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return in_language(self, "title")

    def first_day_of(self, day: date) -> date:
        """The first day of the week or month in which the day lies."""
        return day.replace(day=1) if self.rhythm == self.Rhythm.MONTH else day - timedelta(days=day.weekday())

    def next_period(self, first: date) -> date:
        if self.rhythm == self.Rhythm.MONTH:
            return (first + timedelta(days=31)).replace(day=1)
        return first + timedelta(days=7)

    def last_day_of(self, first: date) -> date:
        return self.next_period(first) - timedelta(days=1)


class RotaMember(Orderable):
    rota = ParentalKey(Rota, verbose_name=_("rota"), on_delete=models.CASCADE, related_name="members")
    tandem = models.ForeignKey(Tandem, verbose_name=_("tandem"), on_delete=models.CASCADE, related_name="+")

    panels = [FieldPanel("tandem")]

    class Meta(Orderable.Meta):
        verbose_name = _("tandem in a rota")
        verbose_name_plural = _("tandems in a rota")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["rota", "tandem"],
                name="a_tandem_stands_once_in_a_rota",
                violation_error_message=_("This tandem stands in the rota already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.tandem)


class TurnQuerySet(models.QuerySet["Turn"]):
    def open(self) -> TurnQuerySet:
        return self.filter(state=Turn.State.OPEN)

    def for_user(self, user: Any) -> TurnQuerySet:
        return self.filter(tandem__contacts=user)


class Turn(models.Model):
    class State(models.TextChoices):
        OPEN = "open", _("to come")
        DONE = "done", _("delivered")
        SKIPPED = "skipped", _("skipped")

    rota = models.ForeignKey(Rota, verbose_name=_("rota"), on_delete=models.CASCADE, related_name="turns")
    tandem = models.ForeignKey(Tandem, verbose_name=_("tandem"), on_delete=models.CASCADE, related_name="turns")
    first_day = models.DateField(_("first day"))
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.OPEN)
    reason = models.CharField(_("reason"), max_length=240, blank=True)
    entry = models.ForeignKey(
        PlanEntry,
        verbose_name=_("plan entry"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="turns",
        help_text=_("What the tandem delivered."),
    )

    objects = TurnQuerySet.as_manager()

    class Meta:
        verbose_name = _("turn")
        verbose_name_plural = _("turns")
        ordering = ["first_day", "pk"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["rota", "first_day", "tandem"], name="one_turn_of_a_tandem_in_a_period"),
            models.CheckConstraint(condition=~Q(state="skipped") | ~Q(reason=""), name="skipping_needs_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.first_day}: {self.tandem}"

    @property
    def last_day(self) -> date:
        """By this day the item should be delivered."""
        return self.rota.last_day_of(self.first_day)

    def clean(self) -> None:
        super().clean()
        if self.state == self.State.SKIPPED and not self.reason.strip():
            raise ValidationError({"reason": _("Say why the turn is skipped.")})
