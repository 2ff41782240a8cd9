"""The mark: two rings that ride together; where they overlap, something third appears.

Radius, half distance and half height of the lens are 5 : 3 : 4, so that all its points lie on whole halves. It is drawn
as SVG with classes (``components/mark.css``), as SVG with fixed colours (favicon) and as PNG (home screens).
"""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 56, 35
REACH, STROKE = 17.5, 5
CENTRES = ((17.5, 17.5), (38.5, 17.5))
LENS = "M28 3.5a17.5 17.5 0 0 1 0 28a17.5 17.5 0 0 1 0-28z"

# The light values of --paper, --voice, --sky and --signal as sRGB.
PAPER, VOICE, SKY, SIGNAL = "#fcfdff", "#1d3fa6", "#63ace4", "#ff8a4c"
NIGHT_VOICE = "#a4c1f9"


def svg(classes: str = "mark") -> str:
    """Inline SVG that takes its colours from the style sheet; hidden from screen readers: the name stands beside it."""
    names = ("mark__city", "mark__university")
    rings = "".join(
        f'<circle class="{name}" cx="{x}" cy="{y}" r="15"/>' for name, (x, y) in zip(names, CENTRES, strict=True)
    )
    return (
        f'<svg class="{classes}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' aria-hidden="true" focusable="false">{rings}<path class="mark__third" d="{LENS}"/></svg>'
    )


def favicon() -> str:
    """The mark as a file of its own, square, for the tabs of light and dark browsers."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -11.5 58 58">'
        f"<style>.c{{stroke:{VOICE}}}@media(prefers-color-scheme:dark){{.c{{stroke:{NIGHT_VOICE}}}}}</style>"
        '<g fill="none" stroke-width="6"><circle class="c" cx="17.5" cy="17.5" r="14.5"/>'
        f'<circle stroke="{SKY}" cx="38.5" cy="17.5" r="14.5"/></g><path fill="{SIGNAL}" d="{LENS}"/></svg>\n'
    )


def file() -> str:
    """The mark as a file of its own in its own shape, for mails, presentations and print."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<g fill="none" stroke-width="{STROKE}">'
        f'<circle stroke="{VOICE}" cx="17.5" cy="17.5" r="15"/><circle stroke="{SKY}" cx="38.5" cy="17.5" r="15"/></g>'
        f'<path fill="{SIGNAL}" d="{LENS}"/></svg>\n'
    )


def png(size: int, ground: str | None = PAPER, margin: float = 0.14) -> bytes:
    """A square PNG of ``size`` pixels; without a ground it is transparent. ``margin`` is a share of the size."""
    fine = size * 8
    picture = Image.new("RGBA", (fine, fine), ground or (0, 0, 0, 0))
    scale = fine * (1 - 2 * margin) / WIDTH
    left, top = fine * margin, (fine - HEIGHT * scale) / 2
    for (x, y), colour in zip(CENTRES, (VOICE, SKY), strict=True):
        centre = (left + x * scale, top + y * scale)
        ImageDraw.Draw(picture).ellipse(_around(centre, REACH * scale), outline=colour, width=round(STROKE * scale))
    picture.paste(SIGNAL, mask=_lens(fine, scale, left, top))
    out = BytesIO()
    picture.resize((size, size), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()


def _around(centre: tuple[float, float], reach: float) -> tuple[float, float, float, float]:
    return centre[0] - reach, centre[1] - reach, centre[0] + reach, centre[1] + reach


def _lens(fine: int, scale: float, left: float, top: float) -> Image.Image:
    """Where both discs are."""
    discs = []
    for x, y in CENTRES:
        disc = Image.new("L", (fine, fine), 0)
        ImageDraw.Draw(disc).ellipse(_around((left + x * scale, top + y * scale), REACH * scale), fill=255)
        discs.append(disc)
    return Image.composite(discs[0], Image.new("L", (fine, fine), 0), discs[1])
