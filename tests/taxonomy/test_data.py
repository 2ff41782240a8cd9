"""The fixed vocabulary: complete, bilingual, and numbered as its sources number it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from taxonomy.data.ambitions import AMBITIONS
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.goals import GOALS
from taxonomy.data.shapes import Name
from taxonomy.data.targets import TARGETS
from taxonomy.data.themes import THEMES

#: Numbers of targets, and how many of them are means of implementation (lettered), as the resolution lists them.
NUMBERED = [5, 5, 9, 7, 6, 6, 3, 10, 5, 7, 7, 8, 3, 7, 9, 10, 19]
LETTERED = [2, 3, 4, 3, 3, 2, 2, 2, 3, 3, 3, 3, 2, 3, 3, 2, 0]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_there_are_17_goals_and_169_targets():
    assert [goal.number for goal in GOALS] == list(range(1, 18))
    assert len(TARGETS) == 169
    assert sum(goal.target_count for goal in GOALS) == 169


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: str(goal.number))
def test_a_goal_has_as_many_targets_as_it_says(goal):
    assert Counter(target.goal for target in TARGETS)[goal.number] == goal.target_count


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: str(goal.number))
def test_targets_are_numbered_without_a_gap_and_then_lettered(goal):
    numbered = [f"{goal.number}.{number}" for number in range(1, NUMBERED[goal.number - 1] + 1)]
    lettered = [f"{goal.number}.{letter}" for letter in "abcd"[: LETTERED[goal.number - 1]]]
    assert [target.code for target in TARGETS if target.goal == goal.number] == numbered + lettered


@pytest.mark.parametrize("goal", GOALS, ids=lambda goal: str(goal.number))
def test_the_text_on_a_goal_tile_can_be_read(goal):
    other = {"#000000": "#FFFFFF", "#FFFFFF": "#000000"}[goal.text_colour]
    assert contrast(goal.colour, goal.text_colour) >= 4.5
    assert contrast(goal.colour, goal.text_colour) >= contrast(goal.colour, other)


def test_a_goal_has_the_identifier_of_the_united_nations():
    assert GOALS[10].iri == "http://metadata.un.org/sdg/11"


def test_every_row_is_named_in_both_languages_on_one_short_line():
    rows = [*GOALS, *TARGETS, *THEMES, *AUDIENCES, *CHANNELS, *AMBITIONS]
    rows += [action for ambition in AMBITIONS for action in ambition.actions]
    for row in rows:
        for text in (row.name.de, row.name.en):
            assert 2 < len(text) <= 80, text
            assert "\n" not in text


def test_no_two_targets_of_a_goal_share_a_title():
    for language in ("de", "en"):
        titles = Counter((target.goal, target.name.in_language(language)) for target in TARGETS)
        assert max(titles.values()) == 1


@pytest.mark.parametrize(
    "terms", [THEMES, AUDIENCES, CHANNELS, AMBITIONS], ids=["themes", "audiences", "channels", "ambitions"]
)
def test_slugs_are_unique_and_plain(terms):
    slugs = [term.slug for term in terms]
    assert len(slugs) == len(set(slugs))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs)


def test_actions_carry_the_number_of_their_ambition():
    assert [ambition.number for ambition in AMBITIONS] == [1, 2, 3, 4]
    numbers = [action.number for ambition in AMBITIONS for action in ambition.actions]
    assert numbers == ["1.1", "1.2", "2.1", "3.1", "4.1", "4.2"]


def test_a_channel_has_a_limit_that_can_hold_a_message_or_none():
    for channel in CHANNELS:
        assert channel.max_length is None or channel.max_length >= 140
        assert channel.language in (None, "de", "en")


def test_a_name_knows_only_the_two_languages():
    assert Name("ja", "yes").in_language("de") == "ja"
    with pytest.raises(KeyError):
        Name("ja", "yes").in_language("fr")
