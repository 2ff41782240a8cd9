"""A German and an English list of events, and a way to publish into them."""

from __future__ import annotations

import pytest

from tests.factories.events import EventFactory, EventIndexPageFactory, EventPageFactory
from tests.factories.planning import publish_cleared
from tests.factories.registration import RegistrationFactory


@pytest.fixture
def index(home):
    return EventIndexPageFactory(parent=home, locale=home.locale, title="Termine", slug="termine")


@pytest.fixture
def index_en(home_en, index):
    return EventIndexPageFactory(
        parent=home_en, locale=home_en.locale, title="Events", slug="events", translation_key=index.translation_key
    )


@pytest.fixture
def told(index):
    """Publish a page about an event: ``told("Title", start_date=…)`` in German, ``told(…, under=index_en)`` else."""

    def _told(title="Treffen", under=index, event=None, page=None, **fields):
        record = event or EventFactory(**fields)
        draft = EventPageFactory(parent=under, locale=under.locale, title=title, event=record, **(page or {}))
        return publish_cleared(draft)

    return _told


@pytest.fixture
def meeting(told):
    """The page of an event that people can register for: ``meeting(places=2, event={"online": True})``."""

    def _meeting(event=None, **settings):
        page = told("Frühlingstreffen", **(event or {}))
        registration = RegistrationFactory(event=page.event, **settings)
        registration.page = page
        return registration

    return _meeting
