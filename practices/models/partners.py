"""Who else took part in a practice, and who learned from it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel

from network.models import Tandem
from practices.models.records import Practice
from taxonomy.models import in_language


class PracticePartner(models.Model):
    """A tandem of the network or an organisation outside it, with what it did in the practice."""

    class Role(models.TextChoices):
        LEAD = "lead", _("leads together with others")
        PARTNER = "partner", _("takes part")
        FUNDER = "funder", _("gives money")
        RESEARCH = "research", _("examines and advises")
        PLACE = "place", _("gives the place")

    practice = ParentalKey(Practice, on_delete=models.CASCADE, related_name="partners")
    tandem = models.ForeignKey(
        Tandem, verbose_name=_("tandem"), null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name_de = models.CharField(_("name in German"), max_length=160, blank=True)
    name_en = models.CharField(
        _("name in English"), max_length=160, blank=True, help_text=_("Only where it is no tandem of the network.")
    )
    role = models.CharField(_("role in the practice"), max_length=10, choices=Role.choices, default=Role.PARTNER)

    panels = [
        FieldRowPanel([FieldPanel("tandem"), FieldPanel("role")]),
        FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")]),
    ]

    class Meta:
        verbose_name = _("partner of a practice")
        verbose_name_plural = _("partners of practices")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if not (self.tandem_id or self.name_de or self.name_en):
            raise ValidationError({"tandem": _("Choose a tandem, or name the partner below.")})

    @property
    def label(self) -> str:
        return self.tandem.label if self.tandem is not None else in_language(self, "name")


class PracticeReuse(models.Model):
    """A tandem took a practice over and made it its own."""

    practice = ParentalKey(Practice, verbose_name=_("practice"), on_delete=models.CASCADE, related_name="reuses")
    tandem = models.ForeignKey(
        Tandem,
        verbose_name=_("tandem"),
        on_delete=models.PROTECT,
        related_name="reuses",
        help_text=_("Who took it over."),
    )
    year = models.PositiveSmallIntegerField(
        _("year of reuse"), null=True, blank=True, validators=[MinValueValidator(1950), MaxValueValidator(2100)]
    )
    how_de = models.TextField(_("how, in German"), blank=True)
    how_en = models.TextField(_("how, in English"), blank=True, help_text=_("What was adapted to the place?"))
    result_de = models.TextField(_("result in German"), blank=True)
    result_en = models.TextField(_("result in English"), blank=True, help_text=_("What came of it there?"))

    panels = [
        FieldRowPanel([FieldPanel("tandem"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("how_de"), FieldPanel("how_en")]),
        FieldRowPanel([FieldPanel("result_de"), FieldPanel("result_en")]),
    ]

    class Meta:
        verbose_name = _("reuse of a practice")
        verbose_name_plural = _("reuses of practices")
        ordering = ["year", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "tandem"], name="a_tandem_reuses_a_practice_once"),
        ]

    def __str__(self) -> str:
        return f"{self.practice} – {self.tandem}"

    def clean(self) -> None:
        super().clean()
        if self.tandem_id and self.practice_id and self.tandem_id == self.practice.tandem_id:
            raise ValidationError({"tandem": _("A tandem cannot reuse its own practice.")})

    @property
    def how(self) -> str:
        return in_language(self, "how")

    @property
    def result(self) -> str:
        return in_language(self, "result")
