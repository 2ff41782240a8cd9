"""What has happened to a submission, in its order, as its author and the reviewers read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext_lazy as _

from practices.models import PracticeSubmission, SubmissionQuestion


@dataclass(frozen=True)
class Happened:
    at: datetime
    what: Any
    text: str = ""


def history_of(submission: PracticeSubmission, questions: list[SubmissionQuestion]) -> list[Happened]:
    moments = [
        (submission.created_at, _("Begun"), ""),
        (submission.sent_at, _("Sent"), submission.note),
        (submission.confirmed_at if submission.sent_at else None, _("Address confirmed"), ""),
        (submission.drafted_at, _("Became a draft page"), ""),
        (submission.declined_at, _("Declined"), submission.reason),
        (submission.published_at, _("Published"), ""),
    ]
    for question in questions:
        moments += [
            (question.asked_at, _("Question from the network"), question.text),
            (question.answered_at, _("Answer"), question.answer),
        ]
    found = [Happened(at, what, text) for at, what, text in moments if at]
    return sorted(found, key=lambda happened: happened.at)
