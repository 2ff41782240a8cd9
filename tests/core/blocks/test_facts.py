from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from core.blocks.tables import table_of
from tests.core.blocks.conftest import FIELD, text_of


def table(rows, choice="row", caption="Members"):
    return "table", {"table": {"data": rows, "table_caption": caption, "table_header_choice": choice}, "source": ""}


def test_a_table_has_caption_header_and_scope(html):
    tree = html(table([["Year", "Tandems"], ["2025", "11"]], "both"))
    assert text_of(tree.find(".//caption")) == "Members"
    assert [cell.get("scope") for cell in tree.findall(".//thead//th")] == ["col", "col"]
    assert tree.find(".//tbody//th").get("scope") == "row"


def test_a_wide_table_can_be_scrolled_by_keyboard_and_is_named(html):
    frame = html(table([["Year"], ["2025"]]))[0]
    assert (frame.get("tabindex"), frame.get("role"), frame.get("aria-label")) == ("0", "region", "Members")


def test_an_empty_corner_is_no_header_cell(html):
    tree = html(table([["", "Tandems"], ["2025", "11"]], "both"))
    assert [cell.tag for cell in tree.find(".//thead/tr")] == ["td", "th"]


def test_a_table_without_header_has_no_head(html):
    assert html(table([["a", "b"]], "neither")).find(".//thead") is None


@pytest.mark.parametrize("cell", ["12", "1.234,5", "−3 %", "+4", "12 km", "38 %", "2,5 €"])
def test_a_column_of_numbers_is_set_flush_right(cell):
    made = table_of({"data": [["Name", "Value"], ["a", cell], ["b", ""]], "table_header_choice": "row"})
    assert [found.is_number for found in made.rows[0]] == [False, True]


@pytest.mark.parametrize("cell", ["twelve", "12 of 14 members", "a1", "n/a"])
def test_a_column_with_words_is_not(cell):
    made = table_of({"data": [["Value"], ["12"], [cell]], "table_header_choice": "row"})
    assert not made.rows[0][0].is_number


def test_empty_rows_at_the_end_and_missing_cells_are_no_error(html):
    tree = html(table([["Year", None], ["2025", None], [None, None], ["", ""]]))
    assert len(tree.findall(".//tbody/tr")) == 1


def test_a_table_that_was_never_filled_is_no_error(html):
    assert html(("table", {"table": None, "source": ""})) is not None


@pytest.mark.django_db
def test_a_table_without_caption_is_refused_at_publishing(story):
    value = story(table([["Year"], ["2025"]], caption=" "))
    with pytest.raises(ValidationError):
        FIELD.stream_block.clean(value)
    FIELD.stream_block.clean_deferred(value)


def test_key_figures_say_what_they_count_and_who_counted(html):
    figure = {
        "value": "38 %",
        "label": "of all trips",
        "source": "City, 2025",
        "source_url": "https://example.org/a?b=1&c=2",
    }
    tree = html(("key_figures", {"figures": [figure]}))
    assert text_of(tree.find(".//dd")) == "38 %"
    assert "City, 2025" in text_of(tree.find(".//dt"))
    assert tree.find(".//dt//a").get("href") == "https://example.org/a?b=1&c=2"


@pytest.mark.django_db
def test_a_key_figure_without_source_is_refused_at_publishing(story):
    figure = {"value": "38 %", "label": "of all trips", "source": "", "source_url": ""}
    with pytest.raises(ValidationError):
        FIELD.stream_block.clean(story(("key_figures", {"figures": [figure]})))


def test_steps_are_an_ordered_list_that_says_where_we_are(html):
    steps = [{"when": "", "title": title, "text": "", "now": title == "Two"} for title in ("One", "Two", "Three")]
    items = html(("steps", {"steps": steps})).findall("./ol/li")
    assert [item.get("aria-current") for item in items] == [None, "step", None]


def test_a_person_without_name_or_picture_is_shown_by_the_role(html):
    tree = html(("people", {"people": [{"name": "", "role": "Press office", "text": "", "picture": None}]}))
    assert "Press office" in text_of(tree)
    assert tree.find(".//img") is None
