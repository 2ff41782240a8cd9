from __future__ import annotations

from datetime import date, timedelta

import pytest

from practices.freshness import Light, light_of

TODAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("days", "light"),
    [(0, Light.GREEN), (365, Light.GREEN), (366, Light.YELLOW), (730, Light.YELLOW), (731, Light.RED)],
)
def test_the_light_changes_after_one_and_after_two_years(days, light):
    assert light_of(TODAY - timedelta(days=days), TODAY) is light


def test_what_nobody_ever_confirmed_is_red():
    assert light_of(None, TODAY) is Light.RED


def test_every_light_has_words():
    assert {str(light.label) for light in Light} == {
        "Confirmed within a year",
        "Confirmed within two years",
        "Not confirmed for over two years",
    }
