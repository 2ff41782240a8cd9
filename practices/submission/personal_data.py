"""What an author can take along and have erased (Art. 15, 17, 20 GDPR)."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from outbox.models import Mail
from outbox.retention import erase_about
from practices.models import Practice, PracticeSubmission
from practices.submission import mails

FIELDS = ("name", "address", "language", "note", "reason", "answers")
MOMENTS = ("created_at", "saved_at", "sent_at", "confirmed_at", "drafted_at", "declined_at", "published_at")


def export(submission: PracticeSubmission) -> dict[str, Any]:
    """Everything stored about the author, with the mails whose text is still kept."""
    letters = Mail.objects.filter(key__startswith=mails.key_of(submission), erased_at=None).order_by("created_at")
    return {
        "tandem": submission.tandem.label,
        "state": str(submission.state),
        **{name: getattr(submission, name) for name in FIELDS},
        "moments": {name: moment.isoformat() for name in MOMENTS if (moment := getattr(submission, name))},
        "files": [
            {"name": file.name, "description": file.description, "credit": file.credit, "licence": file.licence}
            for file in submission.files.all()
        ],
        "questions": [{"question": row.text, "answer": row.answer} for row in submission.questions.all()],
        "mails": [{"written": mail.created_at.isoformat(), "subject": mail.subject} for mail in letters],
    }


@transaction.atomic
def erase(submission: PracticeSubmission) -> None:
    """Forget an author: draft, files, questions and mails. A page that it became stays; it names offices only."""
    if submission.page_id:
        records = Practice.objects.filter(pages=submission.page_id, contact_email__iexact=submission.address)
        records.update(contact_email="")
    forget(submission)


@transaction.atomic
def forget(submission: PracticeSubmission) -> None:
    """Delete the row with all that hangs on it; files go once the transaction stands."""
    erase_about(mails.key_of(submission))
    for file in submission.files.all():
        storage, name = file.file.storage, file.file.name
        transaction.on_commit(lambda storage=storage, name=name: storage.delete(name), robust=True)  # type: ignore[misc]
    submission.delete()


def erase_address(address: str) -> int:
    """Forget everything that was handed in under an address; the number of submissions."""
    mine = list(PracticeSubmission.objects.filter(address_key=address.strip().lower()))
    for submission in mine:
        erase(submission)
    return len(mine)
