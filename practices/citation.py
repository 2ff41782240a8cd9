"""How others cite a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from practices.models import PracticePage


def citation_of(page: PracticePage, publisher: str, url: str) -> str:
    """One line in the language of the page: who, when, what, where. ``url`` is absolute."""
    told = page.last_published_at or page.first_published_at
    year = str(told.year) if told else _("undated")
    return _("%(publisher)s (%(year)s): %(title)s. Practice from %(place)s. %(url)s") % {
        "publisher": publisher,
        "year": year,
        "title": page.title,
        "place": page.place,
        "url": url,
    }
