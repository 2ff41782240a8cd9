"""Queries of the network's pages, warm: within the budget, and the same for 3 and for 30 items."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from network.models import MembershipPage, MembersPage, TandemPage
from tests.factories.network import MembershipPageFactory, TandemFactory, TandemPageFactory
from tests.factories.practices import PracticeFactory, PracticeLibraryPageFactory, live_practice

BUDGETS = {MembersPage: 12, TandemPage: 12, MembershipPage: 10}

pytestmark = pytest.mark.usefixtures("warm")


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_the_members_page_keeps_its_budget_with_three_and_with_thirty(client, members):
    def join(number):
        for tandem in TandemFactory.create_batch(number):
            TandemPageFactory(parent=members, tandem=tandem)
        return queries(client, members.url)

    few = join(3)
    assert few <= BUDGETS[MembersPage]
    assert join(27) == few
    assert len(client.get(members.url).context["membership"].present) == 30


def test_the_page_of_a_tandem_keeps_its_budget_with_three_and_with_thirty(client, members, home_en):
    page = TandemPageFactory(parent=members)
    library = PracticeLibraryPageFactory(parent=home_en)

    def tell(number):
        for _ in range(number):
            live_practice(library, practice=PracticeFactory(tandem=page.tandem))
        return queries(client, page.url)

    few = tell(3)
    assert few <= BUDGETS[TandemPage]
    assert tell(27) == few
    assert client.get(page.url).context["gathering"].listing.total == 30


def test_the_page_for_new_members_keeps_its_budget(client, home_en):
    page = MembershipPageFactory(parent=home_en)
    assert queries(client, page.url) <= BUDGETS[MembershipPage]
