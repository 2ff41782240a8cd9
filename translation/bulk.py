"""Starting many translations at once: each for itself, so that one that cannot be started keeps no other back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from translation.services import AlreadyTranslated, start

#: So many at most in one go; each copies a page and perhaps its parents.
MOST = 100


@dataclass
class Started:
    made: list[Page] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)


def start_many(wanted: Iterable[str], user: Any) -> Started:
    """Start what ``wanted`` names, each as ``<translation key>:<language code>``."""
    found = Started()
    for name in list(wanted)[:MOST]:
        key, _colon, language = name.partition(":")
        source, locale = _source(key), Locale.objects.filter(language_code=language).first()
        if source is None or locale is None:
            found.refused.append((name[:60], _("The page or the language does not exist any more.")))
            continue
        _start(found, source, locale, user)
    return found


def _start(found: Started, source: Page, locale: Locale, user: Any) -> None:
    title = source.get_admin_display_title()
    try:
        found.made.append(start(source.specific, locale, user))
    except AlreadyTranslated as answer:
        found.refused.append((title, str(answer)))
    except PermissionDenied:
        found.refused.append((title, _("You may not translate this page.")))


def _source(key: str) -> Page | None:
    try:
        story = UUID(key)
    except ValueError:
        return None
    told = Page.objects.filter(translation_key=story, alias_of__isnull=True).order_by("pk")
    return told.filter(translation_state__isnull=True).first() or told.first()
