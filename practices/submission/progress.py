"""What the reader of the form sees of the way: the steps behind and ahead, and at the end all that was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms

from practices.models import PracticeSubmission
from practices.submission.answers import Answers
from practices.submission.steps import STEPS, YOU, Step, checked

AddressOf = Callable[[Step], str]


@dataclass(frozen=True)
class Stage:
    """A step on the way; ``url`` is empty where nothing can be opened."""

    title: Any
    url: str
    done: bool
    here: bool


def progress_of(here: Step, done: list[str], address_of: AddressOf | None) -> list[Stage]:
    """The first step is behind everybody who has a link."""
    return [
        Stage(
            step.title,
            address_of(step) if address_of and step is not YOU else "",
            step.name in done and step is not here,
            step is here,
        )
        for step in STEPS
    ]


@dataclass(frozen=True)
class Written:
    """One answer as it is read again; ``errors`` say what is wrong with it."""

    label: Any
    text: str
    errors: list[str]


@dataclass(frozen=True)
class Section:
    title: Any
    url: str
    rows: list[Written]

    @property
    def errors(self) -> list[str]:
        return [error for row in self.rows for error in row.errors]


def review_of(submission: PracticeSubmission, address_of: AddressOf) -> list[Section]:
    """All answers by step, with what is missing or wrong."""
    return [Section(step.title, address_of(step), _rows(form)) for step, form in checked(submission).items()]


def _rows(form: Answers) -> list[Written]:
    rows = []
    for group in form.groups:
        for bound in group.fields:
            written = Written(group.label_of(bound), _said(bound), [str(error) for error in bound.errors])
            if written.text or written.errors:
                rows.append(written)
    return rows


def _said(bound: forms.BoundField) -> str:
    """The words of the choice, else what was typed."""
    value = bound.value()
    choices = dict(getattr(bound.field.widget, "choices", ()))
    if isinstance(value, bool):
        return str(bound.field.label) if value else ""
    if isinstance(value, list):
        return ", ".join(str(choices.get(one, one)) for one in value)
    if value in (None, ""):
        return ""
    return str(choices.get(value, value))
