"""What a reader within the network thought of a practice: four grades, each with a sentence."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from practices.models.records import Practice


class PracticeReview(models.Model):
    """One reader's review of one version of a practice. It is kept when it no longer counts (practices.seal)."""

    class Grade(models.IntegerChoices):
        VERY_WEAK = 1, _("very weak")
        WEAK = 2, _("weak")
        FAIR = 3, _("fair")
        GOOD = 4, _("good")
        VERY_GOOD = 5, _("very good")

    class Void(models.TextChoices):
        REPLACED = "replaced", _("The reader has written a newer review.")
        REWRITTEN = "rewritten", _("More than a fifth of the text has changed since.")
        EVIDENCE = "evidence", _("The evidence is graded differently since.")
        GOALS = "goals", _("The practice names other goals since.")

    practice = models.ForeignKey(Practice, verbose_name=_("practice"), on_delete=models.CASCADE, related_name="reviews")
    reader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reader"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="practice_reviews",
    )
    relevance = models.PositiveSmallIntegerField(
        _("relevance"),
        choices=Grade.choices,
        help_text=_("Does it deal with something that concerns many cities, and does it serve the goals it names?"),
    )
    relevance_reason = models.CharField(_("relevance, in a sentence"), max_length=300)
    participation = models.PositiveSmallIntegerField(
        _("participation"),
        choices=Grade.choices,
        help_text=_("Did city and university both do their part, and did those concerned have a say?"),
    )
    participation_reason = models.CharField(_("participation, in a sentence"), max_length=300)
    impact = models.PositiveSmallIntegerField(
        _("impact"),
        choices=Grade.choices,
        help_text=_("What has changed, and does the evidence carry what is said about it?"),
    )
    impact_reason = models.CharField(_("impact, in a sentence"), max_length=300)
    transferability = models.PositiveSmallIntegerField(
        _("transferability"),
        choices=Grade.choices,
        help_text=_("Could another city do it with what is written here, failures included?"),
    )
    transferability_reason = models.CharField(_("transferability, in a sentence"), max_length=300)
    read_on = models.DateField(_("read on"), default=timezone.localdate)
    read = models.JSONField(
        _("version that was read"),
        default=dict,
        help_text=_("Number and words of the text in each language, and what the record said."),
    )
    void_on = models.DateField(_("counts no longer since"), null=True)
    void_reason = models.CharField(_("why it counts no longer"), max_length=10, choices=Void.choices, blank=True)

    class Meta:
        verbose_name = _("review of a practice")
        verbose_name_plural = _("reviews of practices")
        ordering = ["-read_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "reader"], condition=models.Q(void_on=None), name="a_reader_reviews_a_practice_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.practice} ({self.read_on})"

    @property
    def versions(self) -> str:
        """The revisions that were read, such as ``de 12, en 15``."""
        texts = self.read.get("texts", {})
        return ", ".join(f"{language} {texts[language]['revision'] or '–'}" for language in sorted(texts))
