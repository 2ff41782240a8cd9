"""What the loaded demo shows: every block of the catalogue, and no picture without words in the reader's language."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from contextlib import closing

import pytest

from core.blocks import StoryBlock
from tests.browser import demo_site as demo
from tests.demo.reading import LANGUAGES

#: Tables with a story: {table: column}.
STORIES = {
    "news_newspage": "body",
    "events_eventpage": "body",
    "home_contentpage": "body",
    "network_membershippage": "body",
}
BODIES = """
    SELECT locale.language_code, page.url_path, story.{column} FROM {table} AS story
    JOIN wagtailcore_page AS page ON page.id = story.page_ptr_id
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id WHERE page.live
"""


@pytest.fixture(scope="module")
def database(demo_folder):
    path = demo.loaded_data(demo_folder) / "tandem.sqlite3"
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.fixture(scope="module")
def blocks(database):
    """(language, address of the page, block) of all live stories."""
    found = []
    for table, column in STORIES.items():
        for language, path, body in database.execute(BODIES.format(table=table, column=column)):
            found += [(language, path, block) for block in json.loads(body or "[]")]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_block_of_the_catalogue_stands_on_a_live_page(blocks, language):
    pages = defaultdict(set)
    for code, path, block in blocks:
        if code == language:
            pages[block["type"]].add(path)
    assert set(StoryBlock().child_blocks) - set(pages) == set()
    for many in ("gallery", "documents"):
        assert len(pages[many]) >= 2, many


def pictures_of(block):
    value = block["value"]
    if block["type"] == "gallery":
        return [item.get("value", item) for item in value["pictures"]]
    return [value] if block["type"] == "picture" else []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_live_story_shows_a_picture_without_words_in_its_language(blocks, database, language):
    words = dict(database.execute(f"SELECT id, alt_{language} FROM core_siteimage"))
    shown = [(path, picture) for code, path, block in blocks if code == language for picture in pictures_of(block)]
    assert shown
    assert [path for path, picture in shown if not (picture["alt"] or words[picture["image"]])] == []
    assert all(words.values())


def test_pictures_are_ready_before_the_first_visitor_comes(database):
    """A rendition of each picture above a live story stands in its wide and its card shape."""
    led = """SELECT DISTINCT image_id FROM (
        SELECT n.share_image_id AS image_id, p.live FROM news_newspage n JOIN wagtailcore_page p ON p.id = n.page_ptr_id
        UNION
        SELECT n.share_image_id, p.live FROM practices_practicepage n JOIN wagtailcore_page p ON p.id = n.page_ptr_id
    ) WHERE live AND image_id IS NOT NULL"""
    made = defaultdict(set)
    for image, spec in database.execute("SELECT image_id, filter_spec FROM core_siterendition"):
        made[image].add(spec.split("|")[0])
    ids = [row[0] for row in database.execute(led)]
    assert len(ids) >= 20
    for image in ids:
        assert {"fill-800x533", "fill-1080x608", "fill-1200x630"} <= made[image]
