"""Deleting what is in use: the dialog says where, with links, and what to do; nothing fails and nothing is lost."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse

from planning import services
from planning.models import CommunicationPlan, Objective, PlanEntry
from taxonomy.models import Ambition, Audience, Channel
from tests.factories.planning import approved_plan, entry_for


@pytest.fixture
def secretariat(client, db):
    user = get_user_model().objects.create_user("office@example.org", "secret")
    user.groups.add(Group.objects.get(name="Secretariat"))
    client.force_login(user)
    return user


def dialog(client, row) -> str:
    return client.get(address(row)).content.decode()


def address(row) -> str:
    if isinstance(row, CommunicationPlan):
        return reverse("communication_plans:delete", args=[row.pk])
    if isinstance(row, PlanEntry):
        return reverse("plan_entries:delete", args=[row.pk])
    return reverse(row.snippet_viewset.get_url_name("delete"), args=[row.pk])


def entry_link(entry) -> str:
    return f'href="{reverse("plan_entries:edit", args=[entry.pk])}"'


def test_a_plan_with_entries_names_them_and_offers_no_button(client, secretariat):
    entry = services.plan_story(approved_plan(), "Library")
    html = dialog(client, entry.plan)
    assert entry_link(entry) in html
    assert "Yes, delete" not in html
    answer = client.post(address(entry.plan))
    assert answer.status_code == 409
    assert entry_link(entry) in answer.content.decode()
    assert CommunicationPlan.objects.filter(pk=entry.plan_id).exists()


def test_a_channel_and_an_audience_name_the_entries_that_would_lose_them(client, secretariat):
    channel, audience = Channel.objects.first(), Audience.objects.first()
    entry = services.plan_story(approved_plan(), "Library", channels=[channel], audiences=[audience])
    for row in (channel, audience):
        html = dialog(client, row)
        assert "would be taken out" in html
        assert entry_link(entry) in html
        assert "Yes, delete" in html


def test_an_ambition_leads_to_the_plan_whose_objective_serves_it(client, secretariat):
    plan, ambition = approved_plan(), Ambition.objects.first()
    Objective.objects.create(plan=plan, title_de="Ziel", title_en="Aim", ambition=ambition)
    html = dialog(client, ambition)
    assert reverse("communication_plans:edit", args=[plan.pk]) in html
    assert "Yes, delete" not in html


def test_what_nobody_uses_is_deleted_as_before(client, secretariat):
    channel = Channel.objects.create(name_de="Litfaßsäule", name_en="Advertising column", slug="column")
    assert "used here" not in dialog(client, channel)
    client.post(address(channel))
    assert not Channel.objects.filter(pk=channel.pk).exists()


def test_an_entry_names_the_pages_of_its_story_and_the_better_way(client, secretariat, pair):
    entry = entry_for(*pair)
    html = dialog(client, entry)
    for page in pair:
        assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    assert "better dropped" in html
    client.post(address(entry))
    assert not PlanEntry.objects.exists()


def test_no_more_than_twenty_places_are_named(client, secretariat):
    plan = approved_plan()
    for number in range(25):
        services.plan_story(plan, f"Story {number:02}")
    html = dialog(client, plan)
    assert html.count("/admin/plan_entries/edit/") == 20
    assert "and in 5 more places" in html
