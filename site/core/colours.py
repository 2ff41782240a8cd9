"""The site's colours as numbers: tokens read from tokens.css, contrast by WCAG 2.2, and every pair that is in use.

A pair is declared here once; the style guide shows it with its contrast and a test refuses what is too low.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path

TEXT, GRAPHIC = 4.5, 3.0  # WCAG 2.2: 1.4.3 for text, 1.4.11 for what is no text but has to be seen

OKLCH = r"oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)"
TOKEN = re.compile(rf"--([\w-]+):\s*light-dark\({OKLCH}, {OKLCH}\)")
GOAL = re.compile(r"\.sdg-(\d+) \{ --goal: (#[0-9a-f]{6}); --on-goal: (#[0-9a-f]{3}); \}")

Rgb = tuple[float, float, float]


@dataclass(frozen=True)
class Pair:
    """A colour on a ground, by the names of their tokens, and the contrast it needs."""

    colour: str
    ground: str
    least: float = TEXT


def _on(ground: str, colours: str, least: float = TEXT) -> tuple[Pair, ...]:
    return tuple(Pair(colour, ground, least) for colour in colours.split())


THEMES = "urban-planning economy culture society sustainability lifelong-learning"

PAIRS: tuple[Pair, ...] = (
    *_on("paper", "ink ink-soft voice error success"),
    *_on("mist", "ink ink-soft voice"),
    *_on("voice", "paper"),
    *_on("ink", "paper"),
    *_on("panel", "on-panel on-panel-soft"),
    *_on("panel-quiet", "on-panel"),
    *_on("signal", "on-signal"),
    *_on("signal-strong", "on-signal"),
    *_on("error-ground", "error ink ink-soft"),
    *_on("success-ground", "success ink"),
    *_on("highlight", "ink"),
    *_on("paper", "line-strong focus signal-line voice", GRAPHIC),
    *_on("mist", "focus signal-line", GRAPHIC),
    *_on("map-land", "ink voice"),
    *_on("map-sea", "ink voice"),
    *_on("panel", "signal sky on-panel", GRAPHIC),
    *_on("paper", " ".join(f"theme-{theme}" for theme in THEMES.split()), GRAPHIC),
)


def tokens(css: Path) -> dict[str, tuple[Rgb, Rgb]]:
    """Every colour of tokens.css as sRGB from 0 to 1: in light and in dark."""
    found = {}
    for match in TOKEN.finditer(css.read_text(encoding="utf-8")):
        name, *numbers = match.groups()
        light, dark = [float(number) for number in numbers[:3]], [float(number) for number in numbers[3:]]
        found[name] = (srgb(*light), srgb(*dark))
    return found


def goals(css: Path) -> dict[int, tuple[Rgb, Rgb]]:
    """Ground and text of every goal in sdg.css."""
    found = GOAL.findall(css.read_text(encoding="utf-8"))
    return {int(number): (from_hex(ground), from_hex(text)) for number, ground, text in found}


def srgb(lightness: float, chroma: float, hue: float) -> Rgb:
    """OKLCH (lightness in per cent, hue in degrees) as sRGB from 0 to 1, cut at the edges of the gamut.

    The matrices are Björn Ottosson's, as in CSS Color 4.
    """
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    level = lightness / 100
    long = (level + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (level - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (level - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _gamma(linear: float) -> float:
    value = 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055
    return min(max(value, 0.0), 1.0)


def from_hex(written: str) -> Rgb:
    digits = written.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue


def to_hex(colour: Rgb) -> str:
    return "#" + "".join(f"{round(value * 255):02x}" for value in colour)


def luminance(colour: Rgb) -> float:
    """Relative luminance, WCAG 2.2."""
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio from 1 to 21, WCAG 2.2."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
