"""A plan entry is one story: what is told, to whom, by which channels, when and by whom. Its state is derived."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from network.models import Tandem
from planning.languages import ALL, language_choices, needed_languages
from planning.models.plan import CommunicationPlan, Objective
from taxonomy.models import Action, Audience, Channel, Goal, Theme


class PlanEntryQuerySet(models.QuerySet["PlanEntry"]):
    def open(self) -> PlanEntryQuerySet:
        return self.filter(dropped=False)

    def for_stories(self, keys: Iterable[UUID]) -> PlanEntryQuerySet:
        """Entries whose pages have one of the translation keys."""
        return self.filter(story__in=list(keys))

    def unwritten(self) -> PlanEntryQuerySet:
        """Entries that lead to no page, or only to pages that were deleted."""
        return self.filter(~Exists(Page.objects.filter(translation_key=OuterRef("story"))))

    def between(self, start: Any, end: Any) -> PlanEntryQuerySet:
        """Entries planned from one day to another, both included."""
        return self.filter(planned_date__range=(start, end))


class PlanEntry(models.Model):
    plan = models.ForeignKey(
        CommunicationPlan,
        verbose_name=_("communication plan"),
        on_delete=models.PROTECT,
        related_name="entries",
        help_text=_("Only an entry of an approved plan lets a story go live."),
    )
    title = models.CharField(
        _("working title"),
        max_length=160,
        help_text=_("For the people who work on it; a page that is begun here gets it as its first title."),
    )
    objective = models.ForeignKey(
        Objective,
        verbose_name=_("objective"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="entries",
    )
    # Not "action": an input of that name hides the form's own address from scripts.
    served_action = models.ForeignKey(
        Action,
        verbose_name=_("action"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="plan_entries",
        help_text=_("The action of the network that the story serves."),
    )
    audiences = models.ManyToManyField(Audience, verbose_name=_("audiences"), blank=True, related_name="plan_entries")
    channels = models.ManyToManyField(Channel, verbose_name=_("channels"), blank=True, related_name="plan_entries")
    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="plan_entries")
    goals = models.ManyToManyField(
        Goal, verbose_name=_("sustainable development goals"), blank=True, related_name="plan_entries"
    )
    tandem = models.ForeignKey(
        Tandem,
        verbose_name=_("tandem"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="plan_entries",
        help_text=_("Its contacts may see and edit the entry."),
    )
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="plan_entries",
    )
    contributors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name=_("contributors"), blank=True, related_name="plan_contributions"
    )
    planned_date = models.DateField(
        _("planned date"), null=True, blank=True, help_text=_("The day on which you intend to publish.")
    )
    due_date = models.DateField(
        _("text due"), null=True, blank=True, help_text=_("The day on which the text must be ready.")
    )
    languages = models.CharField(_("languages"), max_length=12, default=ALL, choices=language_choices)
    language_reason = models.CharField(
        _("reason for one language only"),
        max_length=240,
        blank=True,
        help_text=_("For example: a call that is open to German cities only."),
    )
    story = models.UUIDField(
        _("pages"), null=True, blank=True, unique=True, editable=False, help_text=_("The key of the page pair.")
    )
    embargo = models.DateTimeField(
        _("embargo until"), null=True, blank=True, help_text=_("The story cannot go live before this moment.")
    )
    budget = models.DecimalField(
        _("budget"), max_digits=10, decimal_places=2, null=True, blank=True, help_text=_("In euros; may stay empty.")
    )
    notes = models.TextField(_("notes"), blank=True)
    checklist = models.TextField(
        _("checklist"),
        blank=True,
        help_text=_("One item on each line. Begin the line with “x ” when it is done."),
    )
    evaluation = models.TextField(
        _("evaluation"),
        blank=True,
        help_text=_("After publication: what it achieved, and what you would do differently."),
    )
    dropped = models.BooleanField(_("dropped"), default=False, help_text=_("The story will not be told."))
    dropped_reason = models.CharField(_("reason for dropping"), max_length=240, blank=True)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    objects = PlanEntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("plan entry")
        verbose_name_plural = _("plan entries")
        ordering = ["planned_date", "title"]
        permissions = [("see_all_entries", _("Can see the entries of all tandems"))]
        indexes = [models.Index(fields=["planned_date"]), models.Index(fields=["due_date"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(languages=ALL) | ~Q(language_reason=""),
                name="one_language_needs_a_reason",
                violation_error_message=_("Say why the story is told in one language only."),
            ),
            models.CheckConstraint(
                condition=Q(dropped=False) | ~Q(dropped_reason=""),
                name="dropping_needs_a_reason",
                violation_error_message=_("Say why the story is dropped."),
            ),
            models.CheckConstraint(
                condition=Q(due_date__isnull=True) | Q(planned_date__isnull=True) | Q(due_date__lte=F("planned_date")),
                name="text_due_before_planned_date",
                violation_error_message=_("The text must be due before the planned date, or on it."),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def needed_languages(self) -> list[str]:
        return needed_languages(self.languages)

    @property
    def is_told_in_all_languages(self) -> bool:
        return self.languages == ALL

    @property
    def checks(self) -> list[tuple[str, bool]]:
        """The items of the checklist, and whether each is done."""
        lines = [line.strip() for line in self.checklist.splitlines() if line.strip()]
        return [(line[2:].strip(), True) if line.lower().startswith("x ") else (line, False) for line in lines]

    def clean(self) -> None:
        super().clean()
        problems = {
            "language_reason": self._problem_of_languages(),
            "dropped_reason": _("Say why the story is dropped.") if self.dropped and not self.dropped_reason else None,
            "due_date": self._problem_of_dates(),
            "objective": self._problem_of_objective(),
        }
        if found := {field: message for field, message in problems.items() if message}:
            raise ValidationError(found)

    def _problem_of_languages(self) -> Any:
        if self.is_told_in_all_languages or self.language_reason.strip():
            return None
        return _("Say why the story is told in one language only.")

    def _problem_of_dates(self) -> Any:
        if self.due_date and self.planned_date and self.due_date > self.planned_date:
            return _("The text must be due before the planned date, or on it.")
        return None

    def _problem_of_objective(self) -> Any:
        if self.objective and self.objective.plan_id != self.plan_id:
            return _("This objective belongs to another plan.")
        return None
