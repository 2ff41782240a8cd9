from __future__ import annotations

from itertools import combinations
from math import hypot

import html5lib
import pytest
from django.template.loader import render_to_string
from hypothesis import given, settings
from hypothesis import strategies as st

from core.europe import Pin, locator, map_of
from core.europe.placing import APART, LETTER, LINE, apart

LINKOPING = Pin(15.62, 58.41, "Linköping", "/en/network/linkoping/", "present", note="Sweden")
NORRKOPING = Pin(16.19, 58.59, "Norrköping", "/en/network/norrkoping/", "present", note="Sweden")
MALAGA = Pin(-4.42, 36.72, "Málaga", "/en/network/malaga/", "former", note="Spain, former member")
VALPARAISO = Pin(-71.6, -33.0, "Valparaíso", "/en/network/valparaiso/")


def rendered(drawing, **parameters):
    return render_to_string("components/map.html", {"map": drawing, **parameters})


def test_close_cities_step_aside_and_a_line_leads_home():
    one, other, _far = map_of([LINKOPING, NORRKOPING, MALAGA], "Members").pins
    assert hypot(one.x - other.x, one.y - other.y) >= APART - 1
    assert one.has_stepped_aside
    assert other.has_stepped_aside
    assert rendered(map_of([LINKOPING, NORRKOPING, MALAGA], "Members")).count("map__lead") == 2


def test_a_city_without_neighbours_stands_where_it_is():
    assert not map_of([LINKOPING, MALAGA], "Members").pins[1].has_stepped_aside


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), max_size=25))
def test_no_pin_covers_another(spots):
    for (x, y), (to_x, to_y) in combinations(apart(spots), 2):
        assert hypot(to_x - x, to_y - y) > APART * 0.6


def test_pins_on_one_and_the_same_spot_are_told_apart():
    spots = apart([(100.0, 100.0)] * 6)
    assert all(hypot(b[0] - a[0], b[1] - a[1]) > APART - 1 for a, b in combinations(spots, 2))


def test_hundreds_of_pins_are_drawn_as_they_fall():
    spots = [(float(number % 20), 5.0) for number in range(300)]
    assert apart(spots) == spots


def areas(drawing):
    for placed in drawing.pins:
        if placed.label:
            wide = len(placed.pin.title) * LETTER
            left = placed.x + placed.label.x - {"start": 0, "middle": wide / 2, "end": wide}[placed.label.anchor]
            bottom = placed.y + placed.label.y
            yield left, bottom - LINE, left + wide, bottom


def test_names_collide_neither_with_each_other_nor_with_the_edge():
    crowd = [Pin(4 + number % 6, 48 + number // 6, f"Sampletown {number}") for number in range(30)]
    drawing = map_of(crowd, "Crowd")
    found = list(areas(drawing))
    assert 5 < len(found) < 30
    for one, other in combinations(found, 2):
        assert one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1
    assert all(left >= 0 and right <= drawing.width for left, _top, right, _bottom in found)


def test_a_name_without_room_waits_for_pointer_and_focus_but_is_there():
    crowd = [Pin(4 + number % 3 / 9, 48 + number / 30, f"Sampletown {number}") for number in range(30)]
    page = rendered(map_of(crowd, "Crowd"))
    assert "map__label--waits" in page
    assert all(f"Sampletown {number}<" in page for number in range(30))


def test_every_pin_is_a_link_with_a_name_that_begins_with_what_is_seen():
    page = rendered(map_of([LINKOPING, MALAGA], "Members of the network"))
    assert 'href="/en/network/linkoping/" aria-label="Linköping, Sweden">' in page
    assert 'aria-label="Málaga, Spain, former member"' in page
    assert 'role="group" aria-label="Members of the network"' in page


def test_links_follow_each_other_as_the_pins_were_given():
    page = rendered(map_of([NORRKOPING, LINKOPING, MALAGA], "Members"))
    places = [page.index(f'href="{pin.url}"') for pin in (NORRKOPING, LINKOPING, MALAGA)]
    assert places == sorted(places)


def test_a_pin_without_a_page_is_named_and_no_link():
    page = rendered(map_of([Pin(11, 52, "Magdeburg")], "Members"))
    assert "<a " not in page
    assert 'role="img" aria-label="Magdeburg"' in page


def test_what_lies_beyond_the_map_is_told_in_words():
    drawing = map_of([MALAGA, VALPARAISO], "Members")
    assert [placed.pin for placed in drawing.pins] == [MALAGA]
    assert drawing.elsewhere == [VALPARAISO]
    assert "Valparaíso" in rendered(drawing)


def test_kinds_differ_by_shape():
    shapes = {
        kind: render_to_string("components/map_mark.html", {"kind": kind})
        for kind in ("present", "guest", "former", "place")
    }
    bare = {tuple(part for part in shape.split() if part.startswith("d=") or "r=" in part) for shape in shapes.values()}
    assert len(bare) == 4


def test_a_place_says_its_number():
    page = rendered(map_of([Pin(11, 52, "Magdeburg", "/x/", count=12, note="12 practices")], "Practices"))
    assert ">12</text>" in page
    assert 'aria-label="Magdeburg, 12 practices"' in page


def test_a_map_without_pins_shows_europe():
    assert "/map/" in rendered(map_of([], "Members"))


@pytest.mark.parametrize("title", ["<script>alert(1)</script>", '"><b>'])
def test_a_name_is_text_and_nothing_else(title):
    page = rendered(map_of([Pin(11, 52, title, "/x/")], title))
    assert title not in page
    parser = html5lib.HTMLParser(strict=False)
    parser.parseFragment(page)
    assert parser.errors == []


def test_a_small_map_is_a_picture_without_links():
    page = rendered(locator(MALAGA, "Málaga lies in Spain"), small=True)
    assert 'role="img" aria-label="Málaga lies in Spain"' in page
    assert "<a " not in page
