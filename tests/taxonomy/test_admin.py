"""The vocabulary in the admin: listed with both names, found by either, kept by its rules."""

from __future__ import annotations

import pytest
from django.urls import reverse

from taxonomy.models import Action, Ambition, Audience, Channel, Goal, Target, Theme

MODELS = [Goal, Target, Theme, Ambition, Action, Audience, Channel]


def list_url(model):
    return reverse(f"wagtailsnippets_taxonomy_{model._meta.model_name}:list")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_list_shows_both_names(officer, model):
    row = model.objects.first()
    page = officer.get(list_url(model)).content.decode()
    assert row.name_de in page
    assert row.name_en in page


@pytest.mark.parametrize("words", ["Kein Hunger", "Zero Hunger"])
def test_a_goal_is_found_by_either_name(officer, words):
    page = officer.get(list_url(Goal), {"q": words}).content.decode()
    assert "Zero Hunger" in page
    assert "Climate Action" not in page


def test_a_target_is_found_by_its_code(officer):
    page = officer.get(list_url(Target), {"q": "17.17"}).content.decode()
    assert Target.objects.get(code="17.17").name_en in page
    assert Target.objects.get(code="17.16").name_en not in page


def test_the_vocabulary_stands_in_one_menu_group(officer):
    from wagtail.admin.menu import admin_menu

    groups = [item for item in admin_menu.registered_menu_items if getattr(item, "name", "") == "taxonomy"]
    assert len(groups) == 1
    assert len(groups[0].menu.registered_menu_items) == len(MODELS)


def test_a_colour_that_is_no_colour_is_refused_beside_the_field(officer):
    goal = Goal.objects.get(number=1)
    url = reverse("wagtailsnippets_taxonomy_goal:edit", args=[goal.pk])
    fields = ["number", "name_de", "name_en", "text_colour", "iri"]
    answer = officer.post(url, {**{name: getattr(goal, name) for name in fields}, "colour": "red"})
    assert answer.status_code == 200
    assert "#C5192D" in answer.content.decode()
    goal.refresh_from_db()
    assert goal.colour == "#E5243B"
