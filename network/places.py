"""What cannot be true of a city, told beside its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from core.europe.ground import WINDOW
from core.europe.projection import project

if TYPE_CHECKING:
    from network.models import City


def degree_validators(most: int) -> list[MinValueValidator | MaxValueValidator]:
    said = format_lazy(_("Degrees lie between -{most} and {most}."), most=most)
    return [MinValueValidator(-most, said), MaxValueValidator(most, said)]


def mistakes(city: City) -> dict[str, Any]:
    """{field: message}; empty where nothing is wrong."""
    found: dict[str, Any] = {}
    if are_exchanged(city.latitude, city.longitude):
        found["latitude"] = _("This lies outside Europe. Have latitude and longitude been exchanged?")
    if city.population is not None and not city.population_year:
        found["population_year"] = _("Say which year the number is from.")
    if city.population is not None and not city.population_source:
        found["population_source"] = _("Say where the number comes from.")
    if city.population is None and (city.population_year or city.population_source):
        found["population"] = _("Enter the number, or leave year and source empty.")
    if _entered_before(city):
        found["name_en"] = _("This city is already entered for this country.")
    return found


def are_exchanged(latitude: float | None, longitude: float | None) -> bool:
    """Whether the spot lies off the map, and would lie on it the other way round."""
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 90:
        return False
    return not WINDOW.holds(project(longitude, latitude)) and WINDOW.holds(project(latitude, longitude))


def _entered_before(city: City) -> bool:
    others = type(city).objects.filter(name_en__iexact=city.name_en, country=city.country)
    return others.exclude(pk=city.pk).exists()
