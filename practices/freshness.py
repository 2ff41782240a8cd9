"""How fresh a practice is: a light that also speaks, so that nobody has to see its colour."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _

YEAR = 365


class Light(Enum):
    """``value`` is the name in addresses and style sheets."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"

    @property
    def label(self) -> Any:
        return LABELS[self]


LABELS = {
    Light.GREEN: _("Confirmed within a year"),
    Light.YELLOW: _("Confirmed within two years"),
    Light.RED: _("Not confirmed for over two years"),
}


def light_of(confirmed: date | None, today: date) -> Light:
    """Green up to a year after the confirmation, yellow up to two; red after that, or if nobody ever confirmed."""
    if confirmed is None:
        return Light.RED
    age = (today - confirmed).days
    if age <= YEAR:
        return Light.GREEN
    return Light.YELLOW if age <= 2 * YEAR else Light.RED
