"""A filled template is read back: by its numbers, else by its questions. What cannot be read is told line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from core.documents import extract
from core.models import DocumentText
from practices.models import PracticeSubmission
from practices.submission import writing
from practices.submission.answers import LONG
from practices.submission.steps import BY_NAME
from practices.submission.template import TemplateLine, lines_in

State = DocumentText.State
_NUMBER = re.compile(r"\d{1,2}\.\d{1,2}")
#: Twice what the longest field takes: more is no answer, and less would be lost.
LONGEST = 2 * LONG


class NoTemplate(Exception):  # noqa: N818  told to the author, beside the field
    """The file is no Word file, or not our template; the message says what to do."""


@dataclass
class Found:
    """Answers by step and field, and what could not be read."""

    answers: dict[str, dict[str, Any]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def keep(self, line: TemplateLine, value: Any) -> None:
        self.answers.setdefault(line.step, {})[line.name] = value


def read(content: bytes, language: str) -> Found:
    """Raises NoTemplate."""
    found, answered = Found(), 0
    places, empty = _places(language), _empty()
    for cells in _rows(content):
        line = _line_of(cells, places)
        if line is None:
            if _NUMBER.fullmatch(cells[0]):
                found.notes.append(_("Line %(number)s is not in the template.") % {"number": cells[0]})
            continue
        answered += 1
        text = cells[-1].strip()[:LONGEST] if len(cells) > 1 else ""
        if text and _plain(text) not in empty:
            _take(found, line, text, language)
    if not answered:
        raise NoTemplate(_("This is a Word file, but not our template: no line with a number was found in its tables."))
    return found


def _rows(content: bytes) -> list[list[str]]:
    answer = extract(content, "docx rows")
    if answer["state"] == State.ENCRYPTED:
        raise NoTemplate(_("This file has a password or the old format .doc. Save it as .docx without a password."))
    if answer["state"] == State.TOO_LARGE:
        raise NoTemplate(_("This file is too large to be read. Pictures are added later in the form."))
    if answer["state"] == State.BROKEN:
        raise NoTemplate(_("This is no Word file. Open it in your program for texts and save it as .docx."))
    return [[" ".join(cells[0].split()), *cells[1:]] for cells in answer.get("rows", []) if cells]


def _places(language: str) -> dict[str, TemplateLine]:
    """Lines by their number and by their question in each language."""
    lines = lines_in(language)
    numbers = {line.number: line for line in lines}
    words = {_plain(other.label): numbers[other.number] for code, _n in settings.LANGUAGES for other in lines_in(code)}
    return {**words, **numbers}


def _empty() -> set[str]:
    """What stands in a list where nobody has chosen; some programs leave it as if it were an answer."""
    found = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            found.add(_plain(_("Please choose")))
    return found


def _line_of(cells: list[str], places: dict[str, TemplateLine]) -> TemplateLine | None:
    if cells[0] in places:
        return places[cells[0]]
    questions = (_plain(cell.strip().split("\n")[0]) for cell in cells[:-1] if cell.strip())
    return next((places[question] for question in questions if question in places), None)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().rstrip(":.")


def _take(found: Found, line: TemplateLine, text: str, language: str) -> None:
    if not line.choices:
        found.keep(line, text if line.high else " ".join(text.split()))
        return
    names = _names(line)
    wanted = [part for part in re.split(r"[;,\n]", text) if part.strip()] if line.several else [text]
    known = [names[_plain(part)] for part in wanted if _plain(part) in names]
    if line.name.startswith("goal_") and not known:
        known = re.findall(r"\d+", text)[:1]
    unknown = [part.strip() for part in wanted if _plain(part) not in names]
    if unknown and (line.several or not known):
        found.notes.append(_not_among(line, unknown))
    if known:
        found.keep(line, known if line.several else known[0])


def _not_among(line: TemplateLine, unknown: list[str]) -> str:
    words = {
        "number": line.number,
        "question": line.label,
        "answer": ", ".join(unknown)[:80],
        "choices": ", ".join(label.split(":")[0] for _value, label in line.choices),
    }
    return _("Line %(number)s, %(question)s: “%(answer)s” is none of %(choices)s.") % words


def _names(line: TemplateLine) -> dict[str, str]:
    """Every way to write a choice, in each language: its words, those before a colon, its value."""
    found: dict[str, str] = {}
    for code, _name in settings.LANGUAGES:
        same = next(other for other in lines_in(code) if other.number == line.number)
        for value, label in same.choices:
            spellings = {value, label, label.split(":")[0], label.partition(" ")[2] if label[:1].isdigit() else label}
            found |= {_plain(spelling): value for spelling in spellings}
    if line.name == "many_goals":
        found |= dict.fromkeys(("x", "ok", "1"), "on")
    return found


def take_over(submission: PracticeSubmission, content: bytes) -> None:
    """Fill the draft from a file. Raises NoTemplate, writing.AlreadySent."""
    keep(submission, read(content, submission.language))


def keep(submission: PracticeSubmission, found: Found) -> None:
    """Write what was found, and tell what the rules say against it. Raises writing.AlreadySent."""
    numbers = {(line.step, line.name): line for line in lines_in(submission.language)}
    done, notes = [], list(found.notes)
    for name, answers in found.answers.items():
        merged = {**submission.answers.get(name, {}), **answers}
        form = BY_NAME[name].answers(data=merged, submission=submission)  # type: ignore[misc]
        if form.is_valid():
            done.append(name)
        notes += list(_refused(form, answers, numbers, name))
    writing.fill(submission, found.answers, notes, done)


def _refused(form: Any, answers: Iterable[str], numbers: dict[Any, TemplateLine], step: str) -> Iterator[str]:
    """Only what was written: what is missing shows in the steps themselves."""
    for name in answers:
        line = numbers[step, name]
        for error in form.errors.get(name, ()):
            yield _("Line %(number)s, %(question)s: %(error)s") % {
                "number": line.number,
                "question": line.label,
                "error": error,
            }
