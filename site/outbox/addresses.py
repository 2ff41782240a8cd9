"""Mail addresses as the site stores and uses them: checked once, here, when they come in."""

from __future__ import annotations

import idna
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

#: RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its angle brackets.
MAX_LENGTH = 254
MAX_LOCAL_PART = 64


class AddressError(ValueError):
    """The text is not an address that mail can be sent to."""


def clean_address(raw: str) -> str:
    """The address with its domain in lower case and ASCII (IDNA 2008, RFC 5891), without blanks around it.

    The local part is left as it is written: its case belongs to the receiver. Raises AddressError.
    """
    local, at, domain = raw.strip().rpartition("@")
    if not at or any(ord(sign) < 33 or ord(sign) == 127 for sign in local + domain):
        raise AddressError("no address")
    address = f"{local}@{_ascii_domain(domain)}"
    if len(address) > MAX_LENGTH or len(local) > MAX_LOCAL_PART:
        raise AddressError("too long")
    try:
        validate_email(address)
    except ValidationError as error:
        raise AddressError("no address") from error
    return address


def _ascii_domain(domain: str) -> str:
    try:
        return idna.encode(domain, uts46=True).decode("ascii").lower()
    except idna.IDNAError as error:
        raise AddressError("no domain") from error


def readable(address: str) -> str:
    """The address as people write it, with umlauts in the domain."""
    local, _at, domain = address.rpartition("@")
    try:
        return f"{local}@{idna.decode(domain)}"
    except idna.IDNAError:
        return address
