from __future__ import annotations

from xml.etree import ElementTree

import pytest

from core.europe import Pin, locator, map_of

PINS = [Pin(15.62, 58.41, "Linköping"), Pin(-4.42, 36.72, "Málaga")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "make", [lambda: map_of(PINS, "Members"), lambda: locator(PINS[0], "Linköping"), lambda: map_of([], "Members")]
)
def test_the_ground_of_a_map_is_a_picture_that_browsers_keep(client, make):
    drawing = make()
    answer = client.get(drawing.ground_url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/svg+xml")
    assert "immutable" in answer["Cache-Control"]
    root = ElementTree.fromstring(answer.content)
    assert root.get("viewBox") == f"0 0 {drawing.width} {drawing.height}"
    assert "prefers-color-scheme:dark" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "frame",
    ["x", "1_2_3", "0_0_100_100_601", "1_0_500_500_600", "-9950_0_500_500_600", "500_0_0_500_600", "0_0_0_500_600",
     "0_0_50_500_600", "0_0_5e2_500_600", "0_0_500_500_600_7", "9" * 5000],
)  # fmt: skip
def test_a_frame_that_no_map_has_is_not_drawn(client, frame):
    assert client.get(f"/map/0/{frame}.svg").status_code == 404
