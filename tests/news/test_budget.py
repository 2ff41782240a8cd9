"""What reading news costs: queries of a warm site, the same at 3 and at 30 items."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.remembering import inside_transactions
from taxonomy.models import Goal, Theme
from tests.factories.network import TandemFactory

pytestmark = pytest.mark.django_db

#: NewsIndexPage and NewsPage, as the design demands.
INDEX, ARTICLE = 12, 10


def queries(client, address):
    with inside_transactions():
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
    return len(captured)


@pytest.fixture
def many(tell):
    def _many(number):
        theme, goal, tandem = Theme.objects.first(), Goal.objects.first(), TandemFactory()
        return [tell(f"Nummer {n}", themes=[theme], goals=[goal], tandems=[tandem]) for n in range(number)]

    return _many


def test_the_index_keeps_its_budget_and_costs_the_same_for_more(client, index, many):
    many(3)
    few = queries(client, "/de/aktuelles/")
    many(27)
    assert queries(client, "/de/aktuelles/") == few
    assert few <= INDEX


def test_an_article_keeps_its_budget_however_much_is_around_it(client, many):
    page = many(3)[0]
    few = queries(client, page.get_url())
    many(27)
    assert queries(client, page.get_url()) == few
    assert few <= ARTICLE
