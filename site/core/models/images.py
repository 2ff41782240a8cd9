"""Pictures with all that a picture needs to be published: alternative text per language, credit and licence."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition

from core.images.fields import PictureField
from taxonomy.models import FURTHER, in_language


class SiteImage(AbstractImage):
    file = PictureField()
    alt_de = models.CharField(
        _("alternative text in German"),
        max_length=255,
        blank=True,
        help_text=_(
            "What a reader who cannot see the picture should know, in one sentence: who or what is to be seen, doing "
            "what, where. Without “The picture shows”. Needed before a German page with this picture is published."
        ),
    )
    alt_en = models.CharField(
        _("alternative text in English"),
        max_length=255,
        blank=True,
        help_text=_("The same in English, for English pages."),
    )
    credit = models.CharField(
        _("credit"), max_length=160, blank=True, help_text=_("Who made the picture, as it should be printed.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example CC BY 4.0, or “all rights with the city”.")
    )

    #: Wagtail's own "description" is left out: it would be one text for two languages.
    admin_form_fields = (
        "title",
        "file",
        "alt_de",
        "alt_en",
        *(f"alt_{code}" for code in FURTHER),
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", _("Can choose image"))]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and not self.file._committed:
            # First of all fields: turning the picture upright may swap the width and height that are saved beside it.
            self.file.save(self.file.name, self.file.file, save=False)
            self._set_image_file_metadata()
            self.file.close()
        super().save(*args, **kwargs)

    @property
    def default_alt_text(self) -> str:
        """Alternative text in the active language, else in the other; empty where nobody has written one."""
        return in_language(self, "alt")

    def alt_in(self, language: str) -> str:
        """Alternative text in just this language, without falling back to another."""
        return getattr(self, f"alt_{language[:2]}", "")

    def languages_without_alt(self) -> list[str]:
        return [code for code, _name in settings.LANGUAGES if not self.alt_in(code).strip()]

    @property
    def has_alt(self) -> bool:
        """In any language at all; a page needs it in its own."""
        return len(self.languages_without_alt()) < len(settings.LANGUAGES)

    def best_alt(self) -> tuple[str, str]:
        """Alternative text and its language: the reader's if there is one, else any other, else nothing."""
        here = get_language() or settings.LANGUAGE_CODE
        codes = [here, *(code for code, _name in settings.LANGUAGES if code != here)]
        return next(((self.alt_in(code), code) for code in codes if self.alt_in(code)), ("", here))


for _code, _language in FURTHER.items():
    _alt = models.CharField(format_lazy("{} ({})", _("alternative text"), _language), max_length=255, blank=True)
    SiteImage.add_to_class(f"alt_{_code}", _alt)


class SiteRendition(AbstractRendition):
    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("image rendition")
        verbose_name_plural = _("image renditions")
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_spec")
        ]
