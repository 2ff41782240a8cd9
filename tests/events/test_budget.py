"""What reading about events costs: queries of a warm site, the same at 3 and at 30 events."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from taxonomy.models import Goal, Theme
from tests.factories.network import TandemFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("warm")]

#: EventIndexPage and EventPage, as the design demands; the calendar feed is asked for by machines all day.
INDEX, ARTICLE, FEED = 12, 10, 8


def queries(client, address):
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.fixture
def many(told):
    host = TandemFactory()

    def _many(number, **fields):
        pages = [told(host=host, **fields) for _place in range(number)]
        for page in pages:
            page.event.themes.set(Theme.objects.all()[:2])
            page.event.goals.set(Goal.objects.all()[:2])
        return pages

    return _many


@pytest.mark.parametrize(("view", "fields"), [("", {}), ("?view=past", {"start_date": date(2024, 5, 6)})])
def test_the_list_keeps_its_budget_and_costs_the_same_for_more(client, many, view, fields):
    many(3, **fields)
    few = queries(client, f"/de/termine/{view}")
    many(27, **fields)
    assert queries(client, f"/de/termine/{view}") == few
    assert few <= INDEX


def test_a_page_keeps_its_budget_however_much_is_around_it(client, many):
    page = many(3)[0]
    few = queries(client, page.get_url())
    many(27)
    page.event.themes.set(Theme.objects.all())
    assert queries(client, page.get_url()) == few
    assert few <= ARTICLE


def test_the_feed_keeps_its_budget_and_costs_the_same_for_more(client, many):
    many(3)
    few = queries(client, "/de/events.ics")
    many(27)
    assert queries(client, "/de/events.ics") == few
    assert few <= FEED
