"""Every declared pair of text and ground is readable, by day and by night (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

import pytest

from core.colours import PAIRS, TEXT, Pair, contrast, from_hex, goals, srgb, to_hex, tokens
from core.style_guide import CSS
from taxonomy.data.goals import GOALS

VALUES = tokens(CSS / "tokens.css")
GOAL_COLOURS = goals(CSS / "sdg.css")


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.colour} on {pair.ground}")
@pytest.mark.parametrize("time", [0, 1], ids=["by day", "by night"])
def test_declared_pair_has_the_contrast_it_needs(pair: Pair, time: int) -> None:
    assert contrast(VALUES[pair.colour][time], VALUES[pair.ground][time]) >= pair.least


@pytest.mark.parametrize("number", range(1, 18))
def test_text_on_the_colour_of_a_goal_is_readable(number: int) -> None:
    ground, text = GOAL_COLOURS[number]
    assert contrast(ground, text) >= TEXT


def test_the_tiles_wear_the_colours_of_the_taxonomy() -> None:
    written = {goal.number: goal.colour.lower() for goal in GOALS}
    assert {number: to_hex(ground) for number, (ground, _text) in GOAL_COLOURS.items()} == written


def test_every_colour_of_the_tokens_has_a_day_and_a_night() -> None:
    source = (CSS / "tokens.css").read_text(encoding="utf-8")
    colours = re.findall(r"--([\w-]+):[^;]*oklch", source)
    assert sorted(colours) == sorted(VALUES)


def test_a_style_that_sets_text_on_a_ground_uses_a_declared_pair() -> None:
    declared = {(pair.colour, pair.ground) for pair in PAIRS}
    used = set()
    for sheet in CSS.rglob("*.css"):
        for rule in re.findall(r"\{([^{}]*)\}", sheet.read_text(encoding="utf-8")):
            text = re.search(r"(?<![-\w])color: var\(--([\w-]+)\)", rule)
            ground = re.search(r"background: var\(--([\w-]+)\)", rule)
            if text and ground:
                used.add((text.group(1), ground.group(1)))
    assert used, "no rule sets a text and its ground"
    assert used - declared <= {("on-goal", "goal")}


@pytest.mark.parametrize(
    ("oklch", "written"),
    [((100, 0, 0), "#ffffff"), ((0, 0, 0), "#000000"), ((62.796, 0.25768, 29.234), "#ff0000")],
)
def test_oklch_becomes_the_srgb_that_browsers_show(oklch: tuple[float, float, float], written: str) -> None:
    assert to_hex(srgb(*oklch)) == written


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast(from_hex("#000"), from_hex("#fff")) == pytest.approx(21)
