"""What the site's content is sorted by: one language-neutral row each, with a name per language."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.text import format_lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

#: The languages of the site beside the two that it is made in.
FURTHER = {code: name for code, name in settings.LANGUAGES if code not in {"de", "en"}}


def in_language(row: object, field: str, language: str | None = None) -> str:
    """Value of ``<field>_<language>`` (default: the active language), or of another language where that is empty.

    Names of rows may fall back (a goal without a Polish name is still that goal); texts of pages never do.
    """
    wanted = (language or get_language() or "en")[:2]
    order = [wanted, "en", "de"]
    values = (getattr(row, f"{field}_{code}", "") for code in order)
    return next((value for value in values if value), "")


class Named(models.Model):
    """A name in each language; ``str()`` and ``.label`` speak the active one."""

    name_de = models.CharField(_("name in German"), max_length=160)
    name_en = models.CharField(_("name in English"), max_length=160)

    name_panels: ClassVar[list] = [FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")])]

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return in_language(self, "name")


class Term(Named):
    """A name in each language of the site: a further language gets a column by one migration (docs/languages.md)."""

    name_panels: ClassVar[list] = [FieldRowPanel([FieldPanel(f"name_{code}") for code in ("de", "en", *FURTHER)])]

    class Meta(Named.Meta):
        abstract = True


for _code, _language in FURTHER.items():
    _name = models.CharField(
        format_lazy("{} ({})", _("name"), _language),
        max_length=300,
        blank=True,
        help_text=_("Without it the English name is shown."),
    )
    Term.add_to_class(f"name_{_code}", _name)


class SluggedTerm(Term):
    slug = models.SlugField(
        _("short name for addresses"),
        unique=True,
        max_length=60,
        help_text=_("Appears in addresses such as ?theme=culture. Do not change it once it has been shared."),
    )
    sort_order = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Lower numbers come first in lists.")
    )

    panels: ClassVar[list] = [*Term.name_panels, FieldRowPanel([FieldPanel("slug"), FieldPanel("sort_order")])]

    class Meta:
        abstract = True
        ordering = ["sort_order", "name_en"]


class Goal(Term, index.Indexed, TagBase):
    """A Sustainable Development Goal of the United Nations; its number is its identity."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True, validators=[MinValueValidator(1)])
    colour = models.CharField(
        _("colour"),
        max_length=7,
        validators=[RegexValidator(r"^#[0-9A-Fa-f]{6}$", _("Write a colour as # and six digits, such as #C5192D."))],
        help_text=_("The goal's colour in the colour guidelines of the United Nations."),
    )
    text_colour = models.CharField(
        _("text colour"),
        max_length=7,
        help_text=_("Black or white, whichever is readable on the colour (contrast of at least 4.5)."),
    )
    iri = models.URLField(_("identifier"), help_text=_("The identifier of the United Nations for linked data."))

    free_tagging = False
    search_fields = [index.AutocompleteField("name_de"), index.AutocompleteField("name_en")]
    panels = [
        FieldPanel("number"),
        *Term.name_panels,
        FieldRowPanel([FieldPanel("colour"), FieldPanel("text_colour")]),
        FieldPanel("iri"),
    ]

    class Meta:
        verbose_name = _("sustainable development goal")
        verbose_name_plural = _("sustainable development goals")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.label}"

    def save(self, *args: object, **kwargs: object) -> None:
        # The tag's own name and slug are language-neutral and follow from the number.
        self.name, self.slug = f"SDG {self.number}", str(self.number)
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class Target(Term):
    """One of the 169 targets of the goals, such as 11.3 or 17.a."""

    goal = models.ForeignKey(Goal, verbose_name=_("goal"), on_delete=models.CASCADE, related_name="targets")
    code = models.CharField(_("code"), max_length=5, unique=True, help_text=_("Goal and target, such as 11.3."))
    name_de = models.CharField(_("title in German"), max_length=300)
    name_en = models.CharField(_("title in English"), max_length=300)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [FieldRowPanel([FieldPanel("goal"), FieldPanel("code")]), *Term.name_panels]

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ["goal__number", "sort_order"]

    def __str__(self) -> str:
        return f"{self.code} {self.label}"


class Theme(SluggedTerm):
    class Meta(SluggedTerm.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")


class Audience(SluggedTerm):
    class Meta(SluggedTerm.Meta):
        verbose_name = _("audience")
        verbose_name_plural = _("audiences")


class Channel(SluggedTerm):
    """A way by which a story reaches its audience."""

    length_limit = models.PositiveIntegerField(
        _("length limit"), null=True, blank=True, help_text=_("Characters that a text for this channel may have.")
    )
    picture_format = models.CharField(
        _("picture format"), max_length=20, blank=True, help_text=_("Width by height in pixels, such as 1200x630.")
    )

    panels = [*SluggedTerm.panels, FieldRowPanel([FieldPanel("length_limit"), FieldPanel("picture_format")])]

    class Meta(SluggedTerm.Meta):
        verbose_name = _("channel")
        verbose_name_plural = _("channels")


class Ambition(Term):
    """One of the network's ambitions in its action plan."""

    number = models.PositiveSmallIntegerField(_("number"), unique=True)

    panels = [FieldPanel("number"), *Term.name_panels]

    class Meta:
        verbose_name = _("ambition")
        verbose_name_plural = _("ambitions")
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.label}"


class Action(Term):
    """A numbered action under an ambition, such as 4.2."""

    ambition = models.ForeignKey(Ambition, verbose_name=_("ambition"), on_delete=models.PROTECT, related_name="actions")
    code = models.CharField(_("number"), max_length=6, unique=True, help_text=_("Ambition and action, such as 4.2."))
    text_de = models.TextField(_("description in German"), blank=True)
    text_en = models.TextField(_("description in English"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("ambition"), FieldPanel("code")]),
        *Term.name_panels,
        MultiFieldPanel([FieldPanel("text_de"), FieldPanel("text_en")], heading=_("Description")),
    ]

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.label}"

    @property
    def text(self) -> str:
        return in_language(self, "text")
