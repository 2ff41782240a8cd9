"""The projection against what must be true of any equal-area map centred at 52° N 10° E."""

from __future__ import annotations

from math import cos, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.europe.projection import RADIUS, project


def test_the_centre_of_the_map_is_its_origin():
    assert project(10, 52) == pytest.approx((0, 0))


def test_north_is_up_and_east_is_right():
    assert project(10, 60)[1] < 0 < project(10, 40)[1]
    assert project(-8.65, 40.64)[0] < 0 < project(22.27, 60.45)[0]


def test_a_degree_on_the_middle_meridian_has_its_length():
    _x, y = project(10, 53)
    assert -y == pytest.approx(radians(1) * RADIUS, rel=1e-4)


@given(st.floats(-25, 45), st.floats(34, 71))
def test_areas_are_true_everywhere(longitude, latitude):
    """A small field of a hundredth of a degree has on the map the area that it has on the sphere."""
    side = 0.01
    corners = [project(longitude + a * side, latitude + b * side) for a, b in ((0, 0), (1, 0), (1, 1), (0, 1))]
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    drawn = abs(sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in pairs)) / 2
    real = (radians(side) * RADIUS) ** 2 * cos(radians(latitude + side / 2))
    assert drawn == pytest.approx(real, rel=1e-3)


def test_the_far_side_of_the_earth_is_no_error():
    assert all(abs(value) < 1e9 for value in project(-170, -52))
