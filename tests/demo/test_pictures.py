"""The picture and document library of the demo: described, credited, drawn once, and put to use."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

import pytest
from PIL import Image
from pypdf import PdfReader
from wagtail.documents.models import Document

from core.models import SiteImage
from demo.content.events import UPCOMING_EVENTS
from demo.content.network import TANDEMS
from demo.content.news import COMING_NEWS, NEWS
from demo.content.pages import PAGES
from demo.content.pictures import PICTURES
from demo.content.pictures.uses import CITIES, LEADS
from demo.content.pictures.uses import TANDEMS as TANDEM_PICTURES
from demo.content.practices import PRACTICES
from demo.drawing import HEIGHT, WIDTH
from demo.loading.documents import load_documents
from demo.loading.pictures import load_pictures

KEYS = {picture.key for picture in PICTURES}
STORIES = {"news": (*NEWS, *COMING_NEWS), "practices": PRACTICES, "events": UPCOMING_EVENTS}
#: Bytes of the picture above a story on a screen of 1440 pixels.
LEAD_PICTURE = 60_000


def shown_in_bodies():
    """Keys of the pictures that stand within a text."""
    told = (text for records in (*STORIES.values(), PAGES) for record in records for text in (record.de, record.en))
    for text in told:
        for kind, value in getattr(text, "body", ()):
            if kind in {"picture", "video"}:
                yield value["key"]
            elif kind == "gallery":
                yield from (row["key"] for row in value)


def test_there_are_two_dozen_pictures_and_each_is_used():
    assert len(PICTURES) == len(KEYS) >= 24
    used = {*LEADS.values(), *TANDEM_PICTURES.values(), *CITIES.values(), *shown_in_bodies()}
    assert used == KEYS


def test_pictures_lead_stories_tandems_and_cities_that_exist():
    for section, key in LEADS:
        assert key in {record.key for record in STORIES[section]}
    assert {*TANDEM_PICTURES, *CITIES} <= {tandem.key for tandem in TANDEMS}


@pytest.mark.parametrize("section", STORIES)
def test_most_stories_have_a_picture_and_some_show_the_drawn_one(section):
    keys = {record.key for record in STORIES[section]}
    led = {key for where, key in LEADS if where == section}
    assert len(led) > len(keys) / 2
    assert led < keys


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.key)
def test_a_picture_is_described_in_both_languages(picture):
    for text in (picture.alt.de, picture.alt.en):
        assert 30 <= len(text) <= 125
        assert not text.startswith(("Bild", "Zeichnung", "Picture", "Drawing", "Image"))
    assert picture.alt.de != picture.alt.en
    x, y, width, height = picture.focus
    assert x >= 0 <= y
    assert x + width <= WIDTH
    assert y + height <= HEIGHT


def test_descriptions_and_titles_differ():
    for texts in ([p.title for p in PICTURES], [p.alt.de for p in PICTURES], [p.alt.en for p in PICTURES]):
        assert [text for text, number in Counter(texts).items() if number > 1] == []


def test_a_drawing_carries_the_rings_and_their_crossing():
    for picture in PICTURES:
        drawn = picture.drawing.svg()
        assert "@" not in drawn, picture.key
        assert drawn.count('stroke="#ff8a4c"') >= 1, picture.key
        assert len(picture.drawing.rings) >= 5, picture.key


@pytest.mark.django_db
def test_the_library_is_loaded_once_with_credit_licence_and_focal_point():
    first = load_pictures()
    assert {key: image.pk for key, image in load_pictures().items()} == {key: i.pk for key, i in first.items()}
    assert SiteImage.objects.count() == len(PICTURES)
    for image in SiteImage.objects.all():
        assert image.credit, image.title
        assert image.licence, image.title
        assert image.languages_without_alt() == [], image.title
        assert image.has_focal_point(), image.title
        assert image.tags.count() >= 3, image.title
        assert (image.width, image.height) == (1600, 1067)
    assert SiteImage.objects.values("collection").distinct().count() == 1
    with first["bridge"].open_file() as file:
        assert len(Image.open(file).convert("RGB").getcolors(200_000)) > 100


@pytest.mark.parametrize("picture", PICTURES[::5], ids=lambda picture: picture.key)
def test_a_picture_is_light_where_it_stands_above_a_story(picture):
    """In the width of the widest rendition and the quality that Wagtail writes."""
    data = io.BytesIO()
    wide = Image.open(io.BytesIO(picture.drawing.png())).convert("RGB").crop((0, 83, 1600, 983))
    wide.save(data, "WEBP", quality=80)
    assert len(data.getvalue()) < LEAD_PICTURE


@pytest.mark.django_db
def test_documents_are_loaded_once_and_can_be_read_by_everybody():
    first = load_documents()
    assert {key: row.pk for key, row in load_documents().items()} == {key: row.pk for key, row in first.items()}
    assert Document.objects.count() == len(first) == 4
    for (key, language), document in first.items():
        with document.open_file() as file:
            data = file.read()
        if document.file_extension == "pdf":
            catalogue = PdfReader(io.BytesIO(data)).trailer["/Root"]
            assert catalogue["/MarkInfo"]["/Marked"], key
            assert str(catalogue["/Lang"]).startswith(language)
        else:
            parts = zipfile.ZipFile(io.BytesIO(data))
            locale = {"de": "de-DE", "en": "en-GB"}[language]
            assert f'w:lang w:val="{locale}"' in parts.read("word/styles.xml").decode()
            assert parts.read("word/document.xml").decode().count("Heading1") == 4
