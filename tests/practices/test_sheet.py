"""The sheet to take along: an accessible PDF of two pages, whatever somebody typed."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from practices.models import PracticeGoal
from practices.sheet import PAGES
from tests.factories.planning import publish_cleared
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice
from tests.factories.taxonomy import goal

LONG = "<p>" + "The city and the university worked on it together. " * 200 + "</p>"


def sheet(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/pdf"
    return PdfReader(BytesIO(answer.content))


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


@pytest.fixture
def record(db):
    record = PracticeFactory(goals=[], evidence_kind="survey", evidence_grade=2, staff="1.5", money="small")
    record.goal_links = [PracticeGoal(tag=goal(11), reason_de="Weil Plätze fehlen.", reason_en="Room is scarce.")]
    record.save()
    return record


@pytest.mark.parametrize(
    ("language", "address", "words"),
    [
        ("de", "/de/praxis/sheet/offen/", ["Öffentliche Gärten für Größere", "Die Herausforderung", "Weil Plätze"]),
        ("en", "/en/practices/sheet/open/", ["Open house", "The challenge", "Room is scarce."]),
    ],
)
def test_the_sheet_is_tagged_titled_and_in_its_language(client, library, library_de, record, language, address, words):
    live_practice(library_de, title="Öffentliche Gärten für Größere", slug="offen", practice=record)
    live_practice(library, title="Open house", slug="open", practice=record)
    pdf = sheet(client, address)
    root = pdf.trailer["/Root"]
    assert root["/Lang"].startswith(language)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata.title == words[0]
    assert b"pdfuaid:part" in root["/Metadata"].get_data()
    assert len(pdf.pages) <= PAGES
    assert not [word for word in words if word not in text_of(pdf)]


@pytest.mark.parametrize(
    "odd",
    [
        "مرحبا بالعالم",
        "שלום",
        "A party 🎉 for all",
        "中文",
        "x" * 10_000,
        "#let x = 1 *bold* <a> \\ $ @ref // no comment",
        "\u202eturned\u202c \u0301\u0301 \x0b",
    ],
)
def test_no_text_breaks_the_sheet(client, library, odd):
    live_practice(library, title=odd[:200], slug="odd", challenge=f"<p>{odd}</p>", solution=LONG, result=LONG,
                  helped=LONG, hindered=LONG, not_worked=LONG, transfer=LONG)  # fmt: skip
    assert len(sheet(client, "/en/practices/sheet/odd/").pages) <= PAGES


def test_what_looks_like_a_command_is_printed_as_it_was_typed(client, library):
    live_practice(library, title="#let *x* = 1", slug="odd")
    pdf = sheet(client, "/en/practices/sheet/odd/")
    assert pdf.metadata.title == "#let *x* = 1"
    assert "#let*x*=1" in text_of(pdf).replace(" ", "")


def test_a_long_story_is_cut_and_says_where_the_whole_is(client, library):
    live_practice(library, slug="long", challenge=LONG, solution=LONG, result=LONG, transfer=LONG)
    words = text_of(sheet(client, "/en/practices/sheet/long/"))
    assert "…" in words
    assert "http://testserver/en/practices/long/" in words


def test_a_changed_story_has_a_new_sheet(client, library, django_capture_on_commit_callbacks):
    page = live_practice(library, slug="open", title="Open house")
    assert "Open house" in text_of(sheet(client, "/en/practices/sheet/open/"))
    page.title = "Open mill"
    with django_capture_on_commit_callbacks(execute=True):
        publish_cleared(page)
    assert "Open mill" in text_of(sheet(client, "/en/practices/sheet/open/"))


def test_drafts_and_private_practices_have_no_sheet(client, library):
    PracticePageFactory(parent=library, slug="draft")
    hidden = live_practice(library, slug="hidden")
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    for slug in ("draft", "hidden", "unknown"):
        assert client.get(f"/en/practices/sheet/{slug}/").status_code == 404


def test_the_practice_links_its_sheet(client, library):
    page = live_practice(library, slug="open")
    assert 'href="/en/practices/sheet/open/"' in client.get(page.url).content.decode()
