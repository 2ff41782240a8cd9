"""The Word template, filled in and read back; what could not be read is said line by line."""

from __future__ import annotations

import html
import re
import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from core.documents import extract
from practices.models import PracticeSubmission
from practices.submission import word
from practices.submission.template import lines_in, template_in
from tests.factories.network import TandemFactory
from tests.practices.authors import YOU, begin, post, token_of, url

pytestmark = pytest.mark.django_db
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def number_of(step, name):
    return next(line.number for line in lines_in("en") if (line.step, line.name) == (step, name))


def words_of(step, name, value, language="en"):
    line = next(line for line in lines_in(language) if (line.step, line.name) == (step, name))
    return dict(line.choices)[value]


def filled(answers, language="en", change=lambda xml: xml, fill=None):
    """The template with answers in its right-hand column, as a program for texts leaves it."""
    fill = fill or write
    source = zipfile.ZipFile(BytesIO(template_in(language)))
    root = ElementTree.fromstring(source.read("word/document.xml"))
    for row in root.iter(f"{{{W}}}tr"):
        cells = row.findall(f"{{{W}}}tc")
        number = "".join(node.text or "" for node in cells[0].iter(f"{{{W}}}t"))
        if number in answers:
            fill(cells[2], answers[number])
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = change(ElementTree.tostring(root, encoding="unicode")).encode()
            archive.writestr(name, content)
    return target.getvalue()


def write(cell, text):
    for child in list(cell):
        if child.tag != f"{{{W}}}tcPr":
            cell.remove(child)
    for line in text.split("\n"):
        run = ElementTree.SubElement(ElementTree.SubElement(cell, f"{{{W}}}p"), f"{{{W}}}r")
        ElementTree.SubElement(run, f"{{{W}}}t").text = line


def choose(cell, text):
    """As Word does it: the content control stays, its placeholder mark goes."""
    control = cell.find(f"{{{W}}}sdt")
    properties = control.find(f"{{{W}}}sdtPr")
    properties.remove(properties.find(f"{{{W}}}showingPlcHdr"))
    next(control.iter(f"{{{W}}}t")).text = text


def upload(content, name="practice.docx"):
    return SimpleUploadedFile(name, content, DOCX)


GOOD = {
    ("practice", "title"): "Open house",
    ("practice", "summary"): "A house for all.",
    ("practice", "start_year"): "2020",
    ("goals", "reason_1"): "Room is scarce.",
    ("goals", "target_1"): "11.3",
    ("story", "challenge"): "No room.\nAnd no money.",
    ("story", "solution"): "Both built.",
    ("results", "result"): "It stands.",
    ("results", "evidence"): "We asked.",
}


def good(language="en"):
    chosen = {
        ("practice", "stage"): words_of("practice", "stage", "running", language),
        ("practice", "themes"): words_of("practice", "themes", "culture", language),
        ("goals", "goal_1"): words_of("goals", "goal_1", "11", language),
        ("results", "evidence_kind"): words_of("results", "evidence_kind", "survey", language),
        ("results", "evidence_grade"): words_of("results", "evidence_grade", "2", language),
    }
    return {number_of(*key): text for key, text in {**GOOD, **chosen}.items()}


@pytest.fixture
def token(client, library):
    TandemFactory(city__slug="parma", city__name_en="Parma")
    return token_of(begin(client))


def send_word(client, token, content, **kwargs):
    return post(client, url("submission_word", token), {"word": upload(content, **kwargs)}, follow=True)


def text(answer):
    return html.unescape(answer.content.decode())


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_template_is_a_well_formed_document_in_both_languages(client, home, language):
    answer = client.get(url("submit_template", language=language))
    assert answer["Content-Type"] == DOCX
    archive = zipfile.ZipFile(BytesIO(answer.content))
    assert archive.testzip() is None
    for name in archive.namelist():
        ElementTree.fromstring(archive.read(name))
    types = archive.read("[Content_Types].xml").decode()
    assert all(f"/{name}" in types for name in archive.namelist() if name.startswith(("word/d", "word/s", "docProps")))
    body = archive.read("word/document.xml").decode()
    assert body.count("<w:tblHeader/>") == 4
    words = {"de": "Bitte wählen", "en": "Please choose"}[language]
    assert words in body
    assert {"de": "de-DE", "en": "en-GB"}[language] in archive.read("word/styles.xml").decode()


