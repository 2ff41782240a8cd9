"""Which goals a practice serves, and why."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from practices.models.records import Practice
from taxonomy.models import Goal, Target, in_language


class PracticeGoal(ItemBase):
    """A practice serves a goal, for a reason; where it is known, by one of the goal's targets."""

    content_object = ParentalKey(Practice, on_delete=models.CASCADE, related_name="goal_links")
    tag = models.ForeignKey(Goal, verbose_name=_("goal"), on_delete=models.PROTECT, related_name="practice_links")
    target = models.ForeignKey(
        Target,
        verbose_name=_("target"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The target that comes closest, such as 11.3."),
    )
    reason_de = models.CharField(_("reason in German"), max_length=300, blank=True)
    reason_en = models.CharField(
        _("reason in English"),
        max_length=300,
        blank=True,
        help_text=_("In one sentence: what does the practice contribute to this goal?"),
    )

    panels = [
        FieldRowPanel([FieldPanel("tag", widget=forms.Select), FieldPanel("target")]),
        FieldPanel("reason_de"),
        FieldPanel("reason_en"),
    ]

    class Meta:
        verbose_name = _("goal of a practice")
        verbose_name_plural = _("goals of practices")
        ordering = ["tag__number"]
        constraints = [models.UniqueConstraint(fields=["content_object", "tag"], name="a_practice_names_a_goal_once")]

    def clean(self) -> None:
        super().clean()
        if self.target is not None and self.tag_id and self.target.goal_id != self.tag_id:
            raise ValidationError({"target": _("This target belongs to another goal.")})

    def reason_in(self, language: str) -> str:
        return in_language(self, "reason", language)
