"""An issue as HTML mail and as text mail, in both languages: the bytes a reader gets, held in golden files."""

from __future__ import annotations

import re
from datetime import date, time

import html5lib
import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page

from newsletter.composing import compose
from newsletter.models import NewsletterIssuePage
from newsletter.plain_text import plain
from newsletter.rendering import PREVIEW_TOKEN, as_html, as_text
from newsletter.topics import Topic, choice_of
from tests.factories.events import EventFactory, EventIndexPageFactory, EventPageFactory
from tests.factories.planning import publish_cleared
from tests.golden import same_as_golden

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home, home_en):
    record = EventFactory(start_date=date(2099, 3, 4), start_time=time(14), end_time=time(16, 30))
    german_index = EventIndexPageFactory(parent=home, live=True)
    english_index = EventIndexPageFactory(
        parent=home_en, live=True, locale=home_en.locale, translation_key=german_index.translation_key
    )
    german = EventPageFactory(parent=german_index, event=record, title="Werkstatt am Fluss", slug="river")
    english = EventPageFactory(
        parent=english_index,
        event=record,
        title="Workshop by the river",
        slug="river",
        locale=home_en.locale,
        translation_key=german.translation_key,
    )
    publish_cleared(german, english)
    return record


@pytest.fixture
def full_issue(make_issue, news, event):
    """An issue with everything that an issue can have."""
    return make_issue(
        items=[
            {"type": "page", "value": {"page": news["de"].pk, "words": ""}},
            {"type": "page", "value": {"page": news["only_de"].pk, "words": "In own words."}},
            {
                "type": "words",
                "value": {
                    "heading": "A word from us",
                    "text": f'<p>See <a linktype="page" id="{news["de"].pk}">the park</a> and <b>write</b>.</p>'
                    "<ul><li>one</li><li>two</li></ul>",
                    "button_text": "Write to us",
                    "button_url": "https://example.org/write",
                    "topic": "calls",
                },
            },
            {"type": "dates", "value": {"heading": "", "number": 3}},
        ]
    )


def in_language(issue, code):
    return NewsletterIssuePage.objects.get(translation_key=issue.translation_key, locale__language_code=code)


def stable(text):
    """Without what differs from run to run: keys of drawn pictures."""
    return re.sub(r"/share/[0-9a-f-]{36}", "/share/KEY", text)


def laid_out(html):
    """Each tag on a line of its own, so that a template may be indented anew without another golden file."""
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"\s*(<[^>]*>)\s*", r"\n\1\n", html)).strip() + "\n"


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_mails_read_as_they_were_looked_at(full_issue, code):
    letter = compose(in_language(full_issue, code))
    same_as_golden(f"newsletter/issue.{code}.html", laid_out(stable(as_html(letter))))
    same_as_golden(f"newsletter/issue.{code}.txt", stable(as_text(letter)))


def test_each_page_is_told_in_the_language_of_the_issue_whatever_was_chosen(full_issue):
    german, english = (compose(in_language(full_issue, code)) for code in ("de", "en"))
    assert german.parts[0].teaser.title == "Ein Park für alle"
    assert english.parts[0].teaser.title == "A park for all"
    assert english.parts[0].url.startswith("http://localhost/en/")


def test_a_page_that_exists_in_the_other_language_only_says_so(full_issue):
    english = compose(in_language(full_issue, "en"))
    assert english.parts[1].foreign == "de"
    assert english.foreign_titles == ["Nur auf Deutsch"]
    html = BeautifulSoup(as_html(english), "html.parser")
    assert "in German only" in html.text
    assert html.find("a", string="Nur auf Deutsch").find_parent(lang="de")


def test_a_page_that_was_unpublished_or_deleted_is_left_out_and_counted(make_issue, news):
    issue = make_issue(
        items=[
            {"type": "page", "value": {"page": news["de"].pk, "words": ""}},
            {"type": "page", "value": {"page": news["only_de"].pk, "words": ""}},
            {"type": "page", "value": {"page": 999_999, "words": ""}},
        ]
    )
    Page.objects.get(pk=news["only_de"].pk).specific.unpublish()
    letter = compose(issue)
    assert [part.teaser.title for part in letter.parts] == ["Ein Park für alle"]
    assert letter.missing == 2


@pytest.mark.parametrize(
    ("topics", "kinds"),
    [
        ([], ["story", "story", "words", "dates"]),
        ([Topic.NEWS], ["story", "story"]),
        ([Topic.CALLS], ["words"]),
        ([Topic.EVENTS], ["dates"]),
        ([Topic.PRACTICES], []),
    ],
)
def test_a_reader_gets_only_the_chosen_topics(full_issue, topics, kinds):
    letter = compose(full_issue, choice_of(topics))
    assert [part.kind for part in letter.parts] == kinds


def test_the_html_is_fit_for_mail_programs(full_issue):
    html = as_html(compose(full_issue))
    page = BeautifulSoup(html, "html.parser")
    assert not page.find_all(["script", "form", "iframe", "link", "object", "video"])
    assert all(picture.has_attr("alt") and picture["width"] and picture["height"] for picture in page.find_all("img"))
    assert all(table["role"] == "presentation" for table in page.find_all("table"))
    addresses = [tag.get("href") or tag.get("src") for tag in page.find_all(["a", "img"])]
    assert all(re.match(r"https?://|mailto:", address) for address in addresses)
    assert "prefers-color-scheme: dark" in html
    assert len(html.encode()) < 100_000


def test_the_html_breaks_no_rule_of_html(full_issue):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(as_html(compose(full_issue)))
    assert parser.errors == []


def test_nothing_in_a_mail_follows_its_reader(full_issue):
    page = BeautifulSoup(as_html(compose(full_issue)), "html.parser")
    addresses = [tag.get("href") or tag.get("src") for tag in page.find_all(["a", "img"])]
    assert not [address for address in addresses if "?" in address]
    assert len([address for address in addresses if PREVIEW_TOKEN in address]) == 2


def test_formatted_text_becomes_text_as_a_person_would_type_it():
    html = (
        '<p>One <b>bold</b> word &amp; a <a href="https://example.org/x">link</a>.</p><ul><li>first</li>'
        "<li>second<br/>line</li></ul><ol><li>one</li><li>two</li></ol><p></p><p>https://example.org/y</p>"
    )
    assert plain(html) == (
        "One bold word & a link (https://example.org/x).\n\n- first\n- second\nline\n1. one\n2. two\n\n"
        "https://example.org/y"
    )


def test_no_line_of_the_text_is_longer_than_72_characters_but_addresses(full_issue):
    lines = as_text(compose(full_issue)).splitlines()
    assert not [line for line in lines if len(line) > 72 and "://" not in line]


def test_the_archive_shows_the_issue_as_a_page(client, full_issue):
    for code in ("de", "en"):
        page = in_language(full_issue, code)
        answer = client.get(page.get_url())
        assert answer.status_code == 200
        assert "A word from us" in answer.content.decode()
        archive = client.get(page.get_parent().get_url()).content.decode()
        assert page.title in archive
        assert reverse("newsletter:subscribe") in archive or code == "en"


@pytest.mark.parametrize(("mode", "words"), [("", "article"), ("html", "<table"), ("text", "====")])
def test_an_officer_sees_the_page_the_html_mail_and_the_text_mail_before_sending(full_issue, mode, words, rf):
    answer = full_issue.make_preview_request(preview_mode=mode)
    assert answer.status_code == 200
    answer = answer.render() if hasattr(answer, "render") else answer
    assert words in answer.content.decode()
