from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils.translation import override

from tests.factories.home import ContentPageFactory


@pytest.fixture(autouse=True)
def no_renditions_of_another_test() -> None:
    """Wagtail remembers renditions by the number of their picture, and each test begins to count anew."""
    cache.clear()


@pytest.fixture
def in_english() -> Iterator[None]:
    """For tests that read messages: they are written in English and translated into all other languages."""
    with override("en"):
        yield


@pytest.fixture
def one_connection() -> Iterator[None]:
    """For tests that call the WSGI application itself: the test's connection stays open, as under Django's client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def told(home, django_capture_on_commit_callbacks):
    """Make a public German page of these words: ``told("Titel", "Text")``. What waits for the commit is done."""

    def _told(title, text="", parent=home, **fields):
        body = json.dumps([{"type": "text", "value": f"<p>{text}</p>"}]) if text else "[]"
        fields = {"teaser_text": "Ein Satz.", "lead": ""} | fields
        with django_capture_on_commit_callbacks(execute=True):
            return ContentPageFactory(parent=parent, title=title, body=body, locale=parent.locale, **fields)

    return _told
