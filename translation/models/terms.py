"""The glossary: what the network calls its things in each language, kept by the officers."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable

from core.languages import language_choices
from translation.glossary import Word


class GlossaryTerm(ClusterableModel):
    name = models.CharField(_("term"), max_length=80, unique=True, help_text=_("What it is called in the lists here."))
    remark = models.CharField(
        _("remark"), max_length=240, blank=True, help_text=_("When to use it, and what not to say instead.")
    )

    panels = [FieldPanel("name"), FieldPanel("remark"), InlinePanel("words", heading=_("In each language"))]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class GlossaryWord(Orderable):
    term = ParentalKey(GlossaryTerm, verbose_name=_("term"), on_delete=models.CASCADE, related_name="words")
    language = models.CharField(_("language"), max_length=12, choices=language_choices)
    text = models.CharField(_("word"), max_length=80, help_text=_("As it stands in a dictionary."))
    also = models.CharField(
        _("other forms"), max_length=240, blank=True, help_text=_("Forms that begin differently, separated by commas.")
    )

    panels = [FieldRowPanel([FieldPanel("language"), FieldPanel("text"), FieldPanel("also")])]

    class Meta(Orderable.Meta):
        verbose_name = _("word")
        verbose_name_plural = _("words")
        constraints = [models.UniqueConstraint(fields=["term", "language"], name="translation_one_word_per_language")]

    def __str__(self) -> str:
        return self.text

    @property
    def forms(self) -> tuple[str, ...]:
        return (self.text, *(form.strip() for form in self.also.split(",") if form.strip()))


def words_in(language: str) -> list[Word]:
    """The glossary in one language. One query."""
    return [Word(row.term_id, row.forms) for row in GlossaryWord.objects.filter(language=language)]


def words_between(*languages: str) -> dict[str, list[Any]]:
    """The glossary in several languages. One query."""
    found: dict[str, list[Any]] = {language: [] for language in languages}
    for row in GlossaryWord.objects.filter(language__in=languages).order_by("term__name"):
        found[row.language].append(Word(row.term_id, row.forms))
    return found
