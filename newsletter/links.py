"""Addresses as they stand in mails: absolute, in the recipient's language, without anything that counts a click."""

from __future__ import annotations

import re

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

_RELATIVE = re.compile(r'(\s(?:href|src)=")(?=/(?!/))')


def absolute(url: str) -> str:
    return f"{settings.BASE_URL}{url}" if url.startswith("/") else url


def with_absolute_links(html: str) -> str:
    return _RELATIVE.sub(lambda match: match.group(1) + settings.BASE_URL, html)


def view_url(name: str, language: str, *args: str) -> str:
    """The absolute address of one of our views in a language."""
    with override(language):
        return absolute(reverse(f"newsletter:{name}", args=args))
