"""Atom feeds (RFC 4287) as every section serves them, tried on news."""

import xml.etree.ElementTree as ET
from datetime import datetime

import pytest

from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture
def index(home):
    return NewsIndexPageFactory(parent=home, locale=home.locale, title="Aktuelles", slug="aktuelles")


@pytest.fixture
def told(index):
    def _told(title="Neues", **fields):
        return publish_cleared(NewsPageFactory(parent=index, locale=index.locale, title=title, **fields))

    return _told


def fetch(client, address="/de/aktuelles/feed/"):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer, ET.fromstring(answer.content)


def text(element, name):
    return element.findtext(f"{ATOM}{name}")


def test_a_feed_has_all_that_atom_demands(client, told):
    told()
    answer, feed = fetch(client)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert feed.tag == f"{ATOM}feed" and feed.get(XML_LANG) == "de"
    assert text(feed, "title").startswith("Aktuelles") and feed.find(f"{ATOM}author/{ATOM}name") is not None
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        assert text(element, "id") and text(element, "title")
        assert datetime.fromisoformat(text(element, "updated")).tzinfo is not None


@pytest.mark.parametrize("query", ["", "?theme=culture", "?page=1&year=2026"])
def test_the_feeds_own_address_is_the_one_that_was_fetched(client, told, query):
    _answer, feed = fetch(client, f"/de/aktuelles/feed/{query}")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {
        "self": f"http://testserver/de/aktuelles/feed/{query}",
        "alternate": "http://testserver/de/aktuelles/",
    }


def test_an_entry_leads_to_its_page_and_tells_its_teaser_as_plain_text(client, told):
    page = told("Stadt & <Universität>", teaser_text="Ein Satz mit <b>Zeichen</b> & mehr.")
    _answer, feed = fetch(client)
    entry = feed.find(f"{ATOM}entry")
    assert text(entry, "title") == "Stadt & <Universität>"
    summary = entry.find(f"{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("text", "Ein Satz mit <b>Zeichen</b> & mehr.")
    assert entry.find(f"{ATOM}link").get("href") == f"http://testserver{page.get_url()}"


def test_an_identifier_outlives_title_address_and_place(client, told, index):
    page = told()
    before = text(fetch(client)[1].find(f"{ATOM}entry"), "id")
    assert before == f"tag:localhost,2026:{page.translation_key}/de"
    page.title, page.slug = "Ganz anders", "ganz-anders"
    publish_cleared(page)
    assert text(fetch(client)[1].find(f"{ATOM}entry"), "id") == before


def test_the_authority_of_identifiers_stays_when_the_site_moves(client, told, settings):
    told()
    settings.TAG_AUTHORITY = "old.example.org,2024"
    assert text(fetch(client)[1].find(f"{ATOM}entry"), "id").startswith("tag:old.example.org,2024:")


def test_control_characters_do_not_break_the_feed(client, told):
    told("Vorher\x0bnachher", teaser_text="Ein\x07Satz.")
    assert text(fetch(client)[1].find(f"{ATOM}entry"), "title") == "Vorhernachher"


def test_an_empty_feed_is_valid_and_stands_still(client, index):
    first, feed = fetch(client)
    assert feed.find(f"{ATOM}entry") is None and text(feed, "updated")
    assert fetch(client)[0].content == first.content


def test_a_feed_that_has_not_changed_is_the_same_to_the_byte(client, told):
    told()
    first, second = fetch(client)[0], fetch(client)[0]
    assert first.content == second.content
    assert first["Last-Modified"] == second["Last-Modified"]
