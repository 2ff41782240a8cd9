"""The pictures of the demo's library: scenes drawn as SVG in the site's palettes, rendered to PNG.

Each holds the network's one visual idea, as the drawn pictures of pages without a photograph do (core.pictures):
concentric rings run through the scene, and where they cross its ``body`` they take the colour of the mark's
intersection. Shapes name their fill by a letter: g ground, r ring, a, b and c the three tones, x the crossing, w paper.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import typst

from core.pictures import PALETTES

#: The drawing board in units; every picture of the library has this shape (3:2).
WIDTH, HEIGHT = 1200, 800
#: Pixels to a unit, times 72: a picture is 1600 pixels wide, as wide as the widest rendition.
PIXELS_PER_INCH = 96
PAPER = "#fffaf3"
_COLOUR = re.compile(r'"@([garbcxw])"')
_SHEET = (
    f"#set page(width: {WIDTH}pt, height: {HEIGHT}pt, margin: 0pt)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
)


@dataclass(frozen=True)
class Drawing:
    """``behind`` lies under the rings, ``body`` is crossed by them, ``front`` covers all. ``rings`` are radii."""

    palette: str
    centre: tuple[int, int]
    rings: tuple[int, ...]
    stroke: int
    body: str
    behind: str = ""
    front: str = ""

    def svg(self) -> str:
        x, y = self.centre
        circles = "".join(f'<circle cx="{x}" cy="{y}" r="{radius}"/>' for radius in self.rings)
        drawn = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
            f'<mask id="m" mask-type="alpha" maskUnits="userSpaceOnUse" x="0" y="0" width="{WIDTH}" height="{HEIGHT}">'
            f"{self.body}</mask>"
            f"{rect(0, 0, WIDTH, HEIGHT, 'g')}{self.behind}"
            f'<g fill="none" stroke="@r" stroke-width="{self.stroke}">{circles}</g>{self.body}'
            f'<g mask="url(#m)" fill="none" stroke="@x" stroke-width="{self.stroke}">{circles}</g>{self.front}</svg>'
        )
        ground, ring, *tones, cross = PALETTES[self.palette]
        colours = dict(zip("grabcxw", (ground, ring, *tones, cross, PAPER), strict=True))
        return _COLOUR.sub(lambda found: f'"{colours[found[1]]}"', drawn)

    def png(self) -> bytes:
        """The picture as PNG of 1600 by 1067 pixels; drawn once in a process."""
        return _png(self.svg())


@cache
def _png(svg: str) -> bytes:
    made: object = typst.compile(
        _SHEET.encode(), format="png", ppi=PIXELS_PER_INCH, ignore_system_fonts=True, sys_inputs={"svg": svg}
    )
    assert isinstance(made, bytes)  # noqa: S101 (a sheet of one page; several would come as a list)
    return made


def rect(x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="{radius:g}" fill="@{fill}"/>'


def circle(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="@{fill}"/>'


def ellipse(x: float, y: float, across: float, down: float, fill: str) -> str:
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{across:g}" ry="{down:g}" fill="@{fill}"/>'


def path(outline: str, fill: str) -> str:
    """A closed shape in the language of SVG's paths."""
    return f'<path d="{outline}" fill="@{fill}"/>'


def line(outline: str, colour: str, width: float) -> str:
    """A stroke with round ends along a path."""
    return (
        f'<path d="{outline}" fill="none" stroke="@{colour}" stroke-width="{width:g}" stroke-linecap="round"'
        ' stroke-linejoin="round"/>'
    )


def hoop(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """A ring as a thing of the scene: a wheel, a plate, a rim."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="none" stroke="@{colour}" stroke-width="{width:g}"/>'


def at(x: float, y: float, *shapes: str, scale: float = 1, turn: float = 0) -> str:
    """Shapes that were drawn around the origin, moved to their place."""
    return f'<g transform="translate({x:g} {y:g}) rotate({turn:g}) scale({scale:g})">{"".join(shapes)}</g>'


def grid(columns: Iterable[float], rows: Iterable[float], width: float, height: float, fill: str) -> str:
    """Like rectangles in rows, such as the windows of a house."""
    lows = list(rows)
    return "".join(rect(x, y, width, height, fill, 3) for x in columns for y in lows)


def figure(x: float, y: float, tall: float, fill: str, head: str = "") -> str:
    """A person as head and shoulders standing on (x, y)."""
    wide, top = tall * 0.42, y - tall
    body = f"M{x - wide / 2:g} {y:g}v{-tall * 0.5:g}a{wide / 2:g} {wide / 2:g} 0 0 1 {wide:g} 0v{tall * 0.5:g}z"
    return path(body, fill) + circle(x, top + tall * 0.13, tall * 0.13, head or fill)


def tree(x: float, y: float, tall: float, crown: str, trunk: str) -> str:
    """A round tree standing on (x, y)."""
    radius = tall * 0.36
    return rect(x - tall * 0.03, y - tall * 0.5, tall * 0.06, tall * 0.5, trunk) + circle(
        x, y - tall + radius, radius, crown
    )


def house(x: float, y: float, width: float, tall: float, fill: str, roof: str) -> str:
    """A gabled house with its left lower corner at (x, y); ``tall`` without the roof."""
    top = y - tall
    gable = f"M{x - 8:g} {top:g}L{x + width / 2:g} {top - width * 0.55:g}L{x + width + 8:g} {top:g}z"
    return rect(x, top, width, tall, fill) + path(gable, roof)
