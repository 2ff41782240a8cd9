"""Events in the admin: the list, the form, the chooser that creates one in place."""

import html
import json
from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from events.editorial_calendar import events_between
from events.models import Event
from planning.calendar import items_between
from tests.factories.events import EventFactory
from tests.factories.network import TandemFactory
from tests.factories.planning import secretary

pytestmark = pytest.mark.django_db

FORM = {
    "name": "Spring meeting",
    "kind": "thematic",
    "attendance": "place",
    "status": "planned",
    "visibility": "public",
    "start_date": "2027-05-03",
    "start_time": "14:00",
    "end_date": "",
    "end_time": "16:30",
    "time_zone": "Europe/Lisbon",
    "host": "",
    "place_de": "Rathaus, Gent",
    "place_en": "City hall, Ghent",
    "address_de": "",
    "address_en": "",
}


@pytest.fixture
def officer(client):
    user = secretary()
    client.force_login(user)
    return client


def test_an_event_is_made_by_its_form_with_the_clock_of_its_place(officer):
    answer = officer.post(reverse("wagtailsnippets_events_event:add"), FORM)
    assert answer.status_code == 302, answer.context["form"].errors
    event = Event.objects.get()
    assert event.local_start.isoformat() == "2027-05-03T14:00:00+01:00"


def test_a_wrong_date_is_told_beside_its_field_and_nothing_typed_is_lost(officer):
    answer = officer.post(reverse("wagtailsnippets_events_event:add"), {**FORM, "end_time": "12:00"})
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == ["end_time"]
    assert 'value="Spring meeting"' in answer.content.decode()
    assert not Event.objects.exists()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start_time", "25:99"),
        ("start_date", "2027-02-30"),
        ("start_date", "x"),
        ("time_zone", "Mars/Olympus"),
        ("kind", "party"),
        ("host", "999999"),
        ("name", "x" * 10_000),
        ("start_date", "0000-00-00"),
    ],
)
def test_bad_input_in_the_form_gets_a_message(officer, field, value):
    answer = officer.post(reverse("wagtailsnippets_events_event:add"), {**FORM, field: value})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors


def test_dates_at_the_edges_of_the_calendar_do_not_break_the_form(officer):
    for day in ("0001-01-01", "9999-12-31"):
        answer = officer.post(reverse("wagtailsnippets_events_event:add"), {**FORM, "start_date": day})
        assert answer.status_code == 200 and "start_date" in answer.context["form"].errors


def test_the_list_is_filtered_and_searched(officer):
    EventFactory(name="Webinar on trees", kind="webinar")
    EventFactory(name="Meeting", host=TandemFactory(city__name_en="Ghent"))
    address = reverse("wagtailsnippets_events_event:list")
    for query, there, missing in (
        ("?kind=webinar", "Webinar on trees", ">Meeting"),
        ("?q=ghent", "Meeting", "Webinar on trees"),
    ):
        page = officer.get(address + query).content.decode()
        assert there in page and missing not in page


def test_an_event_is_created_in_place_from_the_form_of_a_page(officer, index):
    chooser = reverse("wagtailsnippetchoosers_events_event:choose")
    assert 'name="start_date"' in json.loads(officer.get(chooser).content)["html"]
    created = officer.post(reverse("wagtailsnippetchoosers_events_event:create"), FORM)
    chosen = json.loads(created.content)
    assert chosen["step"] == "chosen" and chosen["result"]["string"].startswith("Spring meeting")
    form = officer.get(reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk])).content.decode()
    assert "wagtailsnippetchoosers" in form or reverse("wagtailsnippetchoosers_events_event:choose") in form


def test_an_event_that_cannot_be_is_not_created_in_place(officer):
    created = officer.post(reverse("wagtailsnippetchoosers_events_event:create"), {**FORM, "end_time": "09:00"})
    assert json.loads(created.content)["step"] == "reshow_creation_form"
    assert not Event.objects.exists()


def test_an_event_that_a_page_tells_about_cannot_be_deleted(officer, told, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        page = told()
    officer.post(reverse("wagtailsnippets_events_event:delete", args=[page.event_id]))
    assert Event.objects.filter(pk=page.event_id).exists()


def test_the_editorial_calendar_shows_events_on_the_days_asked_for(django_assert_num_queries):
    today = timezone.localdate()
    user = secretary()
    EventFactory(name="Now", start_date=today, host=TandemFactory())
    EventFactory(name="Running", all_day_long=True, start_date=today - timedelta(days=3), end_date=today)
    EventFactory(name="Later", start_date=today + timedelta(days=60))
    with django_assert_num_queries(1):
        found = list(events_between(today, today + timedelta(days=6), user))
    assert {item.title: item.day for item in found} == {"Now": today, "Running": today}
    assert any(item.title == "Now" for item in items_between(today, today, user))


def test_the_editorial_calendar_is_narrowed_by_the_host(officer):
    host, other = TandemFactory(), TandemFactory()
    EventFactory(name="Hosted", start_date=timezone.localdate(), host=host)
    EventFactory(name="Hosted by nobody", start_date=timezone.localdate())
    calendar = reverse("planning:calendar")
    assert "Hosted by nobody" in officer.get(calendar).content.decode()
    narrowed = officer.get(calendar, {"tandem": host.pk}).content.decode()
    assert "Hosted" in narrowed and "by nobody" not in narrowed
    assert "Hosted" not in officer.get(calendar, {"tandem": other.pk}).content.decode()


def test_who_may_not_see_events_sees_none_in_the_calendar():
    stranger = get_user_model().objects.create_user("stranger@example.org", "secret")
    EventFactory(start_date=date(2027, 5, 3))
    assert not list(events_between(date(2027, 5, 1), date(2027, 5, 31), stranger))
    stranger.user_permissions.add(Permission.objects.get(codename="view_event"))
    reader = get_user_model().objects.get(pk=stranger.pk)
    assert len(list(events_between(date(2027, 5, 1), date(2027, 5, 31), reader))) == 1


@pytest.mark.parametrize(("language", "words"), [("en", "Choose event"), ("de", "auswählen")])
def test_the_chooser_speaks_the_language_of_the_officer(client, index, language, words):
    user = secretary()
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": language})
    client.force_login(user)
    answer = client.get(reverse("wagtailadmin_pages:add", args=["events", "eventpage", index.pk]))
    assert answer.status_code == 200, answer.get("Location")
    form = answer.content.decode()
    section = form[form.index('id="id_event-chooser"') :][:6000]
    assert words in html.unescape(section)
    modal = json.loads(client.get(reverse("wagtailsnippetchoosers_events_event:choose")).content)["html"]
    assert {"en": "Search", "de": "Suche"}[language] in modal
