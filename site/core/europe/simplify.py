"""Fewer points for the same coast (Visvalingam and Whyatt), and the reading of TopoJSON.

Lines are simplified before rings are put together from them, so that neighbours still share their border.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import heapify, heappop, heappush
from typing import Any

Point = tuple[float, float]


def triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(line: list[Point], smallest: float) -> list[Point]:
    """The line without the points whose triangle with their neighbours is smaller than ``smallest``; ends stay."""
    before, after = [i - 1 for i in range(len(line))], [i + 1 for i in range(len(line))]
    queue = [(triangle(line[i - 1], line[i], line[i + 1]), i) for i in range(1, len(line) - 1)]
    current = {place: area for area, place in queue}
    heapify(queue)
    while queue:
        area, place = heappop(queue)
        if current.get(place) != area:
            continue
        if area >= smallest:
            break
        del current[place]
        left, right = before[place], after[place]
        after[left], before[right] = right, left
        for near in (left, right):
            if near in current:
                # Never smaller than what has just gone, or a spike would be eaten from its tip.
                current[near] = max(area, triangle(line[before[near]], line[near], line[after[near]]))
                heappush(queue, (current[near], near))
    kept = {0, len(line) - 1, *current}
    return [point for place, point in enumerate(line) if place in kept]


def arcs_in_degrees(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a quantised TopoJSON file (its specification, 2.1.4): differences, scaled and moved."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + move_x, y * scale_y + move_y))
        lines.append(line)
    return lines


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """The rings of a polygon or several, or of a collection, each as numbers of arcs (~n: backwards)."""
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from rings_of(part)
    elif geometry["type"] == "Polygon":
        yield from geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        for polygon in geometry["arcs"]:
            yield from polygon


def ring(numbers: Iterable[int], arcs: list[list[Point]]) -> list[Point]:
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def shared_arcs(countries: dict[str, Any]) -> list[int]:
    """Numbers of the arcs between two countries: the borders on land."""
    uses = Counter(number if number >= 0 else ~number for numbers in rings_of(countries) for number in numbers)
    return sorted(number for number, times in uses.items() if times > 1)
