"""Two submitted practices: one with a question to its author, one that nobody has read yet."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.utils import timezone

from demo.content.submissions import SUBMITTED, Submitted
from practices.models import PracticeSubmission
from practices.submission import reviewing

DONE = ["you", "practice", "goals", "story", "results", "files", "check"]


def load_submissions(tandems: dict[str, Any], secretariat: Any) -> None:
    for number, told in enumerate(SUBMITTED, start=1):
        submission = _handed_in(told, tandems[told.tandem], f"submission-{number}@example.org")
        if told.question:
            reviewing.ask(submission, told.question, secretariat)


def _handed_in(told: Submitted, tandem: Any, address: str) -> PracticeSubmission:
    moment = timezone.now() - timedelta(days=told.days_ago)
    submission = PracticeSubmission.objects.create(
        language=told.language,
        tandem=tandem,
        name=told.name,
        address=address,
        answers=told.answers,
        done=DONE,
        note=told.note,
        saved_at=moment,
        sent_at=moment,
        confirmed_at=moment,
    )
    # The field takes the present moment when a row is made.
    PracticeSubmission.objects.filter(pk=submission.pk).update(created_at=moment - timedelta(days=2))
    return submission
