"""The words of a story can be cut out, translated and put back; nothing else is touched."""

from __future__ import annotations

from copy import deepcopy

import pytest
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.ingest import ingest_segments
from wagtail_localize.strings import StringValue

from home.models import ContentPage
from tests.core.blocks.conftest import FIELD
from tests.factories.home import ContentPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home):
    """A page with every block, as it lies in the database."""
    catalogue = FIELD.stream_block.child_blocks.items()
    body = [{"type": name, "value": block.get_prep_value(block.get_preview_value())} for name, block in catalogue]
    made = ContentPageFactory(parent=home, body=body)
    made.save()
    return ContentPage.objects.get(pk=made.pk)


def shouted(page):
    """The page with all its words in capitals, as a machine would translate it."""
    segments = extract_segments(page)
    for segment in segments:
        if isinstance(segment, StringSegmentValue) and segment.path.startswith("body"):
            segment.string = StringValue(segment.string.data.upper().replace("&AMP;", "&amp;"))
    ingest_segments(page, page, page.locale, page.locale, [row for row in segments if row.path.startswith("body")])
    return {block.block_type: block.value for block in page.body}


def test_every_block_survives_translation(page):
    before = [block.block_type for block in page.body]
    shouted(page)
    again = deepcopy(page.body)
    assert [block.block_type for block in again] == before


def test_words_are_translated_and_addresses_positions_and_anchors_are_not(page):
    values = shouted(page)
    assert values["callout"]["title"].isupper()
    assert values["accordion"]["entries"][0]["title"].isupper()
    assert values["map"]["place"].isupper()
    assert values["map"]["position"] == "51.34030, 12.37475"
    assert values["video"]["address"] == "https://www.youtube.com/watch?v=aaaaaaaaaaa"
    assert values["heading"]["level"] == "2"


def test_a_table_is_translated_cell_by_cell_and_its_numbers_are_not(page):
    table = shouted(page)["table"]["table"]
    assert table["table_caption"].isupper()
    assert all(cell.isupper() for cell in table["data"][0])
    assert table["data"][1] == ["2024", "9", "2"]
