from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from tests.core.blocks.conftest import FIELD, text_of


def heading(text, level="2", anchor=""):
    return "heading", {"text": text, "level": level, "anchor": anchor}


def test_a_heading_gets_an_anchor_from_its_words(html):
    found = html(heading("Städte & Hochschulen"))[0]
    assert (found.tag, found.get("id"), text_of(found)) == ("h2", "städte-hochschulen", "Städte & Hochschulen")


def test_the_same_words_twice_get_two_anchors(html):
    tree = html(heading("Ergebnis"), heading("Ergebnis"), heading("Ergebnis"))
    assert [found.get("id") for found in tree] == ["ergebnis", "ergebnis-2", "ergebnis-3"]


def test_an_officer_s_own_anchor_wins(html):
    assert html(heading("What it costs", anchor="costs"))[0].get("id") == "costs"


def test_no_level_is_skipped(html):
    tree = html(heading("Part", "3"), heading("Section"), heading("Part", "3"), heading("Part", "3"))
    assert [found.tag for found in tree] == ["h2", "h2", "h3", "h3"]


def test_words_of_a_heading_are_no_html(html):
    assert text_of(html(heading("<script>alert(1)</script>"))[0]) == "<script>alert(1)</script>"


def test_running_text_keeps_what_officers_may_write(html):
    tree = html(("text", '<p><b>Bold</b>, <i>slanted</i>, <span lang="en">key figures</span></p><ul><li>one</li></ul>'))
    assert tree[0].get("class") == "rich-text"
    assert tree.find(".//span").get("lang") == "en"
    assert tree.find(".//ul/li") is not None


def test_a_quotation_names_who_speaks(html):
    tree = html(("quote", {"text": "We ask who knows.", "name": "", "role": "Head of planning"}))
    assert text_of(tree.find("./figure/blockquote")) == "We ask who knows."
    assert text_of(tree.find("./figure/figcaption")) == "Head of planning"


@pytest.mark.django_db
def test_a_quotation_of_nobody_is_refused_at_publishing_and_kept_as_draft(story):
    value = story(("quote", {"text": "We ask who knows.", "name": "", "role": ""}))
    with pytest.raises(ValidationError) as refusal:
        FIELD.stream_block.clean(value)
    assert "role" in refusal.value.block_errors[0].block_errors
    assert FIELD.stream_block.clean_deferred(value)[0].value["text"] == "We ask who knows."


def test_a_callout_stands_beside_the_story(html):
    tree = html(("callout", {"title": "Good to know", "text": "<p>Soon.</p>"}))
    assert tree[0].tag == "aside"
    assert text_of(tree[0]) == "Good to know Soon."


def test_an_accordion_opens_without_javascript(html):
    entries = [{"title": "Who?", "text": "<p>You.</p>"}, {"title": "When?", "text": "<p>Now.</p>"}]
    tree = html(("accordion", {"entries": entries}))
    assert [text_of(found) for found in tree.findall(".//details/summary")] == ["Who?", "When?"]


def test_the_words_of_all_blocks_can_be_found(story):
    value = story(
        heading("Anfang"),
        ("text", "<p>Fließtext</p>"),
        ("accordion", {"entries": [{"title": "Frage", "text": "<p>Antwort</p>"}]}),
        ("table", {"table": {"data": [["Zelle"]], "table_caption": "Beschriftung"}, "source": "Quelle"}),
    )
    words = " ".join(FIELD.stream_block.get_searchable_content(value))
    for word in ("Anfang", "Fließtext", "Frage", "Antwort", "Zelle", "Quelle"):
        assert word in words
    assert "Abschnitt" not in words
    assert "Section" not in words
