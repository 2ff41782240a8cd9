"""Writes a letter as an HTML mail and as a text mail."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils.translation import override

from core.sender import site_identity
from newsletter.composing import Letter
from newsletter.links import view_url
from newsletter.plain_text import plain, wrap
from outbox.composing import inlined
from outbox.sender import sender_in

#: Stands in previews where each subscriber's own token will be.
PREVIEW_TOKEN = "preview"  # noqa: S105  not a secret, and no valid token


def as_html(letter: Letter, token: str = PREVIEW_TOKEN) -> str:
    """A whole HTML document with its styles written into the elements."""
    with override(letter.language):
        html = get_template("newsletter/email/issue.html").render(_values(letter, token))
    return inlined(html)


def as_text(letter: Letter, token: str = PREVIEW_TOKEN) -> str:
    """The same content in plain text, made from the content and not from the HTML."""
    template: Any = get_template("newsletter/email/issue.txt")
    values = _values(letter, token) | {"intro": plain(letter.intro_html), "parts": [_in_plain(p) for p in letter.parts]}
    with override(letter.language):
        text = template.template.render(Context(values, autoescape=False))
    return _tidy(text)


def _in_plain(part: Any) -> tuple[Any, str]:
    """A part with its formatted text, if it has one, as plain text."""
    return part, plain(part.html) if part.kind == "words" else ""


def _values(letter: Letter, token: str) -> dict[str, Any]:
    language = letter.language
    return {
        "letter": letter,
        "language": language,
        "subject": letter.subject,
        "base_url": settings.BASE_URL,
        "sender": sender_in(language),
        "postal_address": site_identity().postal_address,
        "unsubscribe_url": view_url("unsubscribe", language, token),
        "preferences_url": view_url("preferences", language, token),
    }


def _tidy(text: str) -> str:
    """Lines of at most 72 characters, without blanks at their ends and with at most one empty line between two."""
    lines = [line.rstrip() for long in text.strip().splitlines() for line in (wrap(long).splitlines() or [""])]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept) + "\n"
