"""The languages in which a story is told."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from core.languages import content_languages as content_languages
from core.languages import language_name as language_name

#: Value of PlanEntry.languages for a story that is told in every language of the site.
ALL = "all"


def language_names(codes: Iterable[str]) -> str:
    return get_text_list([language_name(code) for code in codes], _("and"))


def language_choices() -> list[tuple[str, str]]:
    """Choices for a plan entry: every language, or just one of them."""
    only = [(code, _("Only %(language)s") % {"language": language_name(code)}) for code in content_languages()]
    return [(ALL, language_names(content_languages())), *only]


def needed_languages(choice: str) -> list[str]:
    """The codes behind a choice: all of them, or the single one."""
    return content_languages() if choice == ALL else [choice]
