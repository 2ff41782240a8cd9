"""Typesetting is part of the house: letters that are promised, the same bytes for the same data."""

from __future__ import annotations

import pytest

from core import typesetting
from core.print_text import parts_of
from core.typesetting import TypesettingError, certain, typeset

DATA = {
    "title": "T", "publisher": "P", "kind": "K", "language": "de", "lead": "", "facts": [], "figures": [],
    "goals_heading": "", "goals": [], "chapters": [], "citation": "", "online": "", "url": "https://example.org",
    "foot": "",
}  # fmt: skip


def test_every_promised_letter_can_be_printed():
    letters = "".join(chr(code) for code in range(0x20, 0x3000) if typesetting.certain(chr(code)) == chr(code))
    assert "ß" in letters
    assert "ț" in letters
    # Not by typeset(), which would replace what is missing.
    assert typesetting._compile("practice_sheet", {**DATA, "title": letters}, None).startswith(b"%PDF")


def test_what_no_font_has_becomes_a_square():
    assert certain("a 🎉 b") == "a □ b"


def test_the_same_data_make_the_same_file():
    assert typeset("practice_sheet", DATA) == typeset("practice_sheet", DATA)


def test_a_wrong_template_is_a_named_error():
    with pytest.raises(TypesettingError):
        typeset("practice_sheet", {"title": "and nothing else"})


def test_rich_text_becomes_paragraphs_and_lists():
    parts = parts_of("<p>One <b>two</b>&amp;</p><ul><li>a</li><li>b</li></ul><p>end</p>", 100)
    assert parts == [
        {"kind": "p", "text": "One two&"},
        {"kind": "list", "items": ["a", "b"]},
        {"kind": "p", "text": "end"},
    ]


def test_rich_text_is_cut_between_words():
    assert parts_of("<p>One two three</p><p>four</p>", 9) == [{"kind": "p", "text": "One two…"}]
