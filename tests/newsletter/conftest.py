"""A newsletter in two languages, and one issue of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.utils.translation import override

from newsletter.models import NewsletterIndexPage, NewsletterIssuePage
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.newsletter import NewsletterIndexPageFactory, NewsletterIssuePageFactory
from tests.factories.planning import publish_cleared, secretary

WORDS = {
    "de": {"heading": "Aus dem Büro", "text": "<p>Wir freuen uns über Post – auch über <b>kurze</b>.</p>"},
    "en": {"heading": "From the office", "text": "<p>We enjoy your letters – even <b>short</b> ones.</p>"},
}


@pytest.fixture(autouse=True)
def english_officer() -> Iterator[None]:
    """What officers are told is asked for in English here; letters and visitors' pages choose their own language."""
    with override("en"):
        yield


@pytest.fixture
def officer(db: None) -> Any:
    return secretary()


@pytest.fixture
def archives(home: Any, home_en: Any) -> dict[str, NewsletterIndexPage]:
    german = NewsletterIndexPageFactory(parent=home, live=True)
    english = NewsletterIndexPageFactory(
        parent=home_en, live=True, locale=home_en.locale, translation_key=german.translation_key
    )
    return {"de": german, "en": english}


@pytest.fixture
def news(home: Any, home_en: Any) -> dict[str, Any]:
    """A news item in both languages, and one in German only."""
    german_index = NewsIndexPageFactory(parent=home, title="Aktuelles", slug="aktuelles", live=True)
    english_index = NewsIndexPageFactory(
        parent=home_en, locale=home_en.locale, translation_key=german_index.translation_key, live=True
    )
    fields = {"date": date(2026, 10, 20)}
    german = NewsPageFactory(
        parent=german_index, title="Ein Park für alle", slug="park", teaser_text="Was gemeinsam entstand.", **fields
    )
    english = NewsPageFactory(
        parent=english_index,
        title="A park for all",
        slug="park",
        teaser_text="What was made together.",
        locale=home_en.locale,
        translation_key=german.translation_key,
        **fields,
    )
    only = NewsPageFactory(
        parent=german_index, title="Nur auf Deutsch", slug="nur", teaser_text="Ohne Übersetzung.", **fields
    )
    publish_cleared(german, english)
    publish_cleared(only)
    return {"de": german, "en": english, "only_de": only}


@pytest.fixture
def make_issue(archives: dict[str, NewsletterIndexPage], home_en: Any) -> Any:
    """Write an issue in both languages; with ``publish`` it goes live."""

    def _make(items: list[dict[str, Any]] | None = None, publish: bool = True, **fields: Any) -> NewsletterIssuePage:
        pages: list[NewsletterIssuePage] = []
        for code, archive in archives.items():
            content = items if items is not None else [{"type": "words", "value": WORDS[code]}]
            key = {"translation_key": pages[0].translation_key} if pages else {}
            title = "Herbst am Fluss" if code == "de" else "Autumn by the river"
            page = NewsletterIssuePageFactory(
                parent=archive,
                locale=archive.locale,
                **{"title": title, "slug": "autumn", "items": json.dumps(content), **key, **fields},
            )
            pages.append(page)
        if publish:
            publish_cleared(*pages)
        return NewsletterIssuePage.objects.get(pk=pages[0].pk)

    return _make


@pytest.fixture
def issue(make_issue: Any) -> NewsletterIssuePage:
    return make_issue()
