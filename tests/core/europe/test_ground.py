from __future__ import annotations

import json
import re

import brotli
import pytest

from core.europe.clipping import Box, clip_area, clip_line
from core.europe.drawing import frame_around
from core.europe.ground import FILE, WINDOW, ground_in, lines
from core.europe.projection import project
from core.europe.simplify import simplified
from core.management.commands.build_europe import made_from

EUROPE = Box(-2000, -1700, 1600, 2000)


def land_at(longitude, latitude):
    """Whether a spot is on land: how often a ray to the east crosses a coast."""
    x, y = project(longitude, latitude)
    inside = False
    for line in lines()[0]:
        for (a, b), (c, d) in zip(line, [*line[1:], line[0]], strict=True):
            if (b > y) != (d > y) and x < (c - a) * (y - b) / (d - b) + a:
                inside = not inside
    return inside


@pytest.mark.parametrize(
    "spot", [(11.63, 52.13), (-8.5, 40.64), (10.4, 63.3), (21.23, 45.75), (33.2, 35.1), (14.4, 35.9), (-19, 65)]
)
def test_cities_and_islands_lie_on_land(spot):
    assert land_at(*spot)


@pytest.mark.parametrize("spot", [(3, 56), (5, 40), (-15, 50), (35, 43.5), (19, 57.8 - 3)])
def test_the_sea_is_no_land(spot):
    assert not land_at(*spot)


def test_the_source_stands_in_the_file():
    assert "Natural Earth" in json.loads(FILE.read_text())["source"]


def test_a_map_of_all_members_weighs_little():
    drawn = ground_in(EUROPE, 600)
    assert len(brotli.compress(f"{drawn.land}{drawn.borders}{drawn.grid}".encode(), quality=5)) < 9_000


def test_only_what_lies_in_the_frame_is_sent():
    small, whole = ground_in(Box(0, 0, 400, 400), 320), ground_in(EUROPE, 320)
    assert len(small.land) < len(whole.land) / 5


def test_path_data_is_whole_units_within_the_frame():
    drawn = ground_in(EUROPE, 600)
    assert re.fullmatch(r"[Mlz0-9 -]+", drawn.land + drawn.borders + drawn.grid)
    starts = [int(x) for x in re.findall(r"M(-?\d+)", drawn.land)]
    assert all(0 <= x <= 600 for x in starts)


def test_an_area_is_cut_at_the_box_and_keeps_its_size_there():
    box = Box(0, 0, 10, 10)
    assert sorted(clip_area([(-5, -5), (5, -5), (5, 5), (-5, 5)], box)) == [(0, 0), (0, 5), (5, 0), (5, 5)]
    assert clip_area([(20, 20), (30, 20), (30, 30)], box) == []
    around = [(-5, -5), (15, -5), (15, 15), (-5, 15)]
    assert sorted(clip_area(around, box)) == [(0, 0), (0, 10), (10, 0), (10, 10)]


def test_a_line_that_leaves_and_comes_back_is_two_lines():
    line = [(1, 1), (2, 1), (50, 1), (60, 1), (50, 9), (2, 9), (1, 9)]
    assert clip_line(line, Box(0, 0, 10, 10)) == [[(1, 1), (2, 1), (50, 1)], [(50, 9), (2, 9), (1, 9)]]


def test_simplifying_keeps_ends_and_corners_and_drops_what_is_nearly_straight():
    line = [(0, 0), (5, 0.1), (10, 0), (10, 10)]
    assert simplified(line, 1.0) == [(0, 0), (10, 0), (10, 10)]
    assert simplified([(0, 0), (10, 0)], 1.0) == [(0, 0), (10, 0)]


def test_the_ground_is_made_from_topojson():
    """Two countries share a border; the coast around both is one outline."""
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 45]},
        "arcs": [[[5, 0], [0, 5]], [[5, 5], [-5, 0], [0, -5], [5, 0]], [[5, 0], [5, 0], [0, 5], [-5, 0]]],
        "objects": {
            "land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[1, 2]]]}]},
            "countries": {
                "type": "GeometryCollection",
                "geometries": [{"type": "Polygon", "arcs": [[0, 1]]}, {"type": "Polygon", "arcs": [[~0, 2]]}],
            },
        },
    }
    made = made_from(topology)
    assert (len(made["land"]), len(made["borders"])) == (1, 1)
    assert made["borders"][0][:2] == [round(value) for value in project(5, 45)]


def test_a_frame_is_neither_slim_nor_flat_and_stays_on_the_ground():
    for spots in ([(0, 0)], [(-1000, 0), (1000, 0)], [(0, -1500), (0, 1500)], [(-3300, -2700), (3300, 2700)], []):
        box = frame_around(spots)
        assert 0.7 <= box.height / box.width <= 1.2
        assert WINDOW.left <= box.left < box.right <= WINDOW.right
        assert WINDOW.top <= box.top < box.bottom <= WINDOW.bottom
        assert all(box.holds(spot) for spot in spots)
