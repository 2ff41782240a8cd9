"""The communication plan: for a period, what the network wants to achieve with whom, and by which message."""

from __future__ import annotations

from datetime import date, time

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from taxonomy.models import Action, Ambition, Audience, in_language


class CommunicationPlanQuerySet(models.QuerySet["CommunicationPlan"]):
    def approved(self) -> CommunicationPlanQuerySet:
        return self.filter(approved_at__isnull=False)

    def current(self) -> CommunicationPlanQuerySet:
        return self.filter(is_current=True)


class CommunicationPlan(ClusterableModel):
    title_de = models.CharField(_("title in German"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160)
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    is_current = models.BooleanField(
        _("current plan"),
        default=False,
        help_text=_("New entries belong to the current plan. There is one; the others stay readable."),
    )
    usual_time = models.TimeField(
        _("usual time of publication"),
        default=time(9),
        help_text=_("A cleared story goes live on its planned date at this time, unless it says otherwise."),
    )
    approved_at = models.DateTimeField(_("approved at"), null=True, blank=True, editable=False)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("approved by"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    ambitions = ParentalManyToManyField(
        Ambition,
        verbose_name=_("ambitions"),
        blank=True,
        related_name="communication_plans",
        help_text=_("The ambitions of the network that the plan serves."),
    )
    actions = ParentalManyToManyField(
        Action,
        verbose_name=_("actions"),
        blank=True,
        related_name="communication_plans",
        help_text=_("The actions of the action plan that it serves."),
    )
    budget = models.DecimalField(
        _("budget"),
        max_digits=10,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("In euros, for the whole plan."),
    )

    objects = CommunicationPlanQuerySet.as_manager()

    panels = [
        FieldRowPanel([FieldPanel("title_de"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("usual_time")]),
        FieldRowPanel([FieldPanel("is_current"), FieldPanel("budget")]),
        FieldPanel("ambitions", widget=forms.CheckboxSelectMultiple),
        FieldPanel("actions", widget=forms.CheckboxSelectMultiple),
        InlinePanel("objectives", heading=_("Objectives"), label=_("Objective")),
    ]

    class Meta:
        verbose_name = _("communication plan")
        verbose_name_plural = _("communication plans")
        ordering = ["-starts_on"]
        permissions = [("approve_plan", _("Can approve a communication plan"))]
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"], condition=Q(is_current=True), name="one_current_communication_plan"
            ),
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="plan_ends_after_it_starts",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return in_language(self, "title")

    @property
    def is_approved(self) -> bool:
        return self.approved_at is not None

    def covers(self, day: date) -> bool:
        return self.starts_on <= day <= self.ends_on

    def is_closed(self, today: date) -> bool:
        """A plan whose period is over stays readable; its dates do not move any more."""
        return self.ends_on < today

    def clean(self) -> None:
        super().clean()
        others = CommunicationPlan.objects.current().exclude(pk=self.pk)
        if self.is_current and (other := others.first()):
            message = _("“%(plan)s” is the current plan. Take the mark from it first.")
            raise ValidationError({"is_current": ValidationError(message, params={"plan": other.title})})


class Objective(Orderable, ClusterableModel):
    """What the plan wants to achieve with some audiences, and the message they should keep."""

    plan = ParentalKey(
        CommunicationPlan, verbose_name=_("communication plan"), on_delete=models.CASCADE, related_name="objectives"
    )
    ambition = models.ForeignKey(
        Ambition,
        verbose_name=_("ambition"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="objectives",
        help_text=_("The ambition of the network that the objective serves."),
    )
    title_de = models.CharField(_("title in German"), max_length=160)
    title_en = models.CharField(_("title in English"), max_length=160)
    audiences = ParentalManyToManyField(Audience, verbose_name=_("audiences"), blank=True, related_name="objectives")
    key_message_de = models.TextField(
        _("key message in German"), blank=True, help_text=_("The sentence that the audience should remember.")
    )
    key_message_en = models.TextField(_("key message in English"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("title_de"), FieldPanel("title_en")]),
        FieldPanel("ambition"),
        FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
        MultiFieldPanel([FieldPanel("key_message_de"), FieldPanel("key_message_en")], heading=_("Key message")),
        InlinePanel("indicators", heading=_("Indicators"), label=_("Indicator")),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("objective")
        verbose_name_plural = _("objectives")

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        return in_language(self, "title")

    @property
    def key_message(self) -> str:
        return in_language(self, "key_message")
