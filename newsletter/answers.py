"""What a mail server's answer means for the officer who reads it, and what can be done."""

from __future__ import annotations

import re
from typing import Any

from django.utils.translation import gettext_lazy as _

from newsletter.models import Delivery
from outbox.replies import NO_SUCH_MAILBOX

_ENHANCED = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_BY_CODE: list[tuple[str, Any]] = [
    ("5.2.2", _("The mailbox is full. We try again with the next issue, three times in all.")),
    ("5.7.", _("The server does not want mails from us. Whoever runs our mail server should look at this.")),
    ("5.2.", _("The mailbox does not take this mail. We try again with the next issue, three times in all.")),
    ("5.", _("The server refused the mail. We try again with the next issue.")),
    ("4.7.", _("We are sending too fast for this server. The mail is tried again by itself.")),
    ("4.", _("The server cannot take it at the moment. The mail is tried again by itself.")),
]
_BY_STATE: dict[str, Any] = {
    Delivery.State.IN_DOUBT: _("Only the log of our mail server can tell. Send it again, or leave it."),
    Delivery.State.RETRYING: _("The mail is tried again by itself, for two days."),
    Delivery.State.FAILED: _("The mail could not be delivered."),
    Delivery.State.CANCELLED: _("The person no longer wanted the newsletter, or the mailing was cancelled."),
}
NO_MAILBOX = _("There is no such mailbox. The address is not written to any more; ask the person for another one.")


def in_words(state: str, reply: str) -> str:
    """One or two sentences; empty where all is well."""
    found = _ENHANCED.search(reply)
    code = found.group(1) if found else ""
    if state == Delivery.State.BOUNCED and code in NO_SUCH_MAILBOX:
        return str(NO_MAILBOX)
    if code and state in {Delivery.State.BOUNCED, Delivery.State.FAILED, Delivery.State.RETRYING}:
        return str(next((words for start, words in _BY_CODE if code.startswith(start)), ""))
    return str(_BY_STATE.get(state, ""))
