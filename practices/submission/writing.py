"""What the author does: begin, save, attach, send, confirm, answer. Functions take values, not requests."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone

from practices.models import PracticeSubmission, Standing, SubmissionFile, SubmissionQuestion
from practices.submission import mails
from practices.submission.incoming import Accepted
from practices.submission.steps import BY_NAME, Step, all_cleaned

MOST_FILES = 8


class AlreadySent(Exception):  # noqa: N818  answers to the author, not faults
    """What was sent cannot be changed by its author."""


class NotComplete(Exception):  # noqa: N818
    """Something is missing or wrong; the steps say what."""


class AlreadyAnswered(Exception):  # noqa: N818
    """The question was answered before."""


class TooManyFiles(Exception):  # noqa: N818
    """More than ``MOST_FILES``."""


@transaction.atomic
def begin(language: str, tandem: Any, name: str, address: str) -> PracticeSubmission:
    """A new draft, and the mail with the link to it."""
    submission = PracticeSubmission.objects.create(
        language=language, tandem=tandem, name=name, address=address, answers={}, done=["you"]
    )
    mails.resume(submission)
    return submission


@transaction.atomic
def save(submission: PracticeSubmission, step: Step, typed: dict[str, Any], *, finished: bool, by_mail: bool) -> None:
    """Keep what was typed in one step. Raises AlreadySent."""
    row = _writable(submission)
    row.answers = {**row.answers, step.name: typed}
    row.done = [name for name in BY_NAME if name in {*row.done, step.name} and (finished or name != step.name)]
    _touch(row, by_mail)


@transaction.atomic
def fill(submission: PracticeSubmission, found: dict[str, dict[str, Any]], notes: list[str], done: list[str]) -> None:
    """Take over what a Word file says; what it leaves empty stays as it was. Raises AlreadySent."""
    row = _writable(submission)
    merged = {step: {**row.answers.get(step, {}), **fields} for step, fields in found.items()}
    row.answers = {**row.answers, **merged}
    row.word_notes = notes
    row.done = [name for name in BY_NAME if name in {*(set(row.done) - set(found)), *done}]
    _touch(row, by_mail=False)


@transaction.atomic
def attach(submission: PracticeSubmission, file: Accepted, **about: str) -> SubmissionFile:
    """Raises AlreadySent, TooManyFiles."""
    row = _writable(submission)
    if row.files.count() >= MOST_FILES:
        raise TooManyFiles
    kept = SubmissionFile(submission=row, kind=file.kind, name=file.name, size=file.content.size, **about)
    kept.file.save(file.content.name or file.name, file.content, save=False)
    kept.save()
    _touch(row, by_mail=False)
    return kept


@transaction.atomic
def detach(submission: PracticeSubmission, number: int) -> None:
    """Raises AlreadySent; a file that is gone already does no harm."""
    row = _writable(submission)
    file = row.files.filter(pk=number).first()
    if file is not None:
        storage, name = file.file.storage, str(file.file.name)
        file.delete()
        transaction.on_commit(lambda: storage.delete(name))


@transaction.atomic
def send(submission: PracticeSubmission, note: str, *, by_mail: bool, secretariat: str) -> PracticeSubmission:
    """Hand it in. Raises AlreadySent and NotComplete. Where the address is not proven yet, it has to be confirmed."""
    row = _writable(submission)
    if all_cleaned(row) is None:
        raise NotComplete
    row.note, row.sent_at = note, timezone.now()
    _touch(row, by_mail)
    if row.confirmed_at:
        _received(row, secretariat)
    else:
        mails.confirm(row)
    return row


@transaction.atomic
def confirm(submission: PracticeSubmission, secretariat: str) -> None:
    """The author has pressed the button behind the mailed link. The second time nothing happens."""
    row = PracticeSubmission.objects.select_for_update().get(pk=submission.pk)
    if row.confirmed_at is None and row.is_sent:
        row.confirmed_at = timezone.now()
        row.save(update_fields=["confirmed_at"])
        _received(row, secretariat)


@transaction.atomic
def answer(question: SubmissionQuestion, text: str, secretariat: str) -> None:
    """Raises AlreadyAnswered."""
    changed = SubmissionQuestion.objects.filter(pk=question.pk, answered_at=None).update(
        answer=text, answered_at=timezone.now()
    )
    if not changed:
        raise AlreadyAnswered
    mails.tell_secretariat(question.submission, secretariat, answer=text, which=f"answer-{question.pk}")


def _received(row: PracticeSubmission, secretariat: str) -> None:
    mails.received(row)
    mails.tell_secretariat(row, secretariat)


def _writable(submission: PracticeSubmission) -> PracticeSubmission:
    row = (
        PracticeSubmission.objects.select_for_update(of=("self",)).select_related("tandem__city").get(pk=submission.pk)
    )
    if row.is_sent:
        raise AlreadySent
    return row


def _touch(row: PracticeSubmission, by_mail: bool) -> None:
    row.saved_at = timezone.now()
    if by_mail and row.confirmed_at is None:
        row.confirmed_at = row.saved_at
    row.save()


def is_open(submission: PracticeSubmission) -> bool:
    """Whether the author may still be asked something."""
    return submission.state not in {Standing.DRAFT, Standing.PUBLISHED, Standing.DECLINED}
