"""What is forgotten of submissions, and when. The page and its record stay."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from practices.models import PracticeSubmission
from practices.submission.personal_data import forget
from practices.submission.tokens import LINK_VALID

#: As long as the link of the last mail.
KEEP_DRAFT = LINK_VALID
#: Who never confirmed the address was perhaps somebody else.
KEEP_UNCONFIRMED = timedelta(days=14)
#: Time to answer for what was decided.
KEEP_SETTLED = timedelta(days=180)


def erase_drafts() -> int:
    """Drafts that nobody has touched as long as their link was valid. How many."""
    return _forget(Q(sent_at=None, saved_at__lt=timezone.now() - KEEP_DRAFT))


def erase_unconfirmed() -> int:
    return _forget(Q(confirmed_at=None, sent_at__lt=timezone.now() - KEEP_UNCONFIRMED))


def erase_settled() -> int:
    """Published or declined so long ago that nobody will ask any more."""
    before = timezone.now() - KEEP_SETTLED
    return _forget(Q(declined_at__lt=before) | Q(published_at__lt=before))


def _forget(which: Q) -> int:
    rows = list(PracticeSubmission.objects.filter(which))
    for row in rows:
        forget(row)
    return len(rows)
