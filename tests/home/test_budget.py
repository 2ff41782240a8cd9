"""What the home page and a page of text cost: queries of a warm site, whatever is in it."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.remembering import inside_transactions
from tests.factories.events import EventIndexPageFactory, EventPageFactory
from tests.factories.home import ContentPageFactory
from tests.factories.network import TandemFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared
from tests.factories.practices import PracticeLibraryPageFactory, live_practice

pytestmark = pytest.mark.django_db

#: HomePage and ContentPage, as the design demands.
HOME, CONTENT = 12, 10


def queries(client, address):
    with inside_transactions():
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
    return len(captured)


@pytest.fixture
def fill(home_en):
    news = NewsIndexPageFactory(parent=home_en, locale=home_en.locale)
    events = EventIndexPageFactory(parent=home_en, locale=home_en.locale)
    library = PracticeLibraryPageFactory(parent=home_en, locale=home_en.locale)

    def _fill(number):
        for n in range(number):
            tandem = TandemFactory()
            page = NewsPageFactory(parent=news, date=date(2026, 1, 1) + timedelta(days=n), locale=home_en.locale)
            page.tandems.set([tandem])
            publish_cleared(page)
            day = timezone.localdate() + timedelta(days=n + 1)
            publish_cleared(EventPageFactory(parent=events, event__start_date=day, event__host=tandem))
            live_practice(library)

    return _fill


def test_the_home_page_keeps_its_budget_and_costs_the_same_for_more(client, home_en, fill):
    fill(3)
    few = queries(client, "/en/")
    fill(12)
    assert queries(client, "/en/") == few
    assert few <= HOME


def test_a_page_of_text_keeps_its_budget(client, home_en):
    page = ContentPageFactory(parent=home_en, locale=home_en.locale)
    page.save_revision().publish()
    assert queries(client, page.get_url()) <= CONTENT
