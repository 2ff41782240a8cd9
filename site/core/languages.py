"""The languages of the content, as the settings name them."""

from __future__ import annotations

from django.conf import settings

#: How a country of the language spells and writes dates.
_LOCALES = {"de": "de_DE", "en": "en_GB"}


def content_languages() -> list[str]:
    """The codes of the site's languages, the first one first."""
    return [code for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES]


def language_name(code: str) -> str:
    """The name of a language in the language that the officer reads, such as "German"."""
    names = dict(settings.WAGTAIL_CONTENT_LANGUAGES)
    return str(names.get(code, code))


def language_choices() -> list[tuple[str, str]]:
    """The languages as choices of a form or a field."""
    return [(code, language_name(code)) for code in content_languages()]


def locale_of(code: str) -> str:
    """The language with its country, such as "en_GB", as dates, previews and word processors want it."""
    return _LOCALES.get(code[:2], code)