def test_what_is_empty_in_the_template_is_no_answer(home):
    found = word.read(template_in("de"), "de")
    assert (found.answers, found.notes) == ({}, [])


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_filled_template_fills_the_form(client, token, language):
    answer = send_word(client, token, filled(good(language), language))
    assert "Everything was taken over" in text(answer)
    row = PracticeSubmission.objects.get()
    assert row.answers["practice"] == {
        "title": "Open house", "summary": "A house for all.", "stage": "running", "start_year": "2020",
        "themes": ["culture"],
    }  # fmt: skip
    assert row.answers["goals"] == {"goal_1": "11", "reason_1": "Room is scarce.", "target_1": "11.3"}
    assert row.answers["story"]["challenge"] == "No room.\nAnd no money."
    assert row.answers["results"]["evidence_grade"] == "2"
    assert row.done == ["you", "practice", "goals", "story", "results"]


def test_a_template_may_come_with_the_first_step(client, library):
    TandemFactory(city__slug="parma")
    answer = post(client, url("submit"), YOU | {"word": upload(filled(good()))}, follow=True)
    assert "Everything was taken over" in text(answer)
    assert PracticeSubmission.objects.get().title == "Open house"


def test_what_the_file_leaves_empty_stays_as_it_was(client, token):
    send_word(client, token, filled(good()))
    send_word(client, token, filled({number_of("practice", "title"): "Closed house"}))
    answers = PracticeSubmission.objects.get().answers
    assert answers["practice"]["title"] == "Closed house"
    assert answers["practice"]["summary"] == "A house for all."


def test_what_could_not_be_read_is_told_line_by_line(client, token):
    wrong = {
        number_of("practice", "stage"): "sleeping",
        number_of("practice", "themes"): "Culture; Juggling",
        number_of("goals", "goal_1"): "18",
        number_of("goals", "goal_2"): "11",
        number_of("goals", "target_2"): "11.99",
        number_of("practice", "end_year"): "2019",
    }
    page = text(send_word(client, token, filled(good() | wrong)))
    assert "Not everything could be taken over" in page
    for step, name, message in (
        ("practice", "stage", "“sleeping” is none of Idea, Pilot"),
        ("practice", "themes", "“Juggling” is none of"),
        ("goals", "goal_1", "There is no goal “18”"),
        ("goals", "target_2", "There is no target “11.99”."),
        ("practice", "end_year", "A practice cannot end before it begins."),
    ):
        assert re.search(rf"Line {number_of(step, name)}, [^<]*{re.escape(message)}", page), (step, name)
    row = PracticeSubmission.objects.get()
    assert row.answers["practice"]["themes"] == ["culture"]
    assert row.done == ["you", "story", "results"]


def test_a_question_is_known_by_its_words_where_the_number_was_lost(home):
    content = filled(good(), change=lambda xml: xml.replace(">1.1<", "><"))
    assert word.read(content, "en").answers["practice"]["title"] == "Open house"


def test_a_line_that_is_not_in_the_template_is_told(home):
    content = filled(good(), change=lambda xml: xml.replace(">1.1<", ">9.9<").replace(">Title<", ">Colour<"))
    assert "Line 9.9 is not in the template." in word.read(content, "en").notes


def test_a_list_that_was_chosen_from_is_read(home):
    chosen = {number_of("practice", "stage"): words_of("practice", "stage", "pilot")}
    assert word.read(filled(chosen, fill=choose), "en").answers == {"practice": {"stage": "pilot"}}


def another_document():
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        body = "<w:body><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:body>"
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{W}">{body}</w:document>')
    return target.getvalue()


def bomb():
    """A small file that would unpack to 60 MB."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (60 * 2**20))
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (lambda: b"MZ this is a program", "This is no Word file."),
        (lambda: b"", "The submitted file is empty."),
        (lambda: b"PK\x03\x04 half a zip", "This is no Word file."),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "a password or the old format .doc"),
        (another_document, "but not our template"),
        (bomb, "This file is too large to be read."),
    ],
)
def test_a_word_file_that_is_none_is_refused_with_a_reason(client, token, content, message):
    answer = send_word(client, token, content())
    assert answer.status_code == 422
    assert message in text(answer)
    assert PracticeSubmission.objects.get().answers == {}


def test_a_wrong_file_with_the_first_step_keeps_what_was_typed(client, library):
    TandemFactory(city__slug="parma")
    answer = post(client, url("submit"), YOU | {"word": upload(b"no word file")})
    assert answer.status_code == 422
    assert "This is no Word file." in text(answer)
    assert "Robin Sample" in text(answer)
    assert not PracticeSubmission.objects.exists()


def test_words_of_a_document_are_still_read_for_the_search():
    assert extract(another_document(), "docx")["text"] == "Hello"
