"""Calendar files: sound by the lint, and saying what calendars need to know."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone
from icalendar import Calendar

from events.models import Event
from network.models import City
from taxonomy.models import Theme
from tests.events.ical_lint import problems
from tests.factories.events import EventFactory
from tests.factories.network import TandemFactory

pytestmark = pytest.mark.django_db


def fetch(client, address, **headers):
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    return answer


def events_of(answer):
    return {str(event["UID"]): event for event in Calendar.from_ical(answer.content).walk("VEVENT")}


@pytest.fixture
def one_of_each(told):
    """Events of every kind of date, status and attendance, with awkward texts."""
    awkward = "Größe, Ämter; \\ und „Zitate“ — " + "Überprüfungsmöglichkeit " * 6
    pages = [
        told(awkward, page={"teaser_text": "Erste Zeile\nzweite, Zeile; \\n"}, place_de="Rathaus, Saal 1; links"),
        told("Mehrere Tage", all_day_long=True, end_date=timezone.localdate() + timedelta(days=33)),
        told("Lissabon", time_zone="Europe/Lisbon"),
        told("New York", time_zone="America/New_York"),
        told("Koordiniert", time_zone="UTC"),
        told("Online", online=True),
        told("Abgesagt", cancelled=True),
        told("Verschoben", status="postponed"),
        told("Ohne Einzelheiten", visibility="listed"),
        told("Am ersten Januar", start_date=date(timezone.localdate().year + 1, 1, 1), start_time=time(0, 15)),
    ]
    return {page.title: page for page in pages}


def test_the_feed_is_sound(client, one_of_each):
    answer = fetch(client, "/de/events.ics")
    assert problems(answer.content, feed=True) == []
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert len(events_of(answer)) == len(one_of_each)


def test_an_empty_feed_is_sound(client, home):
    assert problems(fetch(client, "/en/events.ics").content, feed=True) == []


def test_the_file_of_each_event_is_sound_and_has_the_identifier_of_the_feed(client, one_of_each):
    feed = events_of(fetch(client, "/de/events.ics"))
    for page in one_of_each.values():
        answer = fetch(client, f"/de/events/{page.slug}.ics")
        assert problems(answer.content) == []
        assert list(events_of(answer)) == [page.event.uid]
        assert page.event.uid in feed
        assert f"{page.slug}.ics" in answer["Content-Disposition"]


def test_an_event_says_when_where_and_what(client, told):
    culture = Theme.objects.get(slug="culture")
    event = EventFactory(start_date=date(2099, 7, 1), kind=Event.Kind.WEBINAR)
    event.themes.add(culture)
    page = told("Treffen", event=event)
    component = events_of(fetch(client, "/de/events.ics"))[event.uid]
    assert component.to_ical().decode().count("DTSTART;TZID=Europe/Berlin:20990701T140000") == 1
    assert component["SUMMARY"] == "Treffen"
    assert component["LOCATION"] == "Altes Rathaus, Magdeburg, Alter Markt 6, 39104 Magdeburg"
    assert component["URL"] == f"http://testserver{page.get_url()}"
    assert page.get_url() in component["DESCRIPTION"]
    assert culture.name_de in component.to_ical().decode()
    assert str(component["ORGANIZER"]) == "mailto:secretariat@example.org"


def test_whole_days_end_on_the_day_after(client, told):
    page = told(all_day_long=True, start_date=date(2099, 6, 1), end_date=date(2099, 6, 3))
    text = fetch(client, f"/de/events/{page.slug}.ics").content.decode()
    assert "DTSTART;VALUE=DATE:20990601" in text and "DTEND;VALUE=DATE:20990604" in text


def test_a_cancelled_event_is_struck_out_and_takes_no_time(client, told):
    page = told("Treffen")
    page.event.status = Event.Status.CANCELLED
    page.event.save()
    component = events_of(fetch(client, "/de/events.ics"))[page.event.uid]
    assert (component["STATUS"], component["TRANSP"], component["SEQUENCE"]) == ("CANCELLED", "TRANSPARENT", 1)
    assert component["SUMMARY"] == "Abgesagt – Treffen"


def test_a_cancelled_event_stays_in_the_feed_for_90_days_after_it_was_cancelled(client, told):
    page = told(cancelled=True, start_date=date(2020, 1, 1))
    assert page.event.uid in events_of(fetch(client, "/de/events.ics"))
    long_ago = timezone.now() - timedelta(days=91)
    Event.objects.filter(pk=page.event_id).update(modified=long_ago)
    assert page.event.uid not in events_of(fetch(client, "/de/events.ics"))


def test_the_feed_keeps_the_events_of_a_year(client, told):
    recent = told("Neulich", start_date=timezone.localdate() - timedelta(days=300))
    told("Früher", start_date=timezone.localdate() - timedelta(days=400))
    assert list(events_of(fetch(client, "/de/events.ics"))) == [recent.event.uid]


def test_events_whose_day_is_unknown_are_in_no_calendar(client, told):
    page = told(in_a_month=True)
    assert not events_of(fetch(client, "/de/events.ics"))
    assert client.get(f"/de/events/{page.slug}.ics").status_code == 404


def test_an_event_listed_without_details_gives_none_away(client, told):
    page = told(visibility="listed", page={"teaser_text": "Das Geheimnis"})
    text = fetch(client, f"/de/events/{page.slug}.ics").content.decode()
    assert "LOCATION" not in text and "Geheimnis" not in text and "Rathaus" not in text


def test_an_event_for_invited_people_is_in_no_calendar(client, told):
    page = told(visibility="invited")
    assert not events_of(fetch(client, "/de/events.ics"))
    assert client.get(f"/de/events/{page.slug}.ics").status_code == 404


def test_a_draft_is_in_no_calendar(client, told):
    page = told()
    page.unpublish()
    assert not events_of(fetch(client, "/de/events.ics"))
    assert client.get(f"/de/events/{page.slug}.ics").status_code == 404


def test_a_feed_tells_one_language(client, told, index_en):
    german = told("Treffen")
    english = told("Meeting", under=index_en)
    assert list(events_of(fetch(client, "/de/events.ics"))) == [german.event.uid]
    assert list(events_of(fetch(client, "/en/events.ics"))) == [english.event.uid]


def test_both_languages_of_an_event_have_one_identifier(client, told, index_en):
    german = told("Treffen")
    told("Meeting", under=index_en, event=german.event)
    assert list(events_of(fetch(client, "/en/events.ics"))) == [german.event.uid]


def test_a_feed_is_narrowed_by_kind_theme_and_tandem(client, told):
    host = TandemFactory(city__slug="gent")
    webinar, hosted = told(kind="webinar"), told(host=host)
    webinar.event.themes.add(Theme.objects.get(slug="culture"))
    assert City.objects.filter(slug="gent").exists()
    for query, page in (("kind=webinar", webinar), ("theme=culture", webinar), ("tandem=gent", hosted)):
        assert list(events_of(fetch(client, f"/de/events.ics?{query}"))) == [page.event.uid]
    assert problems(fetch(client, "/de/events.ics?kind=webinar&theme=culture").content, feed=True) == []


@pytest.mark.parametrize("query", ["kind=nonsense", "theme=x", "tandem=%00", "theme=../../etc", "kind=" + "x" * 5000])
def test_a_choice_that_does_not_exist_is_not_found(client, home, query):
    assert client.get(f"/de/events.ics?{query}").status_code == 404


def test_a_wrong_slug_is_not_found(client, index):
    for slug in ("nothing", "%00", "Straße", "x" * 3000):
        assert client.get(f"/de/events/{slug}.ics").status_code == 404


def test_a_page_with_letters_beyond_ascii_in_its_address_has_a_file(client, told):
    page = told("Gemeinsam", page={"slug": "straße"})
    answer = fetch(client, f"/de/events/{page.slug}.ics")
    assert "filename*=utf-8''stra%C3%9Fe.ics" in answer["Content-Disposition"]
    assert client.get(page.get_url()).status_code == 200


def test_what_a_calendar_knows_already_is_answered_with_304(client, told):
    page = told()
    first = fetch(client, "/de/events.ics")
    assert first.content == fetch(client, "/de/events.ics").content
    assert client.get("/de/events.ics", headers={"if-none-match": first["ETag"]}).status_code == 304
    assert client.get("/de/events.ics", headers={"if-modified-since": first["Last-Modified"]}).status_code == 304
    page.event.start_time = time(9)
    page.event.save()
    changed = fetch(client, "/de/events.ics", **{"if-none-match": first["ETag"]})
    assert changed["ETag"] != first["ETag"]


def test_only_safe_methods_are_answered(client, home):
    assert client.post("/de/events.ics").status_code == 405
    assert client.head("/de/events.ics").status_code == 200
