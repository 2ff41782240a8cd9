"""Where reports about a mail come back to: an address of its own for each delivery (VERP), which nobody can invent.

``NEWSLETTER_BOUNCE_ADDRESS`` (bounces@example.org) is a mailbox that takes everything behind a plus sign. A report is
matched by the token in the address it came to, or by our Message-ID in what it quotes, never by the address that it
speaks of: that one anybody could write.
"""

from __future__ import annotations

import hashlib
import hmac
import re

from django.conf import settings

from newsletter.models import Delivery
from outbox.sender import mail_domain

#: Before the token of an address that unsubscribes (RFC 2369).
LEAVE = "u"
BOUNCE = "b"
_TOKEN = re.compile(r"\+([ub])([0-9a-f]{1,15})-([0-9a-f]{16})@")
_MESSAGE_ID = re.compile(r"<[0-9a-f]{32}\.(\d{1,18})@([^>\s]+)>")


def mailbox() -> str:
    """The address that reports are collected at; empty when there is none."""
    return str(getattr(settings, "NEWSLETTER_BOUNCE_ADDRESS", "") or "")


def address_for(delivery: int, kind: str = BOUNCE) -> str:
    """The return path of a delivery, in small letters (some servers change capitals)."""
    local, _at, domain = mailbox().rpartition("@")
    return f"{local}+{kind}{delivery:x}-{_proof(kind, delivery)}@{domain}"


def read_address(text: str) -> tuple[str, int] | None:
    """(kind, delivery) of the first genuine token in a text of headers; None when there is none or it is forged."""
    for kind, number, proof in _TOKEN.findall(text.lower()):
        delivery = int(number, 16)
        if hmac.compare_digest(proof, _proof(kind, delivery)):
            return kind, delivery
    return None


def by_message_id(text: str) -> Delivery | None:
    """The delivery whose Message-ID a report quotes."""
    for found in _MESSAGE_ID.finditer(text):
        if found.group(2) == mail_domain():
            rows = Delivery.objects.filter(mailing_id=int(found.group(1)), message_id=found.group(0))
            if (row := rows.first()) is not None:
                return row
    return None


def _proof(kind: str, delivery: int) -> str:
    key = hashlib.sha256(f"newsletter.return_path {settings.SECRET_KEY}".encode()).digest()
    return hmac.new(key, f"{kind}{delivery}".encode(), hashlib.sha256).hexdigest()[:16]
