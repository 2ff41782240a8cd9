"""What the links of a submission carry: its key, signed for one of two ways in, and dated.

Both ways show the same. Only what is sent by a link from our mail proves that the address is the author's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

#: Longer than summer holidays. A link in a later mail begins anew.
LINK_VALID = timedelta(days=60)
_MAIL = signing.TimestampSigner(salt="practices.submission.mail")
_BROWSER = signing.TimestampSigner(salt="practices.submission.browser")


class LinkInvalid(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The link is forged or was not copied completely."""


class LinkExpired(LinkInvalid):
    """The link was ours, and is too old."""


@dataclass(frozen=True)
class Way:
    """A key, and whether it came by our mail."""

    key: str
    by_mail: bool


def by_mail(key: str) -> str:
    return _MAIL.sign(key)


def in_browser(key: str) -> str:
    """For who has just begun to write, in the same window."""
    return _BROWSER.sign(key)


def read(token: str) -> Way:
    """Raises LinkInvalid and LinkExpired."""
    for signer, is_mail in ((_MAIL, True), (_BROWSER, False)):
        try:
            return Way(signer.unsign(token, max_age=LINK_VALID), is_mail)
        except signing.SignatureExpired:
            raise LinkExpired from None
        except signing.BadSignature:
            continue
    raise LinkInvalid


def mail_url(name: str, key: str, language: str, *args: str) -> str:
    """The absolute address of a page of the submission, as it stands in mails."""
    with override(language):
        return f"{settings.BASE_URL}{reverse(f'practices:{name}', args=[by_mail(key), *args])}"
