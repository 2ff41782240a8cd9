"""What stands on a map: a spot on earth with a name, a way to its page, a kind (a shape) and a number."""

from __future__ import annotations

from dataclasses import dataclass

from core.europe.projection import project


@dataclass(frozen=True)
class Pin:
    """One spot. Degrees of WGS 84.

    ``kind`` is the shape: ``present``, ``guest`` and ``former`` are the rings of a tandem, ``place`` is a disc with
    ``count`` in it. ``note`` is said after the title, where shapes and numbers are not seen ("Portugal, guest").
    """

    longitude: float
    latitude: float
    title: str
    url: str = ""
    kind: str = "place"
    count: int = 0
    note: str = ""

    @property
    def name(self) -> str:
        """The accessible name; begins with the words that are seen (WCAG 2.5.3)."""
        return f"{self.title}, {self.note}" if self.note else self.title

    @property
    def spot(self) -> tuple[float, float]:
        """Kilometres of the projection."""
        return project(self.longitude, self.latitude)


@dataclass(frozen=True)
class Label:
    """Where the name is written: units from the middle of its pin, and which end of the text lies there."""

    x: int
    y: int
    anchor: str


@dataclass(frozen=True)
class PlacedPin:
    """A pin in the units of a drawing. It may stand beside its true spot (``home``), with a line that leads there."""

    pin: Pin
    x: int
    y: int
    home: tuple[int, int]
    label: Label | None = None

    @property
    def has_stepped_aside(self) -> bool:
        return abs(self.x - self.home[0]) + abs(self.y - self.home[1]) > 5
