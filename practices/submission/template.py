"""The Word template: the questions of the form as numbered lines, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import override

from practices.models import PracticeSubmission
from practices.submission.steps import ASKING
from practices.submission.word_file import Part, Row, Words, document


@dataclass(frozen=True)
class TemplateLine:
    """A line of the template and the field that it fills. ``choices`` are (value, words)."""

    number: str
    step: str
    name: str
    label: str
    hint: str
    choices: tuple[tuple[str, str], ...]
    several: bool
    high: bool


def lines_in(language: str) -> list[TemplateLine]:
    """All lines, in their order and in the words of the language."""
    with override(language):
        return [
            _line(f"{chapter}.{place}", step.name, bound, label)
            for chapter, step in enumerate(ASKING, 1)
            for place, (bound, label) in enumerate(_fields(step, language), 1)
        ]


def _fields(step: object, language: str) -> list[tuple[forms.BoundField, str]]:
    form = step.answers(submission=PracticeSubmission(language=language))  # type: ignore[attr-defined]
    return [(bound, group.label_of(bound)) for group in form.groups for bound in group.fields]


def _line(number: str, step: str, bound: forms.BoundField, label: str) -> TemplateLine:
    field, widget = bound.field, bound.field.widget
    choices = tuple((str(value), str(label)) for value, label in getattr(widget, "choices", ()) if value != "")
    if isinstance(field, forms.BooleanField):
        choices = (("on", _("Yes")),)
    return TemplateLine(
        number=number,
        step=step,
        name=bound.name,
        label=label,
        hint=str(field.help_text),
        choices=choices,
        several=isinstance(field, forms.MultipleChoiceField),
        high=isinstance(widget, forms.Textarea),
    )


def template_in(language: str) -> bytes:
    """The template as a file (.docx)."""
    lines = lines_in(language)
    with override(language):
        parts = [Part(str(step.title), [_row(line) for line in lines if line.step == step.name]) for step in ASKING]
        return document(_words(language), parts)


def _row(line: TemplateLine) -> Row:
    words = tuple(label for _value, label in line.choices)
    if line.several:
        hint = _("One or more of: %(choices)s.") % {"choices": ", ".join(words)}
        return Row(line.number, line.label, hint)
    return Row(line.number, line.label, line.hint, words, line.high)


def _words(language: str) -> Words:
    return Words(
        title=_("A practice for the library"),
        language=language,
        intro=(
            _(
                "Fill in the right-hand column, as much as you know today, and save the file as .docx. Leave the "
                "numbers as they are: by them the form finds your answers."
            ),
            _(
                "Then upload the file on our page “Submit a practice”. You can change and complete everything there, "
                "add pictures and send it."
            ),
        ),
        number=_("No."),
        question=_("Question"),
        answer=_("Your answer"),
        choose=_("Please choose"),
    )
