"""What personal links carry: the key of one row, signed for one purpose, and dated."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

#: The rows behind the links are erased long before.
VALID = timedelta(days=2 * 365)
_PERSONAL = signing.TimestampSigner(salt="events.participant")
_INVITATION = signing.TimestampSigner(salt="events.invitation")


def personal(key: str) -> str:
    return _PERSONAL.sign(key)


def read_personal(token: str) -> str | None:
    """The key of a participant; None when the token is forged, too old or made for something else."""
    return _read(_PERSONAL, token)


def invitation(key: str) -> str:
    return _INVITATION.sign(key)


def read_invitation(token: str) -> str | None:
    return _read(_INVITATION, token)


def personal_url(key: str, language: str, name: str = "participation") -> str:
    """The absolute address of a person's own page, as it stands in mails."""
    return _absolute(name, language, personal(key))


def personal_path(key: str, language: str) -> str:
    with override(language):
        return reverse("events:participation", args=[personal(key)])


def invitation_url(key: str, language: str) -> str:
    return _absolute("invitation", language, invitation(key))


def _absolute(name: str, language: str, token: str) -> str:
    with override(language):
        return f"{settings.BASE_URL}{reverse(f'events:{name}', args=[token])}"


def _read(signer: signing.TimestampSigner, token: str) -> str | None:
    try:
        return signer.unsign(token, max_age=VALID)
    except signing.BadSignature:
        return None
