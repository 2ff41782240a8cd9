"""The fingerprint is the same exactly when readers see the same."""

from datetime import UTC, date, datetime

import pytest
from wagtail.rich_text import RichText

from news.models import NewsPage
from planning.digest import content_of, digest_of, visible_of
from taxonomy.models import Theme
from tests.factories.planning import publish_cleared
from tests.planning.conftest import news


@pytest.fixture
def rich_page(section):
    """A page with everything that changes shape on its way through a revision: blocks, tags, many-to-many."""
    page = section.add_child(instance=news("Reich"))
    page.body = [("text", RichText("<p>Text</p>")), ("heading", {"text": "Heading", "level": "h2"})]
    page.themes = list(Theme.objects.all()[:3])
    page.keywords.add("eins", "zwei")
    page.save()
    return page


def test_a_page_its_revision_and_its_row_have_one_fingerprint(rich_page):
    revision = rich_page.save_revision()
    in_memory = digest_of(content_of(rich_page))
    assert digest_of(revision.content) == in_memory
    assert digest_of(content_of(revision.as_object())) == in_memory
    assert digest_of(content_of(NewsPage.objects.get(pk=rich_page.pk))) == in_memory


def test_publishing_changes_nothing_in_the_fingerprint(rich_page):
    before = digest_of(content_of(rich_page))
    live = publish_cleared(rich_page)
    assert digest_of(content_of(live)) == before
    assert digest_of(content_of(live.get_latest_revision_as_object())) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Anders"),
        ("slug", "anders"),
        ("seo_title", "Anders"),
        ("search_description", ""),
        ("teaser_text", "Anders"),
        ("lead", "Anders"),
        ("show_in_menus", True),
        ("date", date(2020, 1, 1)),
        ("body", [("text", RichText("<p>Text.</p>"))]),
        ("themes", []),
        ("tagged_keywords", []),
    ],
)
def test_every_change_that_a_reader_can_see_changes_it(rich_page, field, value):
    before = digest_of(content_of(rich_page))
    setattr(rich_page, field, value)
    assert digest_of(content_of(rich_page)) != before


def test_the_order_of_blocks_counts_and_the_order_of_terms_does_not(rich_page):
    before = digest_of(content_of(rich_page))
    rich_page.themes = list(reversed(rich_page.themes.all()))
    assert digest_of(content_of(rich_page)) == before
    rich_page.body = list(reversed([(block.block_type, block.value) for block in rich_page.body]))
    assert digest_of(content_of(rich_page)) != before


@pytest.mark.parametrize(
    ("field", "value"), [("locked", True), ("go_live_at", datetime(2030, 1, 1, tzinfo=UTC)), ("draft_title", "Anders")]
)
def test_what_nobody_sees_does_not_count(rich_page, field, value):
    before = visible_of(content_of(rich_page)), digest_of(content_of(rich_page))
    setattr(rich_page, field, value)
    assert (visible_of(content_of(rich_page)), digest_of(content_of(rich_page))) == before


def test_place_and_presence_are_visible_but_need_no_new_approval(rich_page):
    visible, digest = visible_of(content_of(rich_page)), digest_of(content_of(rich_page))
    rich_page.live, rich_page.url_path = True, "/elsewhere/"
    assert visible_of(content_of(rich_page)) != visible
    assert digest_of(content_of(rich_page)) == digest


def test_an_empty_field_of_a_later_release_voids_nothing(rich_page):
    content = content_of(rich_page)
    assert digest_of(content | {"subtitle": "", "gallery": "[]", "cards": [], "pinned": False}) == digest_of(content)
    assert digest_of(content | {"subtitle": "New"}) != digest_of(content)
