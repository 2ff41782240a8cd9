"""The wheel of the Sustainable Development Goals: our own drawing, a segment for each goal, sized by its practices.

Points are in a square of 400 units around the middle (200, 200). The area of a segment, not its length, follows the
number: eyes compare areas. A table with the same numbers stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from typing import Any

from core import terms
from taxonomy.models import Goal

MIDDLE, INNER, OUTER = 200.0, 62.0, 170.0
#: A goal without practices is a thin rim, so that readers see that it is missing.
RIM = 5.0
GAP = 0.012


@dataclass(frozen=True)
class Segment:
    """One goal: its path, where its number stands, how many practices it would leave, and where it leads."""

    goal: Goal
    count: int
    url: str
    current: bool
    path: str
    label_x: float
    label_y: float
    outside: bool


def wheel(state: Any) -> list[Segment]:
    """The segments for a facet of goals in the state of a listing (core.listing.FacetState)."""
    options = {option.value: option for option in state.options}
    most = max((option.count for option in options.values()), default=0)
    goals = list(terms.vocabulary("goal").values())
    return [_segment(goal, place, len(goals), options.get(goal.slug), most) for place, goal in enumerate(goals)]


def _segment(goal: Goal, place: int, of: int, option: Any, most: int) -> Segment:
    count = option.count if option else 0
    outer = radius(count, most)
    start, end = (2 * pi * (step / of) - pi / 2 for step in (place, place + 1))
    middle = (start + end) / 2
    outside = outer - INNER < 30
    x, y = _point(middle, outer + 13 if outside else outer - 15)
    return Segment(
        goal, count, option.url if option else "", bool(option and option.selected),
        _path(start + GAP, end - GAP, outer), round(x, 1), round(y, 1), outside,
    )  # fmt: skip


def radius(count: int, most: int) -> float:
    """How far a segment reaches: its area between inner and outer circle is proportional to ``count``."""
    if not count or not most:
        return INNER + RIM
    smallest = (INNER + RIM) ** 2
    return sqrt(smallest + (OUTER**2 - smallest) * count / most)


def _point(angle: float, distance: float) -> tuple[float, float]:
    return MIDDLE + distance * cos(angle), MIDDLE + distance * sin(angle)


def _path(start: float, end: float, outer: float) -> str:
    corners = [_point(start, INNER), _point(start, outer), _point(end, outer), _point(end, INNER)]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = [(round(x, 1), round(y, 1)) for x, y in corners]
    reach = round(outer, 1)
    return f"M{ax} {ay}L{bx} {by}A{reach} {reach} 0 0 1 {cx} {cy}L{dx} {dy}A{INNER:g} {INNER:g} 0 0 0 {ax} {ay}Z"
