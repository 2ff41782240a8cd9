"""A map of Europe that the server draws as SVG: no tiles, no other host. ``Pin`` in, ``EuropeMap`` out."""

from core.europe.drawing import EuropeMap, locator, map_of
from core.europe.pins import Pin

__all__ = ["EuropeMap", "Pin", "locator", "map_of"]
