"""How long the text of a mail is kept (GDPR, Art. 5(1)(e)): long enough to answer “I never got it”."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from outbox.models import Mail, MailQuerySet

KEEP_TEXT = timedelta(days=30)
SETTLED = (Mail.State.SENT, Mail.State.FAILED)


def erase_old_texts() -> int:
    """Erase addresses and texts of old mails; what stays does not say to whom or what. Number of rows."""
    old = Mail.objects.filter(erased_at=None, created_at__lt=timezone.now() - KEEP_TEXT)
    return _erase(old.filter(state__in=SETTLED))


def erase_about(prefix: str) -> int:
    """Erase all mails whose key begins with ``prefix``; those still waiting are not sent. Number of rows."""
    about = Mail.objects.filter(key__startswith=prefix, erased_at=None)
    about.waiting().update(state=Mail.State.FAILED)
    return _erase(about.filter(state__in=SETTLED))


def _erase(mails: MailQuerySet) -> int:
    return mails.update(
        recipient="", reply_to="", subject="", text="", html="", attachment="", reply="", erased_at=timezone.now()
    )
