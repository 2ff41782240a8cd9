"""The list of news: order, facets, pages, feed."""

from datetime import date

import pytest

from taxonomy.models import Theme
from tests.factories.network import TandemFactory

pytestmark = pytest.mark.django_db


def text_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def titles(client, address):
    return [str(page.title) for page in client.get(address).context["listing"].page]


def test_the_newest_comes_first_and_drafts_do_not_come(client, index, tell):
    tell("Älter", date(2026, 1, 1))
    tell("Neuer", date(2026, 3, 1))
    tell("Später zurückgezogen", date(2026, 4, 1)).unpublish()
    assert titles(client, "/de/aktuelles/") == ["Neuer", "Älter"]


def test_an_empty_index_says_what_will_be_there(client, index):
    text = text_of(client, "/de/aktuelles/")
    assert 'class="empty"' in text


def test_a_theme_narrows_and_its_count_says_what_is_left(client, index, tell):
    culture, economy = Theme.objects.get(slug="culture"), Theme.objects.get(slug="economy")
    tell("Fest", themes=[culture])
    tell("Gründung", themes=[economy])
    tell("Beides", themes=[culture, economy])
    assert set(titles(client, "/de/aktuelles/?theme=culture")) == {"Fest", "Beides"}
    listing = client.get("/de/aktuelles/?theme=culture").context["listing"]
    options = {option.value: option.count for option in listing.facets[0].options}
    assert options == {"culture": 2, "economy": 2}


def test_facets_combine(client, index, tell):
    culture, tandem = Theme.objects.get(slug="culture"), TandemFactory()
    tell("Nur Thema", date(2025, 1, 1), themes=[culture])
    tell("Beides", date(2025, 1, 1), themes=[culture], tandems=[tandem])
    tell("Anderes Jahr", date(2024, 1, 1), themes=[culture], tandems=[tandem])
    assert titles(client, f"/de/aktuelles/?theme=culture&tandem={tandem.slug}&year=2025") == ["Beides"]


def test_a_keyword_narrows(client, index, tell):
    tell("Mit Wort", keywords=["Fahrrad"])
    tell("Ohne Wort")
    assert titles(client, "/de/aktuelles/?keyword=fahrrad") == ["Mit Wort"]


@pytest.mark.parametrize(
    "query",
    ["theme=x", "year=x", "year=99999", "year=0", "year=٢٠٢٥", "keyword=x", "theme=" + "x" * 5000],
)
def test_an_unknown_choice_is_left_out_and_said(client, index, tell, query):
    tell("Da")
    answer = client.get(f"/de/aktuelles/?{query}")
    assert answer.status_code == 200
    assert [page.title for page in answer.context["listing"].page] == ["Da"]
    assert answer.context["listing"].ignored


@pytest.fixture
def two_pages(monkeypatch, tell):
    monkeypatch.setattr("news.models.NewsIndexPage.per_page", 2)
    for n in range(3):
        tell(f"Nummer {n}")


@pytest.mark.parametrize(("number", "shown"), [("x", 1), ("-3", 2), ("99", 2), ("1.5", 1), ("", 1)])
def test_a_page_number_that_does_not_exist_shows_the_nearest(client, two_pages, number, shown):
    answer = client.get(f"/de/aktuelles/?page={number}")
    assert answer.status_code == 200
    assert answer.context["listing"].page.number == shown


def test_page_two_is_canonical_to_itself_and_a_choice_is_not_for_search_engines(client, two_pages):
    second = text_of(client, "/de/aktuelles/?page=2")
    assert 'rel="canonical" href="http://testserver/de/aktuelles/?page=2"' in second
    assert 'content="noindex, follow"' in text_of(client, "/de/aktuelles/?year=2026")


def test_the_feed_is_of_its_language_and_is_offered_in_the_head(client, index, tell):
    tell("Ein Fest am Fluss")
    feed = client.get("/de/aktuelles/feed/")
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert "<title>Ein Fest am Fluss</title>" in feed.content.decode()
    assert 'type="application/atom+xml"' in text_of(client, "/de/aktuelles/")
