"""A practice that serves everything says nothing: four goals at most, a fifth only on purpose."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

MOST_GOALS = 4


class TooManyGoals(ValidationError):  # noqa: N818  told to the officer, beside the field
    """More goals than ``MOST_GOALS`` and nobody said that this is meant."""


def check(number: int, on_purpose: bool) -> None:
    if number > MOST_GOALS and not on_purpose:
        message = _(
            "A practice names at most four goals, here are %(number)d. Leave out the weakest, or say that a fifth is "
            "meant."
        )
        raise TooManyGoals(message, params={"number": number})
