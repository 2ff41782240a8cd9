"""A test of an issue: the mail as readers will get it, to a few addresses, in every language."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from newsletter.composing import compose
from newsletter.models import NewsletterIssuePage
from newsletter.rendering import as_html, as_text
from outbox.composing import Written, queue_written

MOST_ADDRESSES = 5


def send_test(issue: NewsletterIssuePage, addresses: Iterable[str]) -> int:
    """Queue the newest draft of the issue for the addresses. Its way out leads nowhere. Number of mails."""
    draft = issue.get_latest_revision_as_object() if issue.latest_revision_id else issue
    letter = compose(draft)
    written = Written(f"[Test] {letter.subject}", as_text(letter), as_html(letter))
    sent = [
        queue_written(written, "newsletter_test", address, letter.language, f"newsletter-test-{uuid4()}")
        for address in addresses
    ]
    return len(sent)
