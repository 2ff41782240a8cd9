"""Posting to Mastodon by its API (POST /api/v1/statuses), where the environment names a server and a token.

https://docs.joinmastodon.org/methods/statuses/#create
"""

from __future__ import annotations

import requests
from django.conf import settings
from django.utils.translation import gettext as _

#: Seconds: an officer waits for the answer.
PATIENCE = 15


class NotPosted(Exception):  # noqa: N818  an answer to the officer, not a fault
    """The server did not take the post; the message says why, in words."""


def is_configured() -> bool:
    return bool(settings.MASTODON["SERVER"] and settings.MASTODON["TOKEN"])


def post(text: str, language: str, key: str) -> str:
    """Post the text and return its address. The same ``key`` never posts twice within the hour. Raises NotPosted."""
    headers = {"Authorization": f"Bearer {settings.MASTODON['TOKEN']}", "Idempotency-Key": key}
    url = f"{settings.MASTODON['SERVER'].rstrip('/')}/api/v1/statuses"
    try:
        answer = requests.post(
            url, headers=headers, data={"status": text, "language": language}, timeout=PATIENCE, allow_redirects=False
        )
    except requests.RequestException:
        raise NotPosted(_("The Mastodon server does not answer. Try again, or post the text by hand.")) from None
    if answer.status_code != 200:
        raise NotPosted(_refusal(answer.status_code))
    try:
        return str(answer.json()["url"])
    except (ValueError, KeyError, TypeError):
        raise NotPosted(
            _("The answer of the Mastodon server could not be read. Look there before you try again.")
        ) from None


def _refusal(status: int) -> str:
    if status in (401, 403):
        return _("Mastodon refuses the token. Ask whoever runs the site for a new one.")
    if status == 422:
        return _("Mastodon does not take this text: it is empty or too long there.")
    if status == 429:
        return _("Mastodon wants fewer posts in so short a time. Try again later.")
    return _("Mastodon answered with the error %(status)s. Try again later.") % {"status": status}
