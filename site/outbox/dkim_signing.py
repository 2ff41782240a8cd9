"""Our own DKIM signature (RFC 6376), for sites whose relay does not sign: the extra ``dkim`` and three settings.

``DKIM_KEY`` is the private key (PEM), ``DKIM_SELECTOR`` names the record in the DNS, ``DKIM_DOMAIN`` the domain.
"""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

#: RFC 8058 asks that the headers of the way out are signed as well.
HEADERS = (
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type", "Content-Language",
    "Auto-Submitted", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Feedback-ID",
)  # fmt: skip


def signed(message: bytes) -> bytes:
    """The message with a signature at its head; as it is where no key is set."""
    key = str(getattr(settings, "DKIM_KEY", "") or "")
    if not key:
        return message
    try:
        import dkim
    except ImportError:
        raise ImproperlyConfigured("DKIM_KEY is set, but dkimpy is not installed (the extra dkim).") from None
    lower = message.split(b"\r\n\r\n", 1)[0].lower()
    present = [name.encode() for name in HEADERS if f"{name.lower()}:".encode() in lower]
    selector, domain = settings.DKIM_SELECTOR.encode(), settings.DKIM_DOMAIN.encode()
    return bytes(dkim.sign(message, selector, domain, key.encode(), include_headers=present)) + message
