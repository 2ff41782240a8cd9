"""A small bilingual news section, and the people who work on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from news.models import NewsIndexPage, NewsPage


@pytest.fixture(autouse=True)
def english_words() -> Iterator[None]:
    """The tests quote messages in the language of the source text."""
    with translation.override("en"):
        yield


@pytest.fixture
def client(client: Client) -> Client:
    """A browser set to English."""
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


@pytest.fixture
def section(home: Page) -> NewsIndexPage:
    return home.add_child(instance=NewsIndexPage(title="Neues", slug="neues"))


@pytest.fixture
def section_en(home_en: Page, section: NewsIndexPage) -> NewsIndexPage:
    return home_en.add_child(instance=NewsIndexPage(title="News", slug="news", translation_key=section.translation_key))


@pytest.fixture
def german_page(section: NewsIndexPage) -> NewsPage:
    """A complete German news item, not yet approved."""
    return section.add_child(instance=news("Neue Bibliothek"))


@pytest.fixture
def english_page(section_en: NewsIndexPage, german_page: NewsPage) -> NewsPage:
    """Its English translation."""
    return section_en.add_child(instance=news("A new library", translation_key=german_page.translation_key))


@pytest.fixture
def pair(german_page: NewsPage, english_page: NewsPage) -> list[NewsPage]:
    return [german_page, english_page]


def news(title: str, **fields: Any) -> NewsPage:
    texts = {"teaser_text": f"{title}: teaser.", "search_description": f"{title}: description."}
    return NewsPage(title=title, live=False, **texts | fields)
