"""The languages of the content, as the settings name them."""

from __future__ import annotations

from django.conf import settings


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
