"""What readers see of the progress: figures that lead to their lists, states in words, years, files."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from actionplan.models import Duty, Measure, ProgressUpdate, TypedFigure
from events.models import Event, EventIndexPage
from tests.factories.actionplan import ActionPlanFactory, ActionPlanPageFactory, MeasureFactory, MilestoneFactory
from tests.factories.events import EventFactory, EventIndexPageFactory
from tests.factories.taxonomy import action

NOW = date(2025, 9, 30)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def meetings(home_en):
    EventIndexPageFactory(parent=home_en)
    return [EventFactory(kind=Event.Kind.THEMATIC, start_date=day) for day in (date(2024, 3, 1), date(2025, 4, 1))]


@pytest.fixture
def measured(plan_page, meetings):
    return MeasureFactory(plan=plan_page.plan, action=action("1.1"))


def text(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_the_plan_shows_each_measure_with_its_figure_its_state_and_the_list_behind_it(client, plan_page, measured):
    page = text(client, plan_page.url)
    assert "Thematic meetings held" in page
    assert 'href="/en/events/?view=past&amp;kind=thematic&amp;year=2025"' in page
    assert "On track" in page
    assert "reached evenly" in page, "the rule that decides stands on the page"


def test_the_list_behind_a_figure_exists(client, plan_page, measured):
    assert client.get("/en/events/?view=past&kind=thematic&year=2025").status_code == 200
    assert EventIndexPage.objects.live().count() == 1


def test_an_action_shows_every_year_milestones_updates_and_who_answers(client, action_page, plan_page, meetings):
    plan, act = plan_page.plan, action_page.action
    MeasureFactory(plan=plan, action=act)
    MilestoneFactory(plan=plan, action=act, due_on=date(2025, 5, 1))
    ProgressUpdate.objects.create(plan=plan, action=act, text_de="Los.", text_en="It began.", author="Secretariat")
    Duty.objects.create(plan=plan, action=act, name_de="Sekretariat", name_en="Secretariat")
    page = text(client, action_page.url)
    for words in ("2023", "2024", "2025", "Library opened", "Late", "It began.", "Responsible: Secretariat", "Missed"):
        assert words in page


def test_a_typed_figure_names_source_and_day(client, action_page, plan_page):
    measure = MeasureFactory(plan=plan_page.plan, action=action_page.action, by_hand=True, target=30)
    TypedFigure.objects.create(
        measure=measure, as_of=date(2025, 8, 1), value=12, source_de="Listen", source_en="Lists of participants"
    )
    assert "Source: Lists of participants, as of 1 August 2025" in text(client, action_page.url)


def test_a_year_has_a_page_with_what_was_promised_and_done(client, plan_page, measured, report):
    story = report(action("1.1"), title="We met in Turku", date=date(2025, 4, 3))
    report(action("1.1"), title="Another year", date=date(2024, 4, 3))
    page = text(client, f"{plan_page.url}2025/")
    assert story.url in page
    assert "Another year" not in page
    assert "Thematic meetings held" in page
    assert "figures of 30 September 2025" in page


@pytest.mark.parametrize("year", ["2022", "2026", "0", "20255555", "abcd"])
def test_a_year_that_is_not_the_plans_is_not_found(client, plan_page, year):
    assert client.get(f"{plan_page.url}{year}/").status_code == 404


def test_a_year_is_canonical_to_itself_and_knows_the_other_language(client, home, plan_page):
    german = ActionPlanPageFactory(
        parent=home, plan=plan_page.plan, slug="aktionsplan", translation_key=plan_page.translation_key
    )
    page = text(client, f"{plan_page.url}2025/")
    assert f'<link rel="canonical" href="http://testserver{plan_page.url}2025/">' in page
    assert f'hreflang="de" href="http://testserver{german.url}2025/"' in page


def test_measures_leave_as_a_file_for_spreadsheets(client, plan_page, measured):
    answer = client.get(f"{plan_page.url}measures/csv/")
    rows = list(csv.DictReader(io.StringIO(answer.getvalue().decode("utf-8-sig"))))
    assert [(row["first_day"][:4], row["value"], row["state"]) for row in rows] == [
        ("2023", "0", "missed"),
        ("2024", "1", "missed"),
        ("2025", "1", "on-track"),
    ]
    assert rows[0]["measure_de"] == "Durchgeführte thematische Treffen"


def test_measures_leave_as_json_with_their_history(client, plan_page, measured):
    measured.snapshots.create(month=date(2025, 4, 1), value=1)
    found = json.loads(client.get(f"{plan_page.url}measures/json/").content)
    assert found["plan"] == "2023–2025"
    assert found["measures"][0]["history"] == [{"month": "2025-04", "value": 1}]
    assert found["measures"][0]["name"]["en"] == "Thematic meetings held"


def test_a_formula_in_a_name_is_no_formula_in_the_file(client, plan_page):
    MeasureFactory(plan=plan_page.plan, by_hand=True, name_en="=1+1", name_de="=1+1")
    rows = list(csv.DictReader(io.StringIO(client.get(f"{plan_page.url}measures/csv/").getvalue().decode("utf-8-sig"))))
    assert rows[0]["measure_en"] == "'=1+1"


def test_plans_name_each_other_and_a_closed_one_says_so(client, home_en, plan_page):
    old = ActionPlanPageFactory(parent=home_en, slug="old", plan=ActionPlanFactory(first_year=2020, last_year=2022))
    assert old.url in text(client, plan_page.url)
    assert "This plan has ended." in text(client, old.url)


def test_what_is_shown_is_true_for_today_only(client, plan_page):
    answer = client.get(plan_page.url)
    midnight = timezone.make_aware(timezone.datetime(2025, 10, 1))
    assert float(answer.headers["X-Page-Cache-Expires"]) <= midnight.timestamp()


def test_the_secretariat_edits_a_plan_with_its_measures_in_the_admin(officer: Client, plan_page):
    MeasureFactory(plan=plan_page.plan, per=Measure.Per.PLAN)
    page = officer.get(f"/admin/snippets/actionplan/actionplan/edit/{plan_page.plan.pk}/").content.decode()
    assert "Counted from" in page
    assert "Thematic meetings held" in page
