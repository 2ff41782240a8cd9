"""What links of the newsletter carry: signed, dated, and useless for anything else."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.core import signing

_CONFIRM = signing.TimestampSigner(salt="newsletter.confirm")
_ADDRESS = signing.TimestampSigner(salt="newsletter.address")
_UNSUBSCRIBE = signing.TimestampSigner(salt="newsletter.unsubscribe")

#: People keep old mails; after so long the page says whom to write to.
UNSUBSCRIBE_VALID = timedelta(days=2 * 365)


def stored(nonce: str) -> str:
    """What the database keeps of a link: who reads the database cannot confirm for others."""
    return hashlib.sha256(nonce.encode()).hexdigest()


def confirmation(nonce: str) -> str:
    return _CONFIRM.sign(nonce)


def read_confirmation(token: str, valid: timedelta) -> str | None:
    """The nonce of a link; None when it is forged or too old."""
    return _read(_CONFIRM, token, valid)


def address_change(nonce: str) -> str:
    return _ADDRESS.sign(nonce)


def read_address_change(token: str, valid: timedelta) -> str | None:
    return _read(_ADDRESS, token, valid)


def unsubscribe(key: str) -> str:
    """The token of a subscriber's way out and of the preferences: at most 75 characters of ``A-Z a-z 0-9 - _ :``, so
    that it needs no encoding in an address and fits a line of a quoted-printable text (RFC 2045)."""
    return _UNSUBSCRIBE.sign(key)


def read_unsubscribe(token: str) -> str | None:
    """The subscriber's key; None when the token is forged or too old."""
    return _read(_UNSUBSCRIBE, token, UNSUBSCRIBE_VALID)


def _read(signer: signing.TimestampSigner, token: str, valid: timedelta) -> str | None:
    try:
        return signer.unsign(token, max_age=valid)
    except signing.BadSignature:
        return None
