"""The map as a template sees it (``components/map.html``): path data of the ground, and the pins in their places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.europe.clipping import Box
from core.europe.ground import WINDOW
from core.europe.picture import GRID, WIDTHS, address
from core.europe.pins import Pin, PlacedPin
from core.europe.placing import place

#: Units across: about the pixels of a map beside a list, so that a name of 14 units can be read.
WIDTH, LOCATOR_WIDTH = WIDTHS
#: Kilometres around the outermost pins, and the least that a map shows from side to side.
MARGIN, NARROWEST = 260, 1100
#: A map may be this much lower or taller than it is wide.
LOWEST, TALLEST = 0.8, 1.12


@dataclass(frozen=True)
class EuropeMap:
    """A drawing of ``width`` by ``height`` units. ``legend``: (kind, words) for every shape that needs an explanation.

    ``elsewhere`` are pins too far away to be drawn; the reader is told of them in words.
    """

    title: str
    width: int
    height: int
    box: Box
    pins: list[PlacedPin]
    legend: Sequence[tuple[str, str]] = ()
    elsewhere: Sequence[Pin] = ()

    @property
    def ground_url(self) -> str:
        """The picture under the pins (core.europe.picture): the same file for every language, kept by browsers."""
        return address(self.box, self.width)


def map_of(pins: Iterable[Pin], title: str, legend: Sequence[tuple[str, str]] = ()) -> EuropeMap:
    """A map zoomed to its pins, or all of Europe where there are none."""
    asked = list(pins)
    seen = [pin for pin in asked if WINDOW.holds(pin.spot)]
    elsewhere = [pin for pin in asked if not WINDOW.holds(pin.spot)]
    return _drawn(seen, title, frame_around([pin.spot for pin in seen]), WIDTH, legend, elsewhere)


def locator(pin: Pin, title: str, reach: float = 750, width: int = LOCATOR_WIDTH) -> EuropeMap:
    """A small map that shows where one place lies: ``reach`` kilometres to each side."""
    x, y = (round(value / GRID) * GRID for value in pin.spot)
    box = _inside(Box(x - reach, y - reach * 0.8, x + reach, y + reach * 0.8))
    return _drawn([pin] if WINDOW.holds(pin.spot) else [], title, box, width)


def _drawn(
    pins: list[Pin],
    title: str,
    box: Box,
    width: int,
    legend: Sequence[tuple[str, str]] = (),
    elsewhere: Sequence[Pin] = (),
) -> EuropeMap:
    scale, height = width / box.width, round(box.height / box.width * width)
    homes = [((x - box.left) * scale, (y - box.top) * scale) for x, y in (pin.spot for pin in pins)]
    placed = place(pins, homes, (4, 4, width - 4, height - 4))
    return EuropeMap(title, width, height, box, placed, legend, elsewhere)


def frame_around(spots: Sequence[tuple[float, float]]) -> Box:
    """The part of Europe that shows all spots with some land around them, not too slim and not too flat."""
    across = [x for x, _y in spots] or [-1700, 1500]
    down = [y for _x, y in spots] or [-1500, 1700]
    width = max(max(across) - min(across) + 2 * MARGIN, NARROWEST)
    height = max(max(down) - min(down) + 2 * MARGIN, width * LOWEST)
    width = max(width, height / TALLEST)
    middle_x, middle_y = (max(across) + min(across)) / 2, (max(down) + min(down)) / 2
    sides = (middle_x - width / 2, middle_y - height / 2, middle_x + width / 2, middle_y + height / 2)
    return _inside(Box(*(round(side / GRID) * GRID for side in sides)))


def _inside(box: Box) -> Box:
    """Moved, and where it must be cut, so that it does not leave what the ground holds."""
    left = min(max(box.left, WINDOW.left), max(WINDOW.right - box.width, WINDOW.left))
    top = min(max(box.top, WINDOW.top), max(WINDOW.bottom - box.height, WINDOW.top))
    return Box(left, top, min(left + box.width, WINDOW.right), min(top + box.height, WINDOW.bottom))
