"""The ground as a picture of its own, so that its bytes are kept by browsers and are no part of every page.

The address names the frame, and a print of what the picture is made from; so an answer never gets old. Only frames that
the site itself asks for (on the grid, in the window) are drawn: nobody can make the server draw without end.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from django.urls import reverse

from core.colours import to_hex, tokens
from core.europe.clipping import Box
from core.europe.ground import FILE, WINDOW, ground_in

TOKENS = Path(__file__).resolve().parents[2] / "static" / "css" / "tokens.css"
#: Frames lie on this grid of kilometres, so that small changes among the pins draw on the same ground.
GRID = 50
#: Units across: a map beside a list (about its pixels, so that a name of 14 units can be read), and a locator.
WIDTHS = (600, 320)


class NoSuchFrameError(ValueError):
    """The site has no map with this frame."""


@lru_cache(maxsize=1)
def version() -> str:
    """Changes with the ground, the way it is drawn, and its colours."""
    sources = [FILE, TOKENS, Path(__file__), Path(__file__).with_name("ground.py")]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:10]


def address(box: Box, width: int) -> str:
    frame = "_".join(str(round(number)) for number in (*box, width))
    return reverse("map_ground", args=[version(), frame])


def frame_of(name: str) -> tuple[Box, int]:
    """The frame that an address names. Raises NoSuchFrameError."""
    try:
        *sides, width = (int(part) for part in name.split("_"))
        box = Box(*sides)
    except (TypeError, ValueError):
        raise NoSuchFrameError(name) from None
    on_grid = all(side % GRID == 0 for side in sides)
    in_window = (
        WINDOW.left <= box.left < box.right <= WINDOW.right and WINDOW.top <= box.top < box.bottom <= WINDOW.bottom
    )
    if not (on_grid and in_window and width in WIDTHS and 0.2 < box.height / box.width < 5):
        raise NoSuchFrameError(name)
    return box, width


def drawn(box: Box, width: int) -> str:
    """The SVG file, in the colours of the site by day and by night."""
    ground, height = ground_in(box, width), round(box.height / box.width * width)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f"<style>{_style(0)}@media(prefers-color-scheme:dark){{{_style(1)}}}</style>"
        f'<path class="s" d="M0 0h{width}v{height}H0z"/><path class="l" d="{ground.land}"/>'
        f'<g fill="none" stroke-linejoin="round"><path class="g" stroke-width=".75" d="{ground.grid}"/>'
        f'<path class="b" d="{ground.borders}"/></g></svg>\n'
    )


def _style(scheme: int) -> str:
    """The rules of one scheme: 0 is the day, 1 the night."""
    colours = tokens(TOKENS)
    sea, land, grid = (to_hex(colours[name][scheme]) for name in ("map-sea", "map-land", "map-grid"))
    return f".s{{fill:{sea}}}.l{{fill:{land}}}.g{{stroke:{grid}}}.b{{stroke:{sea}}}"
