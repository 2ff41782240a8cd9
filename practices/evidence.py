"""How far one may trust what a practice says of its results: a grade that readers can compare across the library.

The kind says what the statement rests on, the grade how far it carries. No grade is higher than its kind allows: ten
warm accounts are still accounts.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    ACCOUNT = "account", _("accounts of those involved")
    SURVEY = "survey", _("survey")
    COUNT = "count", _("figures counted on the way")
    COMPARISON = "comparison", _("comparison before and after, or with others")
    STUDY = "study", _("independent study")


class Grade(models.IntegerChoices):
    NONE = 0, _("Not yet examined")
    TOLD = 1, _("Told")
    COUNTED = 2, _("Counted")
    COMPARED = 3, _("Compared")
    TESTED = 4, _("Independently examined")


#: The highest grade that a kind of evidence can carry.
CARRIES = {
    "": Grade.NONE,
    Kind.ACCOUNT: Grade.TOLD,
    Kind.SURVEY: Grade.COUNTED,
    Kind.COUNT: Grade.COUNTED,
    Kind.COMPARISON: Grade.COMPARED,
    Kind.STUDY: Grade.TESTED,
}

MEANINGS = {
    Grade.NONE: _("Nobody has looked yet whether it works."),
    Grade.TOLD: _("Those who took part say that it works."),
    Grade.COUNTED: _("Answers or numbers were collected while it ran."),
    Grade.COMPARED: _("There is a before and after, or a comparison with a place that did without."),
    Grade.TESTED: _("People who had no part in it have examined it."),
}


def check(grade: int, kind: str) -> None:
    """Refuse a grade that its kind of evidence cannot carry. ValidationError beside the field."""
    if grade and not kind:
        raise ValidationError({"evidence_kind": _("A grade needs evidence: choose its kind, or lower the grade.")})
    if grade > CARRIES[kind]:
        highest = CARRIES[kind]
        raise ValidationError(
            {
                "evidence_grade": _("This kind of evidence carries the grade “%(grade)s” at most.")
                % {"grade": Grade(highest).label}
            }
        )


@dataclass(frozen=True)
class Step:
    """One line of the legend."""

    grade: Grade
    meaning: str


def legend() -> list[Step]:
    return [Step(grade, str(MEANINGS[grade])) for grade in Grade]


def check_story(grade: int, text: str) -> None:
    """Refuse a story that claims a grade and does not say what it rests on. ``text`` may hold markup."""
    if grade and not strip_tags(text).strip():
        raise ValidationError(
            _("The record gives the evidence the grade “%(grade)s”: say what it rests on, or lower the grade."),
            params={"grade": Grade(grade).label},
        )
