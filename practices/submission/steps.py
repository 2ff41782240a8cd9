"""The steps of the form, in their order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from practices.models import PracticeSubmission
from practices.submission.answers import Answers, GoalsAnswers, PracticeAnswers, ResultsAnswers, StoryAnswers


@dataclass(frozen=True)
class Step:
    """``answers`` is None where nothing is typed that the record or the page would hold."""

    name: str
    title: Any
    answers: type[Answers] | None = None


YOU = Step("you", _("You and your tandem"))
PRACTICE = Step("practice", _("The practice in short"), PracticeAnswers)
GOALS = Step("goals", _("Goals and reasons"), GoalsAnswers)
STORY = Step("story", _("The story"), StoryAnswers)
RESULTS = Step("results", _("Results and evidence"), ResultsAnswers)
FILES = Step("files", _("Pictures and files"))
CHECK = Step("check", _("Check and send"))
STEPS = (YOU, PRACTICE, GOALS, STORY, RESULTS, FILES, CHECK)
ASKING = tuple(step for step in STEPS if step.answers)
BY_NAME = {step.name: step for step in STEPS}


def after(step: Step) -> Step:
    """The next step; the last leads nowhere."""
    return STEPS[STEPS.index(step) + 1]


def stored(step: Step, submission: PracticeSubmission) -> Answers:
    """The step's answers as they are stored, checked by all rules."""
    assert step.answers is not None  # noqa: S101  only steps that ask have answers
    return step.answers(data=submission.answers.get(step.name, {}), submission=submission)


def checked(submission: PracticeSubmission) -> dict[Step, Answers]:
    """All steps that ask, with what is wrong with each."""
    return {step: stored(step, submission) for step in ASKING}


def all_cleaned(submission: PracticeSubmission) -> dict[str, Any] | None:
    """Every answer, cleaned; None as long as something is missing or wrong."""
    forms = checked(submission).values()
    if any(form.errors for form in forms):
        return None
    return {name: value for form in forms for name, value in form.cleaned_data.items()}
