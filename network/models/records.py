"""Who is in the network: cities, universities and the tandems they form. One language-neutral row each."""

from __future__ import annotations

from babel.numbers import format_decimal
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from network.countries import CountrySelect, country_name, validate_country
from network.places import degree_validators, mistakes
from network.standing import condition, standing, this_year
from taxonomy.models import Named

FIRST_YEAR, LAST_YEAR = 1990, 2100


def year_validators() -> list[MinValueValidator | MaxValueValidator]:
    return [MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)]


class City(Named):
    slug = models.SlugField(_("short name for addresses"), unique=True, max_length=60)
    country = models.CharField(_("country"), max_length=2, validators=[validate_country])
    latitude = models.FloatField(
        _("latitude"), validators=degree_validators(90), help_text=_("Degrees to the north, such as 52.13.")
    )
    longitude = models.FloatField(
        _("longitude"), validators=degree_validators(180), help_text=_("Degrees to the east, such as 11.63.")
    )
    website = models.URLField(_("website"), blank=True)
    population = models.PositiveIntegerField(
        _("inhabitants"), null=True, blank=True, help_text=_("Only with the year and where the number comes from.")
    )
    population_year = models.PositiveSmallIntegerField(
        _("year of the number"), null=True, blank=True, validators=year_validators()
    )
    population_source = models.CharField(_("source of the number"), max_length=120, blank=True)
    picture = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("coat of arms or picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    panels = [
        *Named.name_panels,
        FieldRowPanel([FieldPanel("slug"), FieldPanel("country", widget=CountrySelect)]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("website"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("population"), FieldPanel("population_year")]),
                FieldPanel("population_source"),
            ],
            heading=_("Inhabitants"),
        ),
        FieldPanel("picture"),
    ]

    class Meta:
        verbose_name = _("city")
        verbose_name_plural = _("cities")
        ordering = ["name_en"]

    @property
    def country_name(self) -> str:
        return country_name(self.country)

    @property
    def population_text(self) -> str:
        """The number of inhabitants as the active language writes it."""
        return format_decimal(self.population or 0, locale=get_language() or "en")

    def clean(self) -> None:
        super().clean()
        if found := mistakes(self):
            raise ValidationError(found)


class University(Named):
    class Kind(models.TextChoices):
        UNIVERSITY = "university", _("University")
        APPLIED = "applied", _("University of applied sciences")
        OTHER = "other", _("Other institution of higher education")

    name_en = models.CharField(_("name in English"), max_length=160, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.UNIVERSITY)
    website = models.URLField(_("website"), blank=True)

    panels = [*Named.name_panels, FieldRowPanel([FieldPanel("kind"), FieldPanel("website")])]

    class Meta:
        verbose_name = _("university")
        verbose_name_plural = _("universities")
        ordering = ["name_en"]


class TandemQuerySet(models.QuerySet["Tandem"]):
    def present(self) -> TandemQuerySet:
        return self.with_standing(Tandem.Status.PRESENT)

    def with_standing(self, wanted: str) -> TandemQuerySet:
        """Members, guests or former members, as this year has it (network.standing)."""
        return self.filter(condition(wanted, this_year()))

    def for_cards(self) -> TandemQuerySet:
        """With all that a list of members shows, for the same number of queries at any length."""
        return self.select_related("city", "picture", "city__picture").prefetch_related("universities")


class TandemManager(models.Manager.from_queryset(TandemQuerySet)):  # type: ignore[misc]
    def get_queryset(self) -> TandemQuerySet:
        # A tandem is called after its city: hardly any reader of a row can do without it.
        return super().get_queryset().select_related("city")


class Tandem(index.Indexed, ClusterableModel):
    """One city with one or more universities; a university may serve two cities."""

    class Status(models.TextChoices):
        PRESENT = "present", _("Member")
        FORMER = "former", _("Former member")
        GUEST = "guest", _("Guest")

    city = models.OneToOneField(
        City,
        verbose_name=_("city"),
        on_delete=models.PROTECT,
        related_name="tandem",
        error_messages={"unique": _("This city already has a tandem.")},
    )
    universities = ParentalManyToManyField(University, verbose_name=_("universities"), related_name="tandems")
    status = models.CharField(
        _("status"),
        max_length=10,
        choices=Status.choices,
        default=Status.PRESENT,
        help_text=_("The years of joining and leaving come first: who has left is a former member."),
    )
    joined = models.PositiveSmallIntegerField(_("joined in"), null=True, blank=True, validators=year_validators())
    left = models.PositiveSmallIntegerField(_("left in"), null=True, blank=True, validators=year_validators())
    contact_role = models.CharField(
        _("contact role"),
        max_length=160,
        blank=True,
        help_text=_("The office to turn to, such as “International Office of the city”. No personal names."),
    )
    contacts = models.ManyToManyField(
        settings.AUTH_USER_MODEL,
        verbose_name=_("contacts"),
        blank=True,
        related_name="tandems",
        help_text=_("They may edit the pages of this tandem."),
    )
    picture = models.ForeignKey(
        "core.SiteImage", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TandemManager()

    search_fields = [index.AutocompleteField("search_name"), index.SearchField("search_name")]
    panels = [
        FieldPanel("city"),
        FieldPanel("universities", widget=CheckboxSelectMultiple),
        FieldRowPanel([FieldPanel("status"), FieldPanel("joined"), FieldPanel("left")]),
        MultiFieldPanel([FieldPanel("contact_role"), FieldPanel("contacts")], heading=_("Contact")),
        FieldPanel("picture"),
    ]

    class Meta:
        verbose_name = _("tandem")
        verbose_name_plural = _("tandems")
        ordering = ["city__name_en"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        return self.city.label

    @property
    def slug(self) -> str:
        return self.city.slug

    @property
    def standing(self) -> str:
        """The status as the years have it (network.standing)."""
        return standing(self.status, self.joined, self.left, this_year())

    @property
    def standing_label(self) -> str:
        return str(self.Status(self.standing).label)

    def search_name(self) -> str:
        return f"{self.city.name_de} {self.city.name_en}"

    def clean(self) -> None:
        super().clean()
        if self.joined and self.left and self.left < self.joined:
            raise ValidationError({"left": _("A tandem cannot leave before it joins.")})
