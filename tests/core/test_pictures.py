"""Drawn pictures: the same for one seed for ever, different between seeds, light, and free of styles."""

from __future__ import annotations

import hashlib
import io
import itertools
import xml.etree.ElementTree as ElementTree

import pytest
from PIL import Image, ImageChops, ImageStat

from core import mark, share_pictures
from core.colours import to_hex, tokens
from core.pictures import PALETTES, compose, draw, raster
from core.style_guide import CSS

SEEDS = [f"story-{number}" for number in range(40)]


def image(seed: str, width: int = 120, height: int = 80) -> Image.Image:
    return Image.open(io.BytesIO(raster(seed, width, height))).convert("RGB")


def test_a_seed_draws_the_same_picture_for_ever() -> None:
    drawn = draw("linköping", 600, 400)
    assert drawn == draw("linköping", 600, 400)
    assert hashlib.sha256(drawn.encode()).hexdigest()[:16] == "8080d6b6af932099"


def test_two_seeds_never_draw_the_same_picture() -> None:
    assert len({draw(seed, 600, 400) for seed in SEEDS}) == len(SEEDS)


def test_pictures_of_two_seeds_are_clearly_different_to_the_eye() -> None:
    pictures = [image(seed) for seed in SEEDS[:16]]
    for one, other in itertools.combinations(pictures, 2):
        difference = ImageStat.Stat(ImageChops.difference(one, other)).mean
        assert sum(difference) / 3 > 8


def test_all_palettes_occur() -> None:
    assert {compose(seed, 600, 400).palette for seed in SEEDS} == set(PALETTES)


@pytest.mark.parametrize("seed", SEEDS[:12])
@pytest.mark.parametrize("size", [(600, 400), (800, 450), (400, 400)])
def test_svg_is_well_formed_small_and_needs_no_style(seed: str, size: tuple[int, int]) -> None:
    drawn = draw(seed, *size)
    root = ElementTree.fromstring(drawn)
    assert root.get("viewBox") == f"0 0 {size[0]} {size[1]}"
    assert root.get("aria-hidden") == "true"
    assert not [element for element in root.iter() if "style" in element.attrib or "id" in element.attrib]
    assert len(drawn) < 4_000


def test_svg_is_about_two_kilobytes_on_average() -> None:
    assert sum(len(draw(seed, 600, 400)) for seed in SEEDS) / len(SEEDS) < 2_600


@pytest.mark.parametrize("seed", SEEDS[:12])
def test_city_and_university_meet_in_every_picture(seed: str) -> None:
    scene = compose(seed, 600, 400)
    assert len(scene.blocks) >= 4
    assert any(block.meets(*scene.centre, ring) for block in scene.blocks for ring in scene.rings)


def test_raster_has_the_size_that_networks_ask_for() -> None:
    assert Image.open(io.BytesIO(raster("turku", 1200, 630))).size == (1200, 630)


def test_raster_shows_the_colours_of_its_palette() -> None:
    seed = next(seed for seed in SEEDS if compose(seed, 300, 200).palette == "day")
    colours = {colour for _count, colour in image(seed, 300, 200).getcolors(300 * 200) or []}
    assert {tuple(bytes.fromhex(written[1:])) for written in PALETTES["day"]} <= colours


def test_palettes_are_the_light_values_of_the_tokens() -> None:
    values = tokens(CSS / "tokens.css")
    for name, (*colours, cross) in PALETTES.items():
        parts = ("ground", "ring", "0", "1", "2")
        assert [to_hex(values[f"pic-{name}-{part}"][0]) for part in parts] == colours
        assert to_hex(values["pic-cross"][0]) == cross


def test_a_seed_cannot_smuggle_markup_into_the_page() -> None:
    assert "script" not in draw('"><script>alert(1)</script>', 600, 400)


def test_the_mark_wears_the_colours_of_the_tokens() -> None:
    values = tokens(CSS / "tokens.css")
    day = [to_hex(values[name][0]) for name in ("paper", "voice", "sky", "signal")]
    assert day == [mark.PAPER, mark.VOICE, mark.SKY, mark.SIGNAL]
    assert to_hex(values["voice"][1]) == mark.NIGHT_VOICE


@pytest.mark.parametrize(("name", "drawn"), [("favicon.svg", mark.favicon()), ("mark.svg", mark.file())])
def test_files_of_the_mark_are_current(name: str, drawn: str) -> None:
    assert (CSS.parent / "img" / name).read_text(encoding="utf-8") == drawn


@pytest.mark.parametrize(
    ("name", "size"), [("favicon-32.png", 32), ("apple-touch-icon.png", 180), ("icon-512.png", 512)]
)
def test_icons_have_the_size_that_their_name_says(name: str, size: int) -> None:
    assert Image.open(CSS.parent / "img" / name).size == (size, size)


def test_the_picture_that_stands_for_every_other_is_drawn_like_them() -> None:
    drawn = Image.open(io.BytesIO(raster("tandem", 1200, 630))).convert("RGB")
    difference = ImageStat.Stat(ImageChops.difference(drawn, Image.open(share_pictures.DEFAULT).convert("RGB"))).mean
    assert max(difference) < 1


def test_the_mark_reads_at_sixteen_pixels() -> None:
    """City, university and the lens each keep pixels of their own colour."""
    small = Image.open(io.BytesIO(mark.png(16, margin=0.0))).convert("RGB")
    pixels = [small.getpixel((x, y)) for x in range(16) for y in range(16)]
    for written in (mark.VOICE, mark.SKY, mark.SIGNAL):
        wanted = bytes.fromhex(written[1:])
        near = [pixel for pixel in pixels if sum(abs(a - b) for a, b in zip(pixel, wanted, strict=True)) < 90]
        assert len(near) >= 4
