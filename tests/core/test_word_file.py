"""A Word document that the site makes: title, language, the same bytes each time, and nothing of the library's own."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
import time_machine
from docx import Document

from core.word_file import new_document, saved


def made():
    document = new_document("A paper & more", "en")
    document.add_paragraph("A paper & more", "Title")
    document.add_paragraph("First", "List Bullet")
    return saved(document)


def test_the_same_words_make_the_same_file_at_any_time():
    with time_machine.travel("2026-03-01 10:00", tick=False):
        first = made()
    with time_machine.travel("2027-04-02 11:11", tick=False):
        assert made() == first


def test_the_file_has_its_title_its_language_and_the_size_of_a4():
    document = Document(BytesIO(made()))
    properties = document.core_properties
    assert (properties.title, properties.language) == ("A paper & more", "en")
    assert [paragraph.style.name for paragraph in document.paragraphs] == ["Title", "List Bullet"]
    assert (round(document.sections[0].page_width.mm), round(document.sections[0].page_height.mm)) == (210, 297)


@pytest.mark.parametrize("foreign", [b"python-docx", b"Macintosh", b"LightShading"])
def test_nothing_of_the_first_document_of_the_library_is_left(foreign):
    archive = zipfile.ZipFile(BytesIO(made()))
    assert not [name for name in archive.namelist() if foreign in archive.read(name)]
    assert {name.rpartition(".")[2] for name in archive.namelist()} == {"xml", "rels"}
