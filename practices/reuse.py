"""Who learned from whom, as a small drawing and in words.

The drawing is made by the server: on the left the tandem that did it first, on the right those that took it over, each
with the year. Everything in it also stands in the list below it, so screen readers pass it by.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.remembering import remembered
from network.additions import Addition

if TYPE_CHECKING:
    from network.models import TandemPage
    from practices.models import PracticePage, PracticeReuse

ROW, WIDTH, NODE = 64, 480, 13
LEFT, RIGHT = 26, 300


@dataclass(frozen=True)
class Learner:
    """One who took it over: node, curve and words of the drawing, in units of its view box."""

    name: str
    year: str
    y: float
    curve: str


@dataclass(frozen=True)
class Graph:
    source: str
    source_y: float
    learners: list[Learner]

    @property
    def view_box(self) -> str:
        return f"0 0 {WIDTH} {max(1, len(self.learners)) * ROW}"


def graph_of(source: str, learners: Iterable[tuple[str, Any]]) -> Graph:
    """``learners`` are (name, year or None)."""
    rows = list(learners)
    middle = max(1, len(rows)) * ROW / 2
    placed = []
    for number, (name, year) in enumerate(rows):
        y = number * ROW + ROW / 2
        curve = f"M{LEFT + NODE} {middle:g}C{LEFT + 130} {middle:g} {RIGHT - 130} {y:g} {RIGHT - NODE - 6} {y:g}"
        placed.append(Learner(name, str(year or ""), y, curve))
    return Graph(source, middle, placed)


@dataclass(frozen=True)
class Reused:
    """A practice's reuses with the addresses of those who took it over."""

    graph: Graph
    rows: list[tuple[PracticeReuse, str]]


@dataclass(frozen=True)
class Learned:
    """A practice that a tandem took over, with the address of its page."""

    title: str
    url: str
    source: str
    reuse: PracticeReuse


def what_it_learned(page: TandemPage) -> Addition | None:
    """For the page of a tandem: what it took over, as far as it is told in the language of the page."""
    told = learned_by(page.tandem_id, page.locale)
    return Addition("practices/learned.html", told) if told else None


def learned_by(tandem_id: int, locale: Any) -> list[Learned]:
    """What one tandem took over, the oldest first. All reuses of a language are few, and remembered."""
    return remembered(("reuses", locale.pk), lambda: _learned(locale)).get(tandem_id, [])


def _learned(locale: Any) -> dict[int, list[Learned]]:
    """By tandem. Two queries."""
    from practices.models import PracticePage, PracticeReuse

    told = PracticePage.objects.live().public().filter(locale=locale, practice__reuses__isnull=False).distinct()
    pages = {page.practice_id: page for page in told.select_related("practice__tandem__city")}
    found: dict[int, list[Learned]] = {}
    for row in PracticeReuse.objects.filter(practice__in=pages):
        page = pages[row.practice_id]
        page.locale = locale
        found.setdefault(row.tandem_id, []).append(Learned(page.title, page.get_url() or "", page.place, row))
    return found


def reused(page: PracticePage, urls: dict[int, str]) -> Reused | None:
    """All reuses of a practice, or None. One query."""
    rows = list(page.practice.reuses.select_related("tandem__city"))
    if not rows:
        return None
    graph = graph_of(page.place, [(row.tandem.label, row.year) for row in rows])
    return Reused(graph, [(row, urls.get(row.tandem_id, "")) for row in rows])
