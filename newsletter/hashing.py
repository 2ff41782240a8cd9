"""An address as a keyed hash: enough to recognise it when it comes back, useless to write to."""

from __future__ import annotations

import hashlib
import hmac

from django.conf import settings


def address_hash(address: str) -> str:
    """64 hexadecimal digits, the same for every spelling in capitals or small letters.

    The key is ``NEWSLETTER_HASH_KEY``, or the secret key where that is not set. Whoever changes the key forgets who
    must not be mailed: set a key of its own before the secret key is ever rotated (docs/newsletter.md).
    """
    key = getattr(settings, "NEWSLETTER_HASH_KEY", "") or settings.SECRET_KEY
    return hmac.new(key.encode(), address.lower().encode(), hashlib.sha256).hexdigest()
