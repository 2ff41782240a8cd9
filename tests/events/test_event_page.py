"""The page of an event: what readers see, what search engines are told, what stays hidden."""

import html
import json
import re
from datetime import date, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from wagtail.models import PageViewRestriction

from core.caching.expiry import EXPIRES_HEADER
from core.mixed_pages import visible_in
from core.search import page_ids
from events.models import Event, EventPage
from taxonomy.models import Theme
from tests.factories.events import EventPageFactory
from tests.factories.network import TandemFactory
from tests.factories.pictures import image

pytestmark = pytest.mark.django_db


def read(client, page):
    answer = client.get(page.get_url())
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def structured(client, page):
    text = client.get(page.get_url()).content.decode()
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    return next(found for found in map(json.loads, blocks) if found["@type"] == "Event")


def in_german(sentence):
    with translation.override("de"):
        return translation.gettext(sentence)


def test_the_time_is_that_of_the_place_with_the_name_of_its_zone(client, told):
    page = told(start_date=date(2099, 7, 1), start_time=time(15), time_zone="Europe/Lisbon")
    text = read(client, page)
    assert "1. Juli 2099" in text and "15:00" in text and "Westeuropäische Sommerzeit" in text
    assert '<time datetime="2099-07-01T15:00+01:00">' in text


def test_a_cancelled_event_says_so_and_keeps_its_page(client, told):
    page = told(cancelled=True)
    assert 'class="notice' in read(client, page)
    assert structured(client, page)["eventStatus"] == "https://schema.org/EventCancelled"


def test_an_event_that_is_over_says_so(client, told):
    text = read(client, told(start_date=date(2024, 5, 6)))
    assert in_german("This event is over.") in text
    assert ".ics" not in text


def test_the_page_names_place_host_themes_and_offers_calendar_and_map(client, told):
    host = TandemFactory(city__name_de="Gent", city__slug="gent")
    page = told(host=host)
    page.event.themes.add(Theme.objects.get(slug="culture"))
    text = read(client, page)
    for part in ("Altes Rathaus, Magdeburg", "Alter Markt 6", "?tandem=gent", "?theme=culture", f"{page.slug}.ics"):
        assert part in text
    assert "https://www.openstreetmap.org/search?query=Alter+Markt+6" in text


def test_structured_data_have_the_offset_of_the_place(client, told):
    found = structured(client, told(start_date=date(2099, 1, 15), attendance="hybrid"))
    assert found["startDate"] == "2099-01-15T14:00+01:00" and found["endDate"] == "2099-01-15T16:30+01:00"
    assert found["eventStatus"] == "https://schema.org/EventScheduled"
    assert found["eventAttendanceMode"] == "https://schema.org/MixedEventAttendanceMode"
    assert [place["@type"] for place in found["location"]] == ["Place", "VirtualLocation"]
    assert found["inLanguage"] == "de"


def test_an_event_online_is_located_at_its_public_page(client, told):
    page = told(online=True)
    (place,) = structured(client, page)["location"]
    assert place == {"@type": "VirtualLocation", "url": f"http://testserver{page.get_url()}"}


def test_an_event_moved_online_needs_no_travel(client, told):
    page = told(status="moved-online")
    found = structured(client, page)
    assert found["eventStatus"] == "https://schema.org/EventMovedOnline"
    assert found["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert "Alter Markt" not in read(client, page)


def test_an_event_listed_without_details_keeps_place_and_text_to_itself(client, told):
    body = json.dumps([{"type": "text", "value": "<p>Nur für Gäste</p>"}])
    page = told(visibility="listed", page={"body": body, "practical": "<p>Hotel Adler</p>"})
    text = read(client, page)
    for hidden in ("Rathaus", "Alter Markt", "Nur für Gäste", "Hotel Adler"):
        assert hidden not in text
    for word in ("Gäste", "Adler", "Rathaus"):
        assert not page_ids(word, "de", EventPage.objects.all()).exists()


def test_an_event_for_invited_people_is_out_of_sight(client, told):
    page = told("Das Geheimnis", visibility="invited")
    assert client.get(page.get_url()).status_code == 302
    assert page.get_url() not in client.get("/sitemap.xml").content.decode()
    assert not page_ids("Geheimnis", "de", visible_in(page.locale_id)).exists()


def test_making_an_event_public_again_shows_its_pages(client, told):
    page = told(visibility="invited")
    page.event.visibility = Event.Visibility.PUBLIC
    page.event.save()
    assert client.get(page.get_url()).status_code == 200


def test_a_page_made_private_by_hand_stays_private_when_its_event_is_saved(client, told):
    page = told()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    page.event.save()
    assert client.get(page.get_url()).status_code == 302


def test_a_page_of_a_hidden_event_is_hidden_from_its_first_save(index, told):
    event = told(visibility="invited").event
    twin = EventPageFactory(parent=index, locale=index.locale, event=event)
    assert PageViewRestriction.objects.filter(page=twin).exists()


def test_what_changes_in_the_record_changes_what_is_found(told):
    page = told(host=TandemFactory(city__name_de="Gent"))
    page.event.place_de = "Altes Schlachthaus"
    page.event.save()
    assert list(page_ids("Schlachthaus", "de", EventPage.objects.all()).values_list("page_id", flat=True)) == [page.pk]
    culture = Theme.objects.get(slug="culture")
    page.event.themes.add(culture)
    assert page.terms.filter(kind="theme", term_id=culture.pk).exists()
    page.event.themes.clear()
    assert not page.terms.filter(kind="theme").exists()


def test_an_event_has_one_page_in_each_language(told, index, index_en):
    page = told()
    twin = EventPageFactory.build(event=page.event, locale=index.locale, slug="twin", title="Twin")
    with pytest.raises(ValidationError) as error:
        twin.clean()
    assert "event" in error.value.message_dict
    EventPageFactory.build(event=page.event, locale=index_en.locale, slug="other", title="Other").clean()


def test_a_cached_page_ends_with_the_event(client, told):
    page = told(start_date=timezone.localdate() + timedelta(days=2))
    assert float(client.get(page.get_url())[EXPIRES_HEADER]) == page.event.end.timestamp()
    assert EXPIRES_HEADER not in client.get(told(start_date=date(2024, 5, 6)).get_url()).headers


def test_a_card_says_what_matters(told):
    page = told(cancelled=True, start_date=date(2099, 7, 1))
    teaser = page.get_teaser()
    with translation.override("en"):
        assert page.get_teaser().title == f"Cancelled – {page.title}"
    assert teaser.date == date(2099, 7, 1)
    assert "Altes Rathaus, Magdeburg" in teaser.meta and any("MESZ" in fact for fact in teaser.meta)
    assert told(in_a_month=True).get_teaser().date is None


def test_an_event_with_a_picture_shows_it_and_one_without_shows_none(client, told):
    with_one = told(page={"share_image": image(alt_de="Ein voller Hörsaal", credit="Studio Nord")})
    page = client.get(with_one.get_url()).content.decode()
    assert 'alt="Ein voller Hörsaal"' in page
    assert "Studio Nord" in page
    assert "article__picture" not in client.get(told("Ohne Bild").get_url()).content.decode()
