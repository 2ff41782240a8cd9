"""Countries by their two-letter code (ISO 3166-1), with the names of CLDR in the reader's language."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from babel import Locale
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core.collation import sort_key

#: Codes of CLDR that look like countries and are none: unions, "outlying", "unknown" and test regions.
NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})

#: Where members of a European network can lie: the member states of the Council of Europe, their neighbours in Europe.
EUROPE = frozenset(
    [
        "AD",
        "AL",
        "AM",
        "AT",
        "AZ",
        "BA",
        "BE",
        "BG",
        "BY",
        "CH",
        "CY",
        "CZ",
        "DE",
        "DK",
        "EE",
        "ES",
        "FI",
        "FO",
        "FR",
        "GB",
        "GE",
        "GI",
        "GL",
        "GR",
        "HR",
        "HU",
        "IE",
        "IS",
        "IT",
        "LI",
        "LT",
        "LU",
        "LV",
        "MC",
        "MD",
        "ME",
        "MK",
        "MT",
        "NL",
        "NO",
        "PL",
        "PT",
        "RO",
        "RS",
        "RU",
        "SE",
        "SI",
        "SK",
        "SM",
        "TR",
        "UA",
        "VA",
        "XK",
    ]
)


@lru_cache(maxsize=8)
def names(language: str) -> dict[str, str]:
    """Country names of one language by code."""
    territories = Locale.parse(language.replace("-", "_")).territories
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in NO_COUNTRIES
    }


def country_name(code: str, language: str | None = None) -> str:
    """Name of the country in the language (default: the active one); the code itself where CLDR has none."""
    return names(language or get_language() or "en").get(code, code)


def choices() -> list[tuple[str, str]]:
    """(code, name) of every country, sorted for a reader of the active language."""
    return sorted(names(get_language() or "en").items(), key=lambda pair: sort_key(pair[1]))


def validate_country(code: str) -> None:
    """Refuse what is not the code of a country. ValidationError with the way out."""
    if code not in names("en"):
        raise ValidationError(
            _("“%(code)s” is not a country. Enter the two letters of ISO 3166, such as DE."), params={"code": code}
        )


class CountrySelect(forms.Select):
    """A list of all countries, in the language and the order of the officer who opens the form."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)

    def offered(self) -> list[tuple[str, str]]:
        return choices()

    def optgroups(self, name: str, value: list[str], attrs: dict[str, Any] | None = None) -> list[Any]:
        self.choices = [("", _("Please choose")), *self.offered()]
        return super().optgroups(name, value, attrs)


class EuropeanCountrySelect(CountrySelect):
    """Only the countries of Europe: a short list for visitors, and a light page."""

    def offered(self) -> list[tuple[str, str]]:
        return [(code, name) for code, name in choices() if code in EUROPE]
