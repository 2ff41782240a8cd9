"""Queries of the action plan's pages, warm: within the budget, and the same for 3 and for 30 items."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from actionplan.models import ActionPage, ActionPlanPage, AmbitionPage
from tests.factories.practices import PracticeFactory, live_practice
from tests.factories.taxonomy import action

BUDGETS = {ActionPlanPage: 12, AmbitionPage: 12, ActionPage: 10}

pytestmark = pytest.mark.usefixtures("warm")


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_every_page_of_the_plan_keeps_its_budget(client, plan_page, ambition_page, action_page, library):
    def serve(number):
        for _ in range(number):
            live_practice(library, practice=PracticeFactory(action=action("4.2")))

    pages = (plan_page, ambition_page, action_page)
    urls = {f"{page.url}{query}": type(page) for page in pages for query in ("", "?kind=practice")}
    serve(3)
    few = {url: queries(client, url) for url in urls}
    assert not [url for url, number in few.items() if number > BUDGETS[urls[url]]]
    serve(27)
    assert {url: queries(client, url) for url in urls} == few
