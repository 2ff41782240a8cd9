"""Make the ground of the map from Natural Earth: ``manage.py build_europe countries-50m.json``.

The file comes from the npm package world-atlas (``npm pack world-atlas@2``; Natural Earth 1:50m, public domain, as
TopoJSON). The result, site/core/europe/ground.json, is committed: nobody needs npm to run the site.
"""

from __future__ import annotations

import itertools
import json
from math import ceil
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from core.europe.clipping import Box, Point, clip_area, clip_line
from core.europe.ground import FILE, WINDOW
from core.europe.projection import project
from core.europe.simplify import arcs_in_degrees, ring, rings_of, shared_arcs, simplified

#: What is looked at, in degrees; further away the projection tears.
DEGREES = Box(-60, 15, 85, 84)
#: Degrees after which a straight line gets a further point, so that it bends as the projection does.
LONGEST_STEP = 4.0
#: Square kilometres: of the triangle of a point that is dropped, and of an island that is.
SMALLEST_TRIANGLE, SMALLEST_ISLAND = 50.0, 90.0
SOURCE = "Natural Earth 1:50m (public domain), by way of world-atlas 2.0.2; made by manage.py build_europe"


class Command(BaseCommand):
    help = "Makes the coast and borders of the map from countries-50m.json of the npm package world-atlas."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("file", type=Path, help="countries-50m.json")

    def handle(self, *args: Any, **options: Any) -> None:
        made = made_from(json.loads(options["file"].read_text(encoding="utf-8")))
        FILE.write_text(json.dumps({"source": SOURCE, **made}, separators=(",", ":")) + "\n", encoding="utf-8")
        points = sum(len(line) for lines in made.values() for line in lines) // 2
        self.stdout.write(f"{FILE.name}: {points} points, {FILE.stat().st_size} bytes.")


def made_from(topology: dict[str, Any]) -> dict[str, list[list[int]]]:
    """{"land": …, "borders": …}: each line as its first point and the differences to each next, in kilometres."""
    arcs = [_fewer(line) for line in arcs_in_degrees(topology)]
    rings = (_unwrapped(ring(numbers, arcs)) for numbers in rings_of(topology["objects"]["land"]))
    land = [_projected(clip_area(line, DEGREES)) for line in rings if DEGREES.meets(line)]
    borders = [arcs[number] for number in shared_arcs(topology["objects"]["countries"])]
    near = [_projected(line) for line in borders if all(DEGREES.holds(point) for point in line)]
    return {
        "land": [_steps(line) for line in (clip_area(line, WINDOW) for line in land) if _is_seen(line)],
        "borders": [_steps(stretch) for line in near for stretch in clip_line(line, WINDOW)],
    }


def _fewer(line: list[Point]) -> list[Point]:
    """Simplified by square kilometres, kept in degrees; of what is far away only the ends."""
    if not any(DEGREES.holds(point) for point in line):
        return [line[0], line[-1]]
    kept = set(simplified([project(*point) for point in line], SMALLEST_TRIANGLE))
    return [point for spot, point in ((project(*point), point) for point in line) if spot in kept]


def _unwrapped(line: list[Point]) -> list[Point]:
    """Without the jump from 180° to -180°: Siberia goes on to the east."""
    turn, steady = 0, [line[0]]
    for (before, _latitude), (longitude, latitude) in itertools.pairwise(line):
        turn += 360 if before - longitude > 180 else -360 if longitude - before > 180 else 0
        steady.append((longitude + turn, latitude))
    return steady


def _projected(line: list[Point]) -> list[Point]:
    spots: list[Point] = []
    for place, (longitude, latitude) in enumerate(line):
        before = line[place - 1] if place else (longitude, latitude)
        parts = max(1, ceil(max(abs(longitude - before[0]), abs(latitude - before[1])) / LONGEST_STEP))
        for part in range(1, parts + 1):
            share = part / parts
            spots.append(
                project(before[0] + (longitude - before[0]) * share, before[1] + (latitude - before[1]) * share)
            )
    return spots


def _is_seen(line: list[Point]) -> bool:
    return len(line) > 3 and _area(line) >= SMALLEST_ISLAND


def _area(line: list[Point]) -> float:
    following = [*line[1:], line[0]]
    return abs(sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in zip(line, following, strict=True))) / 2


def _steps(line: list[Point]) -> list[int]:
    spots = [(round(x), round(y)) for x, y in line]
    steps = [spots[0], *((x - a, y - b) for (a, b), (x, y) in itertools.pairwise(spots))]
    return [number for step in steps for number in step]
