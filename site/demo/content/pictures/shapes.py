"""The shape of a picture's record."""

from __future__ import annotations

from dataclasses import dataclass

from demo.drawing import Drawing
from taxonomy.data.shapes import Name

CREDIT = "Tandem Network"
LICENCE = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class Picture:
    """``alt`` says what is to be seen; ``focus`` is x, y, width and height of what a cut keeps, in drawing units."""

    key: str
    title: str
    drawing: Drawing
    alt: Name
    tags: tuple[str, ...]
    focus: tuple[int, int, int, int]
