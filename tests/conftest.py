"""The named cast and the small site that every test may use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from wagtail.models import Locale, Page

from core.remembering import inside_transactions
from home.models import HomePage
from planning.mixins import PlannedPageMixin
from tests.database import copy_migrated_database
from tests.factories.planning import publish_cleared

pytest_plugins = ["tests.browser.fixtures"]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test that commits leaves an empty database: all others come first, even if they ask for one late."""
    items.sort(key=_commits)


def _commits(item: pytest.Item) -> bool:
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(request: Any, django_db_modify_db_settings_parallel_suffix: None) -> None:
    """pytest-django asks this before it makes the database: on SQLite it gets a copy of one that was migrated once."""
    if connection.vendor == "sqlite":
        copy_migrated_database(anew=request.config.getvalue("create_db"))


@pytest.fixture
def german() -> Locale:
    return Locale.objects.get(language_code="de")


@pytest.fixture
def english() -> Locale:
    return Locale.objects.get(language_code="en")


@pytest.fixture
def home(db: None) -> HomePage:
    """The German home page."""
    return HomePage.objects.get(locale__language_code="de")


@pytest.fixture
def home_en(db: None) -> HomePage:
    """The English home page."""
    return HomePage.objects.get(locale__language_code="en")


@pytest.fixture
def warm() -> Iterator[None]:
    """As in a process that has answered before: what changes only with the content is remembered (query budgets)."""
    with inside_transactions():
        yield


@pytest.fixture
def publish():
    """Publish a page as the editor does: through a revision, a planned one after planning and approving it."""

    def _publish(page: Page) -> Page:
        if isinstance(page, PlannedPageMixin):
            return publish_cleared(page)
        page.save_revision().publish()
        return page.specific_class.objects.get(pk=page.pk)

    return _publish
