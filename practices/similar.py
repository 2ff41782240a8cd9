"""Practices like this one, with the reason: the same goals, themes or target groups, wherever they happen."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import terms
from practices.shelf import Shelf, ones, shelf_of

if TYPE_CHECKING:
    from core.teaser import Teaser
    from practices.models import PracticePage

#: What one shared word of a kind is worth.
WEIGHTS = {"goal": 3, "theme": 2, "audience": 1, "ambition": 1}


def similar_to(page: PracticePage, library: Any, limit: int = 3) -> list[tuple[Teaser, str]]:
    """Practices of the same language that share most with ``page``, the newer first. One query beside the index."""
    shelf = shelf_of(library)
    mine = _words(page)
    own = shelf.place_of.get(page.pk)
    scores: Counter[int] = Counter()
    for key in mine:
        kind = key.split(":")[0]
        for place in ones(shelf.books.having.get(key, 0)):
            scores[place] += WEIGHTS[kind]
    best = sorted((place for place in scores if place != own), key=lambda place: (-scores[place], place))
    # What shares an ambition alone is not alike.
    chosen = [place for place in best[:limit] if scores[place] >= WEIGHTS["theme"]]
    return _teasers(shelf, chosen, mine)


def _words(page: PracticePage) -> list[str]:
    found = []
    for kind, rows in page.about.items():
        if kind in WEIGHTS:
            found += [f"{kind}:{row.pk}" for row in rows]
    return found


def _teasers(shelf: Shelf, places: list[int], mine: list[str]) -> list[tuple[Teaser, str]]:
    reasons = {shelf.books.pages[place]: reason_of(mine, shelf.books.keys[place]) for place in places}
    return [(page.get_teaser(), reasons[page.pk]) for page in shelf.load(list(reasons))]


def reason_of(mine: list[str], theirs: str) -> str:
    """Why two practices are alike: ``Same goals 4 and 11, same theme: Culture``."""
    shared = set(mine) & set(theirs.split())
    goals = _shared("goal", shared)
    themes = _shared("theme", shared)
    said = []
    if goals:
        numbers = _(" and ").join(str(goal.number) for goal in goals)
        said.append(ngettext("same goal %(numbers)s", "same goals %(numbers)s", len(goals)) % {"numbers": numbers})
    if themes:
        said.append(_("same theme: %(themes)s") % {"themes": ", ".join(theme.label for theme in themes)})
    if not said:
        said.append(_("same target group"))
    return capfirst(", ".join(said))


def _shared(kind: str, shared: set[str]) -> list[Any]:
    return [row for pk, row in terms.vocabulary(kind).items() if f"{kind}:{pk}" in shared]
