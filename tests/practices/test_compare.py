"""Two to four practices side by side, and what happens with any other choice."""

from __future__ import annotations

import pytest

from tests.factories.practices import PracticeFactory, live_practice

URL = "/en/practices/compare/"


@pytest.fixture
def pages(library):
    return [live_practice(library, title=f"Practice {letter}") for letter in "ABCDE"]


def compare(client, *chosen):
    answer = client.get(URL, {"p": [getattr(page, "pk", page) for page in chosen]})
    assert answer.status_code == 200
    return answer


def test_two_stand_side_by_side(client, pages):
    answer = compare(client, *pages[:2])
    assert [page.title for page in answer.context["comparison"].pages] == ["Practice A", "Practice B"]
    assert answer.context["comparison"].notes == []


@pytest.mark.parametrize("number", [0, 1])
def test_fewer_than_two_are_told_how_to_choose(client, pages, number):
    assert "Choose at least two practices" in compare(client, *pages[:number]).content.decode()


def test_more_than_four_are_cut_with_a_note(client, pages):
    answer = compare(client, *pages)
    assert len(answer.context["comparison"].pages) == 4
    assert "At most 4 practices fit side by side" in answer.content.decode()


@pytest.mark.parametrize("unknown", ["999999", "x", "-1", "²", "9" * 500, "1e3", "'--"])
def test_what_is_unknown_is_left_out_with_a_note(client, pages, unknown):
    answer = compare(client, pages[0], unknown, pages[1])
    assert len(answer.context["comparison"].pages) == 2
    assert "they were left out" in answer.content.decode()


def test_the_page_has_its_own_title_and_stays_out_of_the_index(client, pages):
    meta = compare(client, *pages[:2]).context["meta"]
    assert (meta.title, meta.noindex, meta.alternates) == ("Compare practices", True, [])


def test_the_other_language_compares_the_same_practices(client, library, library_de):
    library_de.translation_key = library.translation_key
    library_de.save()
    records = [PracticeFactory(), PracticeFactory()]
    english = [live_practice(library, practice=record) for record in records]
    german = live_practice(library_de, practice=records[0])
    switch = compare(client, *english).context["chrome"].language_switch[0]
    assert switch.url == f"/de/praxis/compare/?p={german.pk}"
