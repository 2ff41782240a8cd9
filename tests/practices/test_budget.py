"""Queries of the library and of a practice, warm: within the budget, and the same for 3 and for 30 items."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from core.remembering import inside_transactions
from practices.models import PracticeLibraryPage, PracticePage, TopicPage
from tests.factories.practices import TopicPageFactory, live_practice
from tests.factories.taxonomy import goal

BUDGETS = {PracticeLibraryPage: 12, PracticePage: 10, TopicPage: 12}
LIBRARY = [
    "",
    "?goal=11&theme=culture",
    "?q=done",
    "?goal=11&theme=culture&year=2025&q=done",
    "?view=map",
    "?sort=title",
]


def queries(client, url):
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200
    return len(found)


def test_library_and_practice_keep_their_budgets_with_three_and_with_thirty(client, library):
    goal_page = TopicPageFactory(parent=library, goal=goal(11))
    first, second, *_others = [live_practice(library) for _ in range(3)]
    urls = {f"{library.url}{query}": PracticeLibraryPage for query in LIBRARY}
    urls |= {first.url: PracticePage, goal_page.url: TopicPage}
    urls |= {f"{library.url}compare/?p={first.pk}&p={second.pk}": PracticeLibraryPage}
    with inside_transactions():
        few = {url: queries(client, url) for url in urls}
    assert not [url for url, number in few.items() if number > BUDGETS[urls[url]]]
    for _ in range(27):
        live_practice(library)
    with inside_transactions():
        assert {url: queries(client, url) for url in urls} == few
        assert client.get(library.url).context["listing"].total == 30
