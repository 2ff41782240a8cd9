"""What of a line or an area lies inside a box: only that is sent to the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    """Kilometres of the projection; ``top`` is the smaller number."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def meets(self, points: list[Point]) -> bool:
        """Whether the box around the points touches this one."""
        across, down = [x for x, _y in points], [y for _x, y in points]
        return not (
            max(across) < self.left or min(across) > self.right or max(down) < self.top or min(down) > self.bottom
        )


def clip_area(points: list[Point], box: Box) -> list[Point]:
    """The closed outline inside the box (Sutherland and Hodgman): cut at each of its four sides in turn."""
    for axis, limit, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        points = _cut(points, lambda p, a=axis, v=limit, s=sign: s * (p[a] - v))  # type: ignore[misc]
    return points


def _cut(points: list[Point], inside: Callable[[Point], float]) -> list[Point]:
    """Keep the side where ``inside`` (a distance) is not negative."""
    kept: list[Point] = []
    for place, point in enumerate(points):
        last = points[place - 1]
        here, there = inside(point), inside(last)
        if (here >= 0) != (there >= 0):
            share = there / (there - here)
            kept.append((last[0] + (point[0] - last[0]) * share, last[1] + (point[1] - last[1]) * share))
        if here >= 0:
            kept.append(point)
    return kept


def clip_line(points: list[Point], box: Box) -> list[list[Point]]:
    """The stretches of a line in the box, each with one point beyond it: the frame of the drawing cuts the rest."""
    stretches: list[list[Point]] = [[]]
    for place, point in enumerate(points):
        near = points[max(place - 1, 0) : place + 2]
        if any(box.holds(other) for other in near):
            stretches[-1].append(point)
        elif stretches[-1]:
            stretches.append([])
    return [stretch for stretch in stretches if len(stretch) > 1]
