"""What is true of a practice in every language: who, where, when, with what and for what. The story is a page."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from network.countries import CountrySelect, country_name, validate_country
from network.models import Tandem
from practices import evidence
from practices.blocks import FiguresBlock, MaterialsBlock
from practices.freshness import Light, light_of
from practices.panels import SealPanel
from practices.record_form import PracticeForm
from practices.terms import refresh_pages_of
from taxonomy.models import Action, Ambition, Audience, Goal, Theme, in_language

FIRST_YEAR, LAST_YEAR = 1950, 2100


def year_validators() -> list[MinValueValidator | MaxValueValidator]:
    return [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class PracticeQuerySet(models.QuerySet["Practice"]):
    def for_story(self) -> PracticeQuerySet:
        """With the single rows that the page of a practice names."""
        return self.select_related("tandem__city", "ambition", "action")


class Practice(index.Indexed, ClusterableModel):
    """One practice of the library."""

    class Stage(models.TextChoices):
        IDEA = "idea", _("Idea")
        PILOT = "pilot", _("Pilot")
        RUNNING = "running", _("Running")
        FINISHED = "finished", _("Finished")
        STOPPED = "stopped", _("Stopped")

    class Money(models.TextChoices):
        NONE = "none", _("no money of its own")
        SMALL = "small", _("up to 10,000 euros a year")
        MEDIUM = "medium", _("10,000 to 50,000 euros a year")
        LARGE = "large", _("50,000 to 250,000 euros a year")
        HUGE = "huge", _("more than 250,000 euros a year")

    working_title = models.CharField(
        _("working title"),
        max_length=160,
        unique=True,
        help_text=_("By this name you find the practice in the admin; readers see the titles of its pages."),
    )
    tandem = models.ForeignKey(
        Tandem,
        verbose_name=_("tandem"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="practices",
        help_text=_("Who did it. Leave empty for a practice from a place outside the network."),
    )
    place_de = models.CharField(_("place in German"), max_length=120, blank=True)
    place_en = models.CharField(
        _("place in English"), max_length=120, blank=True, help_text=_("Only where no tandem of the network did it.")
    )
    country = models.CharField(
        _("country"),
        max_length=2,
        blank=True,
        validators=[validate_country],
        help_text=_("Only where no tandem of the network did it."),
    )
    latitude = models.FloatField(
        _("latitude"),
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
        help_text=_("Only where it is not the tandem’s city; both numbers, or none."),
    )
    longitude = models.FloatField(
        _("longitude"), null=True, blank=True, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    stage = models.CharField(_("stage"), max_length=10, choices=Stage.choices, default=Stage.RUNNING)
    start_year = models.PositiveSmallIntegerField(
        _("began in"), null=True, blank=True, validators=year_validators(), help_text=_("The year; empty if unknown.")
    )
    end_year = models.PositiveSmallIntegerField(
        _("ended in"), null=True, blank=True, validators=year_validators(), help_text=_("Empty while it goes on.")
    )
    added = models.DateField(
        _("in the library since"), default=timezone.localdate, help_text=_("Readers narrow the library by this year.")
    )
    last_confirmed = models.DateField(
        _("last confirmed"),
        null=True,
        blank=True,
        help_text=_("When somebody who runs the practice last said that all of this is still true."),
    )
    goals = ClusterTaggableManager(
        through="practices.PracticeGoal", verbose_name=_("sustainable development goals"), blank=True
    )
    many_goals = models.BooleanField(
        _("more than four goals on purpose"),
        default=False,
        help_text=_(
            "A practice that serves everything says nothing. Choose this only if a fifth goal is really meant."
        ),
    )
    themes = ParentalManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")
    audiences = ParentalManyToManyField(Audience, verbose_name=_("target groups"), blank=True, related_name="+")
    ambition = models.ForeignKey(
        Ambition, verbose_name=_("ambition"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    action = models.ForeignKey(
        Action,
        verbose_name=_("action of the action plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Which promise of the network the practice serves; its ambition follows from it."),
    )
    evidence_kind = models.CharField(
        _("kind of evidence"),
        max_length=12,
        blank=True,
        choices=evidence.Kind.choices,
        help_text=_("What the statements about results rest on. The story says more."),
    )
    evidence_grade = models.PositiveSmallIntegerField(
        _("strength of evidence"),
        default=evidence.Grade.NONE,
        choices=evidence.Grade.choices,
        help_text=_("How far the kind of evidence carries; a grade needs evidence."),
    )
    staff = models.DecimalField(
        _("staff"),
        max_digits=5,
        decimal_places=1,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Full-time posts that it takes, such as 0.5."),
    )
    money = models.CharField(_("money"), max_length=8, blank=True, choices=Money.choices)
    funding_de = models.CharField(_("funding source in German"), max_length=200, blank=True)
    funding_en = models.CharField(_("funding source in English"), max_length=200, blank=True)
    sealed_on = models.DateField(
        _("reviewed by the network on"), null=True, editable=False, help_text=_("Follows from the reviews.")
    )
    figures = StreamField(
        FiguresBlock(),
        verbose_name=_("key figures"),
        blank=True,
        help_text=_("Two to four numbers that matter, each with its unit and year."),
    )
    materials = StreamField(
        MaterialsBlock(),
        verbose_name=_("links and documents"),
        blank=True,
        help_text=_("Where readers find out more."),
    )
    contact_email = models.EmailField(
        _("e-mail address of the contact"),
        blank=True,
        help_text=_("Is asked once a year whether all of this is still true. Never shown to readers."),
    )
    contact_language = models.CharField(
        _("language of the contact"), max_length=2, choices=[("de", _("German")), ("en", _("English"))], default="en"
    )

    objects = PracticeQuerySet.as_manager()

    base_form_class = PracticeForm
    search_fields = [index.AutocompleteField("working_title"), index.SearchField("working_title")]
    panels = [
        SealPanel(heading=_("Review by the network")),
        FieldPanel("working_title"),
        MultiFieldPanel(
            [
                FieldPanel("tandem"),
                FieldRowPanel([FieldPanel("place_de"), FieldPanel("place_en")]),
                FieldRowPanel(
                    [FieldPanel("country", widget=CountrySelect), FieldPanel("latitude"), FieldPanel("longitude")]
                ),
            ],
            heading=_("Who and where"),
        ),
        InlinePanel("partners", heading=_("Further partners"), label=_("Partner")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("stage"), FieldPanel("start_year"), FieldPanel("end_year")]),
                FieldRowPanel([FieldPanel("added"), FieldPanel("last_confirmed")]),
                FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_language")]),
            ],
            heading=_("Stage and dates"),
        ),
        InlinePanel("goal_links", heading=_("Sustainable development goals"), label=_("Goal"), max_num=17),
        FieldPanel("many_goals"),
        MultiFieldPanel(
            [
                FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
                FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
                FieldRowPanel([FieldPanel("ambition", widget=forms.Select), FieldPanel("action", widget=forms.Select)]),
            ],
            heading=_("What it is about"),
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("evidence_kind"), FieldPanel("evidence_grade")])], heading=_("Evidence")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("staff"), FieldPanel("money")]),
                FieldRowPanel([FieldPanel("funding_de"), FieldPanel("funding_en")]),
            ],
            heading=_("Resources"),
        ),
        FieldPanel("figures"),
        FieldPanel("materials"),
        InlinePanel("reuses", heading=_("Reused by"), label=_("Reuse")),
    ]

    class Meta:
        verbose_name = _("practice record")
        verbose_name_plural = _("practice records")
        ordering = ["working_title"]

    def __str__(self) -> str:
        return self.working_title

    def clean(self) -> None:
        super().clean()
        if self.start_year and self.end_year and self.end_year < self.start_year:
            raise ValidationError({"end_year": _("A practice cannot end before it begins.")})
        if not (self.tandem_id or self.place_de or self.place_en):
            raise ValidationError({"tandem": _("Choose a tandem, or name the place below.")})
        if (self.latitude is None) != (self.longitude is None):
            raise ValidationError({"longitude": _("A position needs both numbers.")})
        if self.action and self.ambition and self.action.ambition_id != self.ambition_id:
            raise ValidationError({"ambition": _("The action belongs to another ambition.")})
        evidence.check(self.evidence_grade, self.evidence_kind)

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.action is not None:
            self.ambition = self.action.ambition
        super().save(*args, **kwargs)
        # Not from a signal: goals and themes are written after post_save has been sent.
        refresh_pages_of(self)

    @cached_property
    def served_goals(self) -> list[Goal]:
        """Its goals in their order; read once for as long as this object lives."""
        return sorted(self.goals.all(), key=lambda goal: goal.number)

    @property
    def tandems(self) -> models.QuerySet[Tandem]:
        """Who did it: the tandem and those among the partners that are tandems of the network."""
        found = [partner.tandem_id for partner in self.partners.all() if partner.tandem_id]
        return Tandem.objects.filter(pk__in=[*found, self.tandem_id])

    @property
    def place(self) -> str:
        """Where it happens, in the active language: the tandem's city or the place outside the network."""
        return self.place_in(None)

    def place_in(self, language: str | None) -> str:
        if self.tandem is not None:
            return in_language(self.tandem.city, "name", language)
        return in_language(self, "place", language)

    @property
    def country_code(self) -> str:
        """ISO 3166-1 code of the country, empty where it is not known."""
        return self.tandem.city.country if self.tandem is not None else self.country

    @property
    def country_label(self) -> str:
        return country_name(self.country_code) if self.country_code else ""

    @property
    def position(self) -> tuple[float, float] | None:
        """(latitude, longitude) of the practice, else of its tandem's city."""
        if self.latitude is not None and self.longitude is not None:
            return self.latitude, self.longitude
        return (self.tandem.city.latitude, self.tandem.city.longitude) if self.tandem is not None else None

    @property
    def years(self) -> str:
        """The time it took or takes, as far as it is known: “2019–2022”, “since 2019” while it goes on."""
        if self.start_year and self.end_year and self.start_year != self.end_year:
            return f"{self.start_year}–{self.end_year}"
        if self.start_year and not self.end_year:
            return gettext("since %(year)s") % {"year": self.start_year}
        return str(self.end_year or "")

    @property
    def funding(self) -> str:
        return in_language(self, "funding")

    @property
    def grade(self) -> evidence.Grade:
        return evidence.Grade(self.evidence_grade)

    @property
    def light(self) -> Light:
        return light_of(self.last_confirmed, timezone.localdate())
