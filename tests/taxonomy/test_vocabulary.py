"""The fixed vocabulary is complete in every new installation."""

from __future__ import annotations

import pytest

from taxonomy.data.ambitions import AMBITIONS
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.goals import GOALS
from taxonomy.data.themes import THEMES
from taxonomy.models import Action, Ambition, Audience, Channel, Goal, Target, Theme

pytestmark = pytest.mark.django_db


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb`` after WCAG 2.2."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_computed_as_wcag_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_there_are_seventeen_goals_with_title_and_identifier():
    goals = list(Goal.objects.all())
    assert [goal.number for goal in goals] == list(range(1, 18))
    assert all(goal.name_de and goal.name_en for goal in goals)
    assert [goal.iri for goal in goals] == [f"http://metadata.un.org/sdg/{number}" for number in range(1, 18)]


def test_a_goals_tag_follows_from_its_number_as_if_it_had_been_saved_in_the_admin():
    for goal in Goal.objects.all():
        assert (goal.name, goal.slug) == (f"SDG {goal.number}", str(goal.number))


@pytest.mark.parametrize("number", range(1, 18))
def test_the_title_on_a_goal_tile_is_readable(number):
    goal = Goal.objects.get(number=number)
    assert contrast(goal.colour, goal.text_colour) >= 4.5


def test_there_are_169_targets_as_many_under_each_goal_as_the_united_nations_count():
    assert Target.objects.count() == 169
    for goal in GOALS:
        assert Target.objects.filter(goal__number=goal.number).count() == goal.target_count


def test_targets_stand_in_the_order_of_their_goal():
    codes = list(Target.objects.filter(goal__number=11).values_list("code", flat=True))
    assert codes == ["11.1", "11.2", "11.3", "11.4", "11.5", "11.6", "11.7", "11.a", "11.b", "11.c"]


def test_every_ambition_has_its_numbered_actions():
    assert Ambition.objects.count() == len(AMBITIONS) == 4
    for ambition in AMBITIONS:
        codes = list(Action.objects.filter(ambition__number=ambition.number).values_list("code", flat=True))
        assert codes == [action.number for action in ambition.actions]


@pytest.mark.parametrize(("model", "terms"), [(Theme, THEMES), (Audience, AUDIENCES), (Channel, CHANNELS)])
def test_themes_audiences_and_channels_keep_their_order_and_have_both_names(model, terms):
    rows = list(model.objects.all())
    assert [row.slug for row in rows] == [term.slug for term in terms]
    assert all(row.name_de and row.name_en for row in rows)


def test_a_channel_knows_how_long_its_texts_may_be():
    assert Channel.objects.get(slug="mastodon").length_limit == 500
    assert Channel.objects.get(slug="newsletter").length_limit is None


def test_filling_the_vocabulary_again_adds_nothing():
    from importlib import import_module

    from django.apps import apps

    before = [model.objects.count() for model in (Goal, Target, Ambition, Action, Theme, Audience, Channel)]
    import_module("taxonomy.migrations.0002_vocabulary").fill(apps, None)
    assert [m.objects.count() for m in (Goal, Target, Ambition, Action, Theme, Audience, Channel)] == before
