"""What leads on: links in texts, buttons, documents, cards; each to the page in the reader's language."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import override
from wagtail.documents.models import Document
from wagtail.rich_text import expand_db_html

from tests.core.blocks.conftest import FIELD, parsed, text_of
from tests.factories.home import ContentPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(home, home_en):
    german = ContentPageFactory(parent=home, title="Mitglied werden", slug="mitglied")
    english = ContentPageFactory(
        parent=home_en, title="Become a member", slug="member", translation_key=german.translation_key
    )
    return german, english


def link_to(page):
    return f'<p><a linktype="page" id="{page.pk}">there</a></p>'


def href(markup):
    return parsed(expand_db_html(markup)).find(".//a").attrib


@pytest.mark.parametrize(("language", "place"), [("de", 0), ("en", 1)])
def test_a_link_leads_to_the_page_in_the_reader_s_language(pair, language, place):
    with override(language):
        assert href(link_to(pair[0])) == {"href": pair[place].url}
        assert href(link_to(pair[1])) == {"href": pair[place].url}


def test_a_link_to_a_page_that_is_not_translated_says_its_language(pair):
    pair[1].unpublish()
    with override("en"):
        assert href(link_to(pair[0])) == {"href": pair[0].url, "hreflang": "de"}


def test_a_link_to_a_page_that_is_not_published_leads_nowhere(pair):
    for page in pair:
        page.unpublish()
    with override("de"):
        assert href(link_to(pair[0])) == {}
    assert href('<p><a linktype="page" id="999999">gone</a></p>') == {}
    assert href('<p><a linktype="page" id="x">broken</a></p>') == {}


def test_a_link_to_another_site_opens_no_window_and_hands_over_nothing():
    attributes = href('<p><a href="https://example.org/?a=1&amp;b=2">there</a></p>')
    assert attributes == {"href": "https://example.org/?a=1&b=2", "rel": "noopener"}


def test_the_links_of_a_whole_story_cost_the_same_however_many_they_are(pair, html, django_assert_num_queries):
    with override("en"):
        pair[0].url  # noqa: B018 # the addresses of the site are remembered from here on
        with django_assert_num_queries(2):
            html(("text", link_to(pair[0])))
        with django_assert_num_queries(2):
            html(*[("text", link_to(page) * 3) for page in pair * 5])


def button(**fields):
    return "button", {"text": "Apply", "page": None, "document": None, "url": "", "prominent": False, **fields}


def test_a_button_leads_to_the_page_in_the_reader_s_language(pair, html):
    with override("en"):
        found = html(button(page=pair[0].pk)).find(".//a")
    assert (found.get("href"), text_of(found)) == (pair[1].url, "Apply")


def test_a_button_to_a_page_that_is_not_published_is_not_there(pair, html):
    for page in pair:
        page.unpublish()
    assert html(button(page=pair[0].pk)).find(".//a") is None


@pytest.mark.parametrize("text", ["More", "mehr …", "Hier klicken", "Click here!", "Weiterlesen »"])
def test_a_button_must_say_what_happens(story, text):
    with pytest.raises(ValidationError) as refusal:
        FIELD.stream_block.clean(story(button(text=text, url="https://example.org/")))
    assert "text" in refusal.value.block_errors[0].block_errors


@pytest.mark.parametrize("targets", [{}, {"url": "https://example.org/", "page": True}])
def test_a_button_needs_exactly_one_target(pair, story, targets):
    fields = {**targets, **({"page": pair[0].pk} if targets.get("page") else {})}
    value = story(button(**fields))
    with pytest.raises(ValidationError):
        FIELD.stream_block.clean(value)
    FIELD.stream_block.clean_deferred(value)


def test_documents_say_kind_and_size(html):
    row = Document.objects.create(title="Statutes", file=ContentFile(b"x" * 2048, name="statutes.pdf"))
    row.get_file_size()
    listed = [{"document": row.pk, "title": ""}, {"document": 999_999, "title": "Gone"}]
    tree = html(("documents", {"documents": listed}))
    [item] = tree.findall(".//li")
    assert text_of(item).startswith("Statutes PDF, 2")
    assert item.find("a").get("href") == row.url


def test_cards_show_the_teasers_of_the_chosen_pages_in_the_reader_s_language(pair, html):
    with override("en"):
        tree = html(("cards", {"pages": [pair[0].pk]}))
    assert [text_of(found) for found in tree.findall(".//h3")] == ["Become a member"]


def test_a_card_in_another_language_says_so(pair, html):
    pair[1].unpublish()
    with override("en"):
        assert html(("cards", {"pages": [pair[0].pk]})).find(".//article").get("lang") == "de"


def test_cards_of_unpublished_and_deleted_pages_vanish(pair, html):
    for page in pair:
        page.unpublish()
    assert html(("cards", {"pages": [pair[0].pk, 999_999]})).find(".//article") is None


@pytest.mark.parametrize("count", [3, 6])
def test_cards_cost_the_same_however_many_they_are(home, html, count, django_assert_max_num_queries):
    pages = [ContentPageFactory(parent=home) for _ in range(count)]
    pages[0].url  # noqa: B018 # the addresses of the site are remembered from here on
    with override("de"), django_assert_max_num_queries(5):
        assert len(html(("cards", {"pages": [page.pk for page in pages]})).findall(".//article")) == count
