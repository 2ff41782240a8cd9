"""Moving a planned date: in the calendar by script, and by the form that works without one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from planning import services
from planning.models import CommunicationPlan, PlanEntry
from tests.factories.planning import approved_plan, publish_cleared

DAY, OTHER = date(2031, 5, 20), date(2031, 5, 22)


def person(email: str, role: str):
    user = get_user_model().objects.create_user(email, "secret")
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def officer(client, db):
    user = person("officer@example.org", "Communication officer")
    client.force_login(user)
    return user


@pytest.fixture
def entry(db):
    return services.plan_story(approved_plan(), "A story", planned_date=DAY, due_date=DAY - timedelta(days=7))


def ask(client, entry, day, seen=DAY, accept="application/json"):
    address = reverse("planning:move", args=[entry.pk])
    return client.post(address, {"planned_date": day, "seen": seen or ""}, headers={"accept": accept})


def planned(entry) -> date:
    return PlanEntry.objects.get(pk=entry.pk).planned_date


def test_an_entry_moves_and_the_history_says_so(client, officer, entry):
    answer = ask(client, entry, OTHER)
    assert answer.status_code == 200
    assert "A story" in answer.json()["message"]
    assert planned(entry) == OTHER
    log = registry.get_logs_for_instance(entry).first()
    assert (log.action, log.user, log.data["to"]) == ("planning.move", officer, "2031-05-22")


def test_the_form_moves_an_entry_without_a_script(client, officer, entry):
    address = reverse("planning:move", args=[entry.pk])
    form = client.get(address, {"next": "/admin/plan/calendar/?month=2031-05"})
    assert 'value="2031-05-20"' in form.content.decode()
    values = {"planned_date": OTHER, "seen": DAY, "next": "/admin/plan/calendar/?month=2031-05"}
    assert client.post(address, values).url == "/admin/plan/calendar/?month=2031-05"
    assert planned(entry) == OTHER


def test_a_get_moves_nothing(client, officer, entry):
    client.get(reverse("planning:move", args=[entry.pk]), {"planned_date": OTHER})
    assert planned(entry) == DAY


def test_a_day_before_the_text_is_due_is_refused_with_a_sentence(client, officer, entry):
    answer = ask(client, entry, DAY - timedelta(days=8))
    assert answer.status_code == 409
    assert "Change the due date first" in answer.json()["message"]
    assert planned(entry) == DAY


def test_the_form_tells_a_refusal_beside_the_field_and_keeps_what_was_typed(client, officer, entry):
    answer = ask(client, entry, "2031-05-02", accept="text/html")
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Change the due date first" in html
    assert 'value="2031-05-02"' in html


def test_an_entry_of_a_closed_plan_does_not_move(client, officer, entry):
    CommunicationPlan.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert "closed" in ask(client, entry, OTHER).json()["message"]
    assert planned(entry) == DAY


def test_a_day_outside_the_plan_is_refused(client, officer, entry):
    assert "outside the period" in ask(client, entry, date(2040, 1, 1)).json()["message"]


def test_two_people_who_move_at_once_are_told(client, officer, entry):
    assert ask(client, entry, OTHER).status_code == 200
    answer = ask(client, entry, date(2031, 5, 28))
    assert "Somebody else has moved" in answer.json()["message"]
    assert planned(entry) == OTHER


def test_nonsense_is_no_day(client, officer, entry):
    assert ask(client, entry, "tomorrow").status_code == 409
    assert planned(entry) == DAY


def test_what_is_live_does_not_move(client, officer, pair):
    publish_cleared(*pair, planned_date=timezone.localdate())
    entry = PlanEntry.objects.get()
    assert "told or dropped" in ask(client, entry, OTHER, seen=None).json()["message"]


def test_others_entries_cannot_even_be_guessed(client, entry):
    client.force_login(person("contact@example.org", "Tandem contact"))
    assert ask(client, entry, OTHER).status_code == 404


def test_who_may_only_read_cannot_move(client, entry):
    client.force_login(person("translator@example.org", "Translator"))
    assert ask(client, entry, OTHER).status_code in (302, 403)
    assert planned(entry) == DAY


def test_the_calendar_offers_to_move_only_what_can_move(client, officer, pair):
    with time_machine.travel("2026-05-04 10:00+02:00"):
        publish_cleared(*pair, planned_date=date(2026, 5, 4))
        entry = services.plan_story(approved_plan(), "Intended", planned_date=date(2026, 5, 20))
        html = client.get(reverse("planning:calendar"), {"month": "2026-05"}).content.decode()
    assert html.count("data-move=") == 1
    assert reverse("planning:move", args=[entry.pk]) in html
