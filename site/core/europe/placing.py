"""Pins that do not cover each other, and names that collide with nothing. Units of the drawing throughout.

Close cities (Linköping and Norrköping lie 38 km apart) step aside from each other; a thin line leads to where they are.
A name is written at the first free place around its pin; where none is free it waits for the pointer or the focus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import cos, hypot, sin

from core.europe.pins import Label, Pin, PlacedPin

Spot = tuple[float, float]
Area = tuple[float, float, float, float]

#: Between the middles of two pins: the fingertip of a phone user meets one of them (WCAG 2.5.8).
APART = 27
#: More pins than this overlap as they fall: stepping aside would move them into other countries.
MOST_PINS = 80
ROUNDS = 60
#: Half of a pin's width and height; the height of a name, and the width of one of its letters (on the safe side).
PIN_X, PIN_Y = 13, 9
LINE, LETTER = 14, 7.4
#: The middle of the golden angle: neighbours on one and the same spot leave in different directions.
TURN = 2.4


def apart(spots: Sequence[Spot], distance: float = APART) -> list[Spot]:
    """The spots moved as little as needed to be ``distance`` from each other, all in their order."""
    moved = list(spots)
    if len(moved) > MOST_PINS:
        return moved
    for _round in range(ROUNDS):
        if not _push(moved, distance):
            break
    return moved


def _push(spots: list[Spot], distance: float) -> bool:
    """Push every pair that is too close half the way each; whether there was any."""
    pushed = False
    for one in range(len(spots)):
        for other in range(one + 1, len(spots)):
            (x, y), (to_x, to_y) = spots[one], spots[other]
            across, down, between = to_x - x, to_y - y, hypot(to_x - x, to_y - y)
            if between >= distance - 0.01:
                continue
            if between < 0.5:
                across, down, between = cos(TURN * other), sin(TURN * other), 1.0
            step = (distance - between) / 2 / between
            spots[one] = (x - across * step, y - down * step)
            spots[other] = (to_x + across * step, to_y + down * step)
            pushed = True
    return pushed


def place(pins: Sequence[Pin], homes: Sequence[Spot], frame: Area) -> list[PlacedPin]:
    """Every pin with its place and, where there is room, the place of its name."""
    spots = [_within(spot, frame) for spot in apart(homes)]
    taken = [_around(spot) for spot in spots]
    placed = []
    for pin, home, (x, y) in zip(pins, homes, spots, strict=True):
        label = _label(pin, (x, y), taken, frame)
        placed.append(PlacedPin(pin, round(x), round(y), (round(home[0]), round(home[1])), label))
    return placed


def _within(spot: Spot, frame: Area) -> Spot:
    left, top, right, bottom = frame
    return min(max(spot[0], left + PIN_X), right - PIN_X), min(max(spot[1], top + PIN_Y), bottom - PIN_Y)


def _around(spot: Spot) -> Area:
    return spot[0] - PIN_X, spot[1] - PIN_Y, spot[0] + PIN_X, spot[1] + PIN_Y


def _label(pin: Pin, spot: Spot, taken: list[Area], frame: Area) -> Label | None:
    """The first free place; it is taken from then on."""
    own = _around(spot)
    for label, area in _places(spot, len(pin.title) * LETTER):
        inside = frame[0] <= area[0] and frame[1] <= area[1] and area[2] <= frame[2] and area[3] <= frame[3]
        if inside and not any(_overlap(area, other) for other in taken if other != own):
            taken.append(area)
            return label
    return None


def _places(spot: Spot, wide: float) -> Iterator[tuple[Label, Area]]:
    """Where a name of this width may stand, the best first: right, left, below, above, and beside a little lower."""
    x, y = spot
    gap, half, rise = PIN_X + 3, wide / 2, LINE / 2
    for anchor, to_x, middle in (
        ("start", x + gap, y),
        ("end", x - gap, y),
        ("middle", x, y + PIN_Y + rise + 2),
        ("middle", x, y - PIN_Y - rise - 2),
        ("start", x + gap - 5, y + LINE),
        ("end", x - gap + 5, y + LINE),
        ("start", x + gap - 5, y - LINE),
        ("end", x - gap + 5, y - LINE),
    ):
        left = to_x - {"start": 0, "middle": half, "end": wide}[anchor]
        yield Label(round(to_x - x), round(middle - y + 4.5), anchor), (left, middle - rise, left + wide, middle + rise)


def _overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
