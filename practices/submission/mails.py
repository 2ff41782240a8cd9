"""The mails about a submission, each written once: its key says which submission, what about, and which time.

Before the address is confirmed, nothing that a visitor typed stands in a mail, or strangers could write to strangers
through us.
"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

import outbox
from core.rate_limit import allow
from practices.models import PracticeSubmission, SubmissionQuestion
from practices.submission import tokens
from practices.submission.wording import WORDINGS, Kind

#: Links to one address in a day, whoever asks for them.
LINKS_A_DAY = 5


def key_of(submission: PracticeSubmission) -> str:
    """The beginning of the keys of all mails about one submission."""
    return f"submission-{submission.pk}-"


def resume(submission: PracticeSubmission) -> bool:
    """The link to go on with. False where the address has had enough of them today."""
    if not allow("submission-link", submission.address_key, LINKS_A_DAY, 24 * 3600):
        return False
    url = tokens.mail_url("submission_step", submission.key, submission.language, "practice")
    _write(Kind.RESUME, submission, _stamp(), url=url)
    return True


def confirm(submission: PracticeSubmission) -> bool:
    """The request to confirm the address, after sending."""
    if not allow("submission-link", submission.address_key, LINKS_A_DAY, 24 * 3600):
        return False
    _write(Kind.CONFIRM, submission, _stamp())
    return True


def link(submission: PracticeSubmission) -> bool:
    """A new link for somebody who has lost theirs: to the draft, or to the page of what was sent."""
    if not submission.is_sent:
        return resume(submission)
    if not allow("submission-link", submission.address_key, LINKS_A_DAY, 24 * 3600):
        return False
    _write(Kind.LINK if submission.confirmed_at else Kind.CONFIRM, submission, _stamp())
    return True


def received(submission: PracticeSubmission) -> None:
    _write(Kind.RECEIVED, submission)


def asked(question: SubmissionQuestion) -> None:
    _write(Kind.QUESTION, question.submission, str(question.pk), quote=question.text)


def in_review(submission: PracticeSubmission) -> None:
    _write(Kind.REVIEW, submission, str(submission.page_id))


def published(submission: PracticeSubmission) -> None:
    page: Any = submission.page
    _write(Kind.PUBLISHED, submission, str(page.pk), url=page.full_url or "")


def declined(submission: PracticeSubmission) -> None:
    _write(Kind.DECLINED, submission, _stamp(), quote=submission.reason)


def tell_secretariat(submission: PracticeSubmission, to: str, answer: str = "", which: str = "new") -> None:
    """A practice has come, or an answer to a question."""
    url = f"{settings.BASE_URL}{reverse('practices_submission', args=[submission.pk])}"
    context = {"submission": submission, "answer": answer, "url": url}
    outbox.send("submission_note", to, "de", context, f"{key_of(submission)}note-{which}")


def _write(
    kind: Kind, submission: PracticeSubmission, which: str = "", *, url: str = "", quote: str = "", **words: Any
) -> None:
    language = submission.language
    link = url or tokens.mail_url("submission", submission.key, language)
    values = {"title": " ".join(submission.title.split())[:120], "days": tokens.LINK_VALID.days, **words}
    said = WORDINGS[kind].said(language, values)
    key = f"{key_of(submission)}{kind}" + (f"-{which}" if which else "")
    context = {"said": said, "link": link, "quote": quote}
    outbox.send("submission_letter", submission.address, language, context, key)


def _stamp() -> str:
    """At most one of a kind in a minute."""
    return f"{timezone.now():%Y%m%d%H%M}"
