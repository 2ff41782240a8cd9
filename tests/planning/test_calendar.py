"""The month in the admin, and the sources that feed it."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.remembering import inside_transactions
from planning import calendar, services
from planning.calendar import Item, Month, items_between, month_of, register_source
from planning.filters import choices
from planning.models import PlanEntry
from tests.factories.planning import approved_plan, cleared, secretary
from tests.planning.test_overview import make_stories


@pytest.fixture
def officer(client, db):
    user = get_user_model().objects.create_user("officer@example.org", "secret")
    user.groups.add(Group.objects.get(name="Communication officer"))
    client.force_login(user)
    return user


@pytest.fixture
def source():
    """A source of an app that the plan knows nothing of."""

    def meetings(start, end, user):
        day = date(2026, 5, 20)
        return [Item(day, "Meeting in Turku", "Event", "/x/", at=time(9, 30))] if start <= day <= end else []

    register_source("meetings", meetings)
    yield meetings
    calendar._sources.pop("meetings")


def show(client, **params) -> str:
    answer = client.get(reverse("planning:calendar"), params)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_month_is_whole_weeks_from_monday():
    month = Month(date(2026, 5, 1))
    assert (month.start, month.end) == (date(2026, 4, 27), date(2026, 5, 31))
    assert (month.previous, month.next) == (date(2026, 4, 1), date(2026, 6, 1))
    assert (Month(date(2026, 12, 1)).next, Month(date(2027, 1, 1)).previous) == (date(2027, 1, 1), date(2026, 12, 1))


@pytest.mark.parametrize("text", ["", "x", "2026", "2026-13", "2026-0", "99999-01", "0001-01", "2026-05-04-01", "-"])
def test_what_is_no_month_shows_the_present_one(text):
    assert month_of(text, date(2026, 5, 4)).first == date(2026, 5, 1)


def test_registered_sources_feed_the_calendar_in_order(source, officer, db):
    plan = approved_plan()
    services.plan_story(plan, "At some time", planned_date=date(2026, 5, 20))
    found = items_between(date(2026, 5, 1), date(2026, 5, 31), officer)
    assert [(item.title, item.at) for item in found] == [("At some time", None), ("Meeting in Turku", time(9, 30))]


def test_a_name_is_given_to_one_source_only(source):
    with pytest.raises(ValueError, match="meetings"):
        register_source("meetings", source)


def test_the_month_shows_intentions_deadlines_and_facts(client, officer, pair, section):
    plan = approved_plan()
    with time_machine.travel("2026-05-04 10:00+02:00"):
        services.plan_story(plan, "Intended", planned_date=date(2026, 5, 20), due_date=date(2026, 5, 13))
        cleared(*pair)
        services.publish_together(pair, None, at=timezone.now() + timedelta(days=2))
        html = show(client)
    assert html.count("Intended") >= 2
    assert 'data-fact="no"' in html
    assert 'data-fact="yes"' in html
    assert "10:00" in html


def test_a_scheduled_page_outside_the_plan_is_seen_by_those_who_see_all(client, officer, german_page):
    boss = secretary()
    services.override([german_page], boss, "A condolence")
    services.publish_together([german_page], boss, at=timezone.now() + timedelta(days=1))
    html = show(client, month=f"{timezone.localdate() + timedelta(days=1):%Y-%m}")
    assert "Neue Bibliothek" in html


def test_the_list_says_what_happens_in_a_sentence(client, officer):
    services.plan_story(approved_plan(), "Intended", planned_date=timezone.localdate())
    html = show(client, view="list")
    assert "no page has been written yet" in html or "noch keine Seite" in html


def test_filters_stay_in_the_address(client, officer):
    plan = approved_plan()
    services.plan_story(plan, "With me", planned_date=timezone.localdate(), responsible=officer)
    services.plan_story(plan, "Without me", planned_date=timezone.localdate())
    html = show(client, responsible=officer.pk)
    assert "With me" in html
    assert "Without me" not in html
    assert f"&amp;responsible={officer.pk}" in html


@pytest.mark.parametrize("params", [{"state": "x"}, {"tandem": "9999"}, {"channel": "'"}, {"month": "<b>"}])
def test_nonsense_in_the_address_is_no_error(client, officer, params):
    show(client, **params)


def test_a_contact_sees_only_the_own_entries(client, officer):
    services.plan_story(approved_plan(), "Of others", planned_date=timezone.localdate())
    contact = get_user_model().objects.create_user("contact@example.org", "secret")
    contact.groups.add(Group.objects.get(name="Tandem contact"))
    services.plan_story(approved_plan(), "My own", planned_date=timezone.localdate(), responsible=contact)
    client.force_login(contact)
    html = show(client)
    assert "My own" in html
    assert "Of others" not in html


def test_a_day_offers_to_plan_a_story_on_it(client, officer):
    approved_plan()
    html = show(client, month="2026-05")
    address = f"{reverse('plan_entries:add')}?planned_date=2026-05-20"
    assert address in html
    assert 'value="2026-05-20"' in client.get(address).content.decode()


def queries(client, **params) -> int:
    with CaptureQueriesContext(connection) as captured:
        show(client, **params)
    return len([query for query in captured if "wagtailusers" not in query["sql"] and "session" not in query["sql"]])


def test_the_month_costs_the_same_for_three_and_thirty_entries(client, officer, section, section_en):
    make_stories(section, section_en, 3)
    PlanEntry.objects.update(planned_date=timezone.localdate())
    queries(client)
    few = queries(client)
    make_stories(section, section_en, 27, start=3)
    PlanEntry.objects.update(planned_date=timezone.localdate())
    assert queries(client) == few


def test_the_calendar_asks_at_most_fifteen_questions_about_its_data(officer, section, section_en):
    make_stories(section, section_en, 6)
    PlanEntry.objects.update(planned_date=timezone.localdate())
    officer.get_all_permissions()
    with inside_transactions():
        assert ask(officer) > 0
        assert ask(officer) <= 15


def ask(officer) -> int:
    today = timezone.localdate()
    with CaptureQueriesContext(connection) as captured:
        assert items_between(today - timedelta(days=15), today + timedelta(days=15), officer)
        for filter_ in choices({}):
            assert filter_["label"]
    return len(captured)
