"""Free words of one language."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class PracticeWord(TagBase):
    """A free word of one language; authors coin it while they write."""

    class Meta:
        verbose_name = _("keyword of practices")
        verbose_name_plural = _("keywords of practices")


class PracticeKeyword(ItemBase):
    tag = models.ForeignKey(PracticeWord, on_delete=models.CASCADE, related_name="practices")
    content_object = ParentalKey("practices.PracticePage", on_delete=models.CASCADE, related_name="tagged_keywords")
