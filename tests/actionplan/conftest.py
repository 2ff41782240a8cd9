from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils.translation import override

from tests.factories.actionplan import ActionPageFactory, ActionPlanFactory, ActionPlanPageFactory, AmbitionPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared
from tests.factories.practices import PracticeLibraryPageFactory


@pytest.fixture
def plan_page(home_en):
    return ActionPlanPageFactory(parent=home_en, plan=ActionPlanFactory(first_year=2023, last_year=2025))


@pytest.fixture
def ambition_page(plan_page):
    return AmbitionPageFactory(parent=plan_page)


@pytest.fixture
def action_page(ambition_page):
    return ActionPageFactory(parent=ambition_page)


@pytest.fixture
def library(home_en):
    return PracticeLibraryPageFactory(parent=home_en)


@pytest.fixture
def report(home_en):
    """Publish a news item that serves an action."""
    index = NewsIndexPageFactory(parent=home_en)

    def _report(action, **fields):
        return publish_cleared(NewsPageFactory(parent=index, served_action=action, **fields))

    return _report


@pytest.fixture(autouse=True)
def speaks_english() -> Iterator[None]:
    """Messages are compared in the language of the source."""
    with override("en"):
        yield


@pytest.fixture
def officer(admin_user) -> Client:
    """Signed in, with the admin in English."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(admin_user)
    return client
