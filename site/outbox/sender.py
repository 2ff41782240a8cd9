"""Who the site's mails come from. The settings say it, until a layer above registers a better source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings


@dataclass(frozen=True)
class Sender:
    """``name`` stands in the From line and at the head of the mail, ``contact`` at its end."""

    name: str
    address: str
    contact: str = ""


def _from_settings(language: str) -> Sender:
    return Sender(str(settings.WAGTAIL_SITE_NAME), settings.DEFAULT_FROM_EMAIL, settings.DEFAULT_FROM_EMAIL)


_source: Callable[[str], Sender] = _from_settings


def register_sender(source: Callable[[str], Sender]) -> None:
    """Ask ``source`` (called with a language code) instead of the settings."""
    global _source
    _source = source


def sender_in(language: str) -> Sender:
    return _source(language)


def mail_domain() -> str:
    """The domain on the right of our Message-IDs, and the name that we give to the relay."""
    return urlsplit(settings.BASE_URL).hostname or "localhost"
