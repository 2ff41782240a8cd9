"""The list of events: what is coming, what has been, narrowed, and true at any time."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from core.caching.expiry import EXPIRES_HEADER
from events.models import EventPage
from taxonomy.models import Theme
from tests.factories.network import TandemFactory

pytestmark = pytest.mark.django_db


def titles(client, query=""):
    answer = client.get(f"/de/termine/{query}")
    assert answer.status_code == 200
    return [page.title for page in answer.context["listing"].page]


@pytest.fixture
def some(told):
    today = timezone.localdate()
    told("Bald", start_date=today + timedelta(days=3))
    told("Später", start_date=today + timedelta(days=90))
    told("Vorbei", start_date=date(2024, 5, 6))
    told("Lange vorbei", start_date=date(2022, 11, 15), kind="webinar")
    return today


def test_what_is_coming_stands_first_to_come_and_what_is_over_last_to_go(client, some):
    assert titles(client) == ["Bald", "Später"]
    assert titles(client, "?view=past") == ["Vorbei", "Lange vorbei"]


def test_an_event_of_several_days_is_coming_until_its_last_one_is_over(client, told):
    today = timezone.localdate()
    told("Mittendrin", all_day_long=True, start_date=today - timedelta(days=1), end_date=today + timedelta(days=1))
    assert titles(client) == ["Mittendrin"]


def test_past_events_stand_by_year(client, some):
    page = client.get("/de/termine/?view=past").content.decode()
    assert page.index(">2024</h2>") < page.index("Vorbei") < page.index(">2022</h2>") < page.index("Lange vorbei")


def test_the_view_stays_in_the_addresses_of_the_list(client, some):
    listing = client.get("/de/termine/?view=past").context["listing"]
    addresses = [option.url for facet in listing.facets for option in facet.options]
    assert addresses and all("view=past" in address for address in addresses)
    assert listing.query_without_page == "view=past"
    assert titles(client, "?view=past&kind=webinar") == ["Lange vorbei"]
    assert client.get("/de/termine/?kind=thematic").context["listing"].past_url == "?kind=thematic&view=past"


def test_the_list_is_narrowed_by_kind_theme_tandem_and_year(client, told):
    culture = Theme.objects.get(slug="culture")
    webinar = told("Webinar", kind="webinar", start_date=date(2098, 1, 2))
    webinar.event.themes.add(culture)
    told("In Gent", host=TandemFactory(city__slug="gent"), start_date=date(2099, 1, 2))
    assert titles(client, "?kind=webinar") == ["Webinar"]
    assert titles(client, "?theme=culture") == ["Webinar"]
    assert titles(client, "?tandem=gent") == ["In Gent"]
    assert titles(client, "?year=2099") == ["In Gent"]
    assert titles(client, "?kind=webinar&year=2099") == []


def test_facets_say_how_many_events_each_choice_would_leave(client, told):
    culture = Theme.objects.get(slug="culture")
    for kind in ("webinar", "webinar", "project"):
        told(kind=kind).event.themes.add(culture)
    listing = client.get("/de/termine/?theme=culture").context["listing"]
    kinds = next(facet for facet in listing.facets if facet.name == "kind")
    assert {option.value: option.count for option in kinds.options} == {"webinar": 2, "project": 1}


BAD = [
    *("?page=x", "?page=0", "?page=99999999999999999999", "?page=-1", "?kind=nonsense", "?year=x", "?year=99999"),
    *("?theme=%00", "?tandem=nobody", "?view=sideways", "?view=%00&kind=%00", "?year=²", f"?kind={'x' * 4000}"),
    *("?theme=culture&theme=society", "?%00=1", "?kind[]=webinar", "?year=-1", "?tandem=<script>"),
]


@pytest.mark.parametrize("query", BAD, ids=lambda query: query[:30])
def test_a_bad_choice_shows_the_list_and_says_what_was_left_out(client, some, query):
    for view in ("", "&view=past"):
        answer = client.get(f"/de/termine/{query}{view}")
        assert answer.status_code == 200
        assert answer.context["listing"].page.number == 1
    if query in ("?kind=nonsense", "?year=x", "?tandem=nobody", "?view=sideways"):
        assert client.get(f"/de/termine/{query}").context["listing"].ignored


def test_a_wrong_slug_is_not_found(client, some):
    assert client.get("/de/termine/nichts/").status_code == 404
    assert client.get("/de/termine/feed/nichts/").status_code == 404


def test_an_empty_list_says_what_will_be_here(client, index):
    assert client.get("/de/termine/").status_code == 200
    assert client.get("/de/termine/?view=past").status_code == 200


def test_the_views_are_canonical_to_themselves(client, some):
    assert client.get("/de/termine/").context["meta"].canonical.endswith("/de/termine/")
    assert client.get("/de/termine/?view=past").context["meta"].canonical.endswith("/de/termine/?view=past")
    assert client.get("/de/termine/?view=past&kind=webinar").context["meta"].noindex


def test_page_2_of_the_past_is_canonical_to_itself(client, told):
    for number in range(13):
        told(f"Treffen {number}", start_date=date(2024, 5, 6))
    meta = client.get("/de/termine/?view=past&page=2").context["meta"]
    assert meta.canonical.endswith("/de/termine/?view=past&page=2")


def test_a_cached_list_ends_with_the_next_beginning_or_end_of_an_event(client, told):
    soon = told(start_date=timezone.localdate() + timedelta(days=3)).event
    told(start_date=timezone.localdate() + timedelta(days=9))
    told(start_date=date(2024, 5, 6))
    for address in ("/de/termine/", "/de/termine/?view=past", "/de/termine/?kind=webinar"):
        assert float(client.get(address)[EXPIRES_HEADER]) == soon.start.timestamp()


def test_while_an_event_runs_the_list_is_true_until_it_ends(client, told):
    today = timezone.localdate()
    running = told(all_day_long=True, start_date=today - timedelta(days=1), end_date=today + timedelta(days=1)).event
    assert EventPage.objects.all().next_change() == running.end


def test_a_list_without_coming_events_does_not_end(client, told):
    told(start_date=date(2024, 5, 6))
    assert EXPIRES_HEADER not in client.get("/de/termine/").headers


def test_events_for_invited_people_are_in_no_list(client, told):
    page = told("Geheim", visibility="invited")
    assert titles(client) == []
    assert page.event.name not in client.get("/de/termine/").content.decode()


def test_the_list_offers_the_feed_of_its_own_choice(client, some):
    answer = client.get("/de/termine/?view=past&kind=webinar&year=2022")
    assert answer.context["calendar_url"] == "http://testserver/de/events.ics?kind=webinar"
    assert "webcal://testserver/de/events.ics?kind=webinar" in answer.content.decode()
