"""Coast and borders of Europe in kilometres of the projection, from ground.json (``manage.py build_europe``)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from core.europe.clipping import Box, Point, clip_area, clip_line
from core.europe.projection import project
from core.europe.simplify import simplified

FILE = Path(__file__).with_name("ground.json")
#: What the file holds: from Greenland to the Caspian Sea, from Svalbard to the Sahara.
WINDOW = Box(-3300, -2700, 3300, 2700)
#: Square units of the drawing: a bend of a coast that is smaller than this is not sent.
FINEST = 3.0


@dataclass(frozen=True)
class Ground:
    """SVG path data: land (to fill), borders on land and the grid of degrees (to stroke)."""

    land: str
    borders: str
    grid: str


@lru_cache(maxsize=1)
def lines() -> tuple[list[list[Point]], list[list[Point]]]:
    """(closed outlines of land, borders between countries) in kilometres."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return [_points(line) for line in data["land"]], [_points(line) for line in data["borders"]]


def _points(steps: list[int]) -> list[Point]:
    """Absolute points from the first one and the differences to each next."""
    return list(zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True))


@lru_cache(maxsize=1)
def degrees() -> list[list[Point]]:
    """Every tenth meridian and parallel: they show how the round earth lies in the flat drawing."""
    meridians = [[project(east, north) for north in range(16, 85, 4)] for east in range(-60, 91, 10)]
    parallels = [[project(east, north) for east in range(-60, 91, 5)] for north in range(20, 81, 10)]
    return [*meridians, *parallels]


@lru_cache(maxsize=128)
def ground_in(box: Box, width: int) -> Ground:
    """What lies inside the box, drawn ``width`` units wide. Kept: few boxes are asked for, and each takes some time."""
    scale = width / box.width
    fine = FINEST / scale**2
    areas, borders = ([simplified(line, fine) for line in kind if box.meets(line)] for kind in lines())
    land = [clip_area(line, box) for line in areas]
    return Ground(
        "".join(_path(line, box, scale, "z") for line in land if len(line) > 2),
        _strokes(borders, box, scale),
        _strokes(degrees(), box, scale),
    )


def _strokes(lines: list[list[Point]], box: Box, scale: float) -> str:
    stretches = [stretch for line in lines if box.meets(line) for stretch in clip_line(line, box)]
    return "".join(_path(stretch, box, scale) for stretch in stretches)


def _path(points: Iterable[Point], box: Box, scale: float, end: str = "") -> str:
    """Whole units and differences alone, so that the text is short and compresses well."""
    spots = [(round((x - box.left) * scale), round((y - box.top) * scale)) for x, y in points]
    drawn = [spots[0]]
    for spot in spots[1:]:
        if spot != drawn[-1]:
            drawn.append(spot)
    if len(drawn) < (3 if end else 2):
        return ""
    steps = [(x - last_x, y - last_y) for (last_x, last_y), (x, y) in pairwise(drawn)]
    return f"M{_pair(drawn[0])}l{' '.join(_pair(step) for step in steps)}{end}".replace(" -", "-")


def _pair(spot: tuple[int, int]) -> str:
    return f"{spot[0]} {spot[1]}"
