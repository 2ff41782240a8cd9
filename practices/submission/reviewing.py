"""What reviewers do: ask, decline, make a draft page. Functions take values, not requests."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.log_actions import log

from core.models import SiteImage
from planning.reasons import NotReadyForReview
from practices.importing import library_pages, write_entry
from practices.models import Practice, PracticePage, PracticeSubmission, Standing, SubmissionFile, SubmissionQuestion
from practices.submission import mails
from practices.submission.columns import entry_for
from practices.submission.steps import all_cleaned


class NotPossible(Exception):  # noqa: N818  an answer to the reviewer, not a fault
    """The submission is not where this could be done (any more), or its answers are no practice; ``errors`` say why."""

    def __init__(self, errors: list[str] | None = None) -> None:
        super().__init__()
        self.errors = errors or []


OPEN = (Standing.RECEIVED, Standing.QUESTION, Standing.REVIEW)


@transaction.atomic
def ask(submission: PracticeSubmission, text: str, user: Any) -> SubmissionQuestion:
    """A question, and the mail with the link to answer it. Raises NotPossible."""
    row = _locked(submission, OPEN)
    question = SubmissionQuestion.objects.create(submission=row, text=text, asked_by=user)
    mails.asked(question)
    log(row, "practices.submission_asked", user=user)
    return question


@transaction.atomic
def decline(submission: PracticeSubmission, reason: str, user: Any) -> None:
    """Say no, with the reason, which the author reads. Raises NotPossible."""
    row = _locked(submission, OPEN)
    row.declined_at, row.reason = timezone.now(), reason
    row.save(update_fields=["declined_at", "reason"])
    mails.declined(row)
    log(row, "practices.submission_declined", user=user)


@transaction.atomic
def make_page(submission: PracticeSubmission, user: Any) -> PracticePage:
    """The record, and the page as a draft with its pictures and files. Raises NotPossible."""
    row = _locked(submission, (Standing.RECEIVED, Standing.QUESTION))
    cleaned, libraries = all_cleaned(row), library_pages()
    if row.page_id or cleaned is None or row.language not in libraries:
        raise NotPossible
    entry = entry_for(cleaned, row, free_title(row.title))
    if entry.errors:
        raise NotPossible([message for _column, message in entry.errors])
    entry.practice.contact_language = row.language
    page = entry.stories[row.language]
    page.search_description = page.teaser_text
    _add_files(row, entry.practice, page, user)
    write_entry(entry, libraries, user)
    row.page, row.drafted_at = page, timezone.now()
    row.save(update_fields=["page", "drafted_at"])
    mails.in_review(row)
    log(row, "practices.submission_drafted", user=user)
    log(page, "wagtail.create", user=user)
    return page


def hand_in(page: PracticePage, user: Any) -> list[str]:
    """Submit the draft to the editorial workflow; what it lacks before somebody can read it, if it lacks something."""
    workflow = page.get_workflow()
    if workflow is None:
        return []
    try:
        with transaction.atomic():
            workflow.start(page, user)
    except NotReadyForReview as refused:
        return [str(reason.message) for reason in refused.all_reasons]
    return []


def free_title(title: str) -> str:
    """A name by which no other record is known."""
    name, number = title[:150], 1
    while Practice.objects.filter(working_title=name).exists():
        number += 1
        name = f"{title[:150]} ({number})"
    return name


def _add_files(row: PracticeSubmission, practice: Practice, page: PracticePage, user: Any) -> None:
    files = list(row.files.all())
    pictures = [_picture(file, user) for file in files if file.kind == SubmissionFile.Kind.PICTURE]
    if pictures:
        page.share_image = pictures[0]
    if len(pictures) > 1:
        blocks = [{"image": picture, "alt": "", "caption": "", "decorative": False} for picture in pictures]
        page.body = [("gallery", {"pictures": blocks})]
    documents = [_document(file, user) for file in files if file.kind == SubmissionFile.Kind.DOCUMENT]
    practice.materials = [
        ("document", {"document": document, f"label_{row.language}": document.title[:160]}) for document in documents
    ]


def _picture(file: SubmissionFile, user: Any) -> SiteImage:
    said = {f"alt_{file.submission.language}": file.description, "credit": file.credit, "licence": file.licence}
    image = SiteImage(title=file.description[:120], uploaded_by_user=user, **said)
    image.file = _copy(file)  # type: ignore[assignment]
    image.save()
    return image


def _document(file: SubmissionFile, user: Any) -> Document:
    document = Document(title=file.description, uploaded_by_user=user)
    document.file = _copy(file)
    document.save()
    return document


def _copy(file: SubmissionFile) -> ContentFile:
    with file.file.open("rb") as source:
        return ContentFile(source.read(), name=PurePath(str(file.file.name)).name)


def _locked(submission: PracticeSubmission, allowed: tuple[Standing, ...]) -> PracticeSubmission:
    """The row as it is now, while nobody else decides about it."""
    rows = PracticeSubmission.objects.select_for_update(of=("self",)).select_related("tandem__city")
    row = rows.get(pk=submission.pk)
    if row.state not in allowed:
        raise NotPossible
    return row


def tell_published() -> int:
    """Write to the authors of pages that are live now, each once. How many."""
    waiting = PracticeSubmission.objects.filter(page__live=True, published_at=None, declined_at=None)
    rows = list(waiting.select_related("page"))
    for row in rows:
        with transaction.atomic():
            row.published_at = timezone.now()
            row.save(update_fields=["published_at"])
            mails.published(row)
    return len(rows)
