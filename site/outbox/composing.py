"""From three templates to a row that can be sent: subject, text and HTML in the recipient's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import css_inline
from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import timezone
from django.utils.translation import override

from outbox.addresses import clean_address
from outbox.models import Mail
from outbox.sender import mail_domain, sender_in

MAX_SUBJECT = 255


class UnsafeHeaderError(ValueError):
    """A text that should stand in a header contains a line break (RFC 5322, 2.2)."""


@dataclass(frozen=True)
class Attachment:
    """A text file that goes with a mail; ``type`` with its parameters (``text/calendar; method=REQUEST``)."""

    name: str
    type: str
    text: str


@dataclass(frozen=True)
class Written:
    """What a mail says."""

    subject: str
    text: str
    html: str
    attachment: Attachment | None = None


#: Rules that cannot be inlined (dark mode, small screens) stay in the head. Nothing is ever fetched.
_inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
_EMPTY_LINES = re.compile(r"\n\s*\n")


def inlined(html: str) -> str:
    """The document with its styles written into the elements, as mail programs need it."""
    return _EMPTY_LINES.sub("\n", _inliner.inline(html))


def queue(
    template: str,
    to: str,
    language: str,
    context: Mapping[str, Any],
    key: str,
    reply_to: str,
    attachment: Attachment | None = None,
) -> Mail:
    """Write the mail of ``outbox.send``."""
    earlier = Mail.objects.filter(key=key).first()
    return earlier or queue_written(
        Written(*render(template, language, context), attachment), template, to, language, key, reply_to
    )


def queue_written(written: Written, template: str, to: str, language: str, key: str, reply_to: str = "") -> Mail:
    """Write a mail whose texts are made elsewhere; ``template`` only says what it is."""
    file = written.attachment or Attachment("", "", "")
    mail = Mail(
        key=key,
        template=template,
        language=language,
        recipient=clean_address(to),
        reply_to=clean_address(reply_to) if reply_to else "",
        subject=one_line(written.subject)[:MAX_SUBJECT],
        text=written.text,
        html=written.html,
        attachment=file.text,
        attachment_name=one_line(file.name),
        attachment_type=one_line(file.type),
        message_id=f"<{uuid4().hex}@{mail_domain()}>",
        next_try_at=timezone.now(),
    )
    # Two callers at once: the key decides, and neither loses its transaction.
    Mail.objects.bulk_create([mail], ignore_conflicts=True)
    return Mail.objects.get(key=key)


def render(template: str, language: str, context: Mapping[str, Any]) -> tuple[str, str, str]:
    """(subject, text, HTML) in one language. Raises UnsafeHeaderError when the subject has more than one line."""
    sender = sender_in(language)
    values = {"language": language, "base_url": settings.BASE_URL, "sender": sender, **context}
    with override(language):
        subject = one_line(_plain(f"outbox/{template}.subject.txt", values).strip())
        text = _plain(f"outbox/{template}.txt", values).strip() + "\n"
        html = get_template(f"outbox/{template}.html").render({**values, "subject": subject})
    return subject, text, inlined(html)


def _plain(name: str, values: Mapping[str, Any]) -> str:
    """Render a text template: what is escaped for HTML would be read as it stands."""
    template: Any = get_template(name)
    return str(template.template.render(Context(dict(values), autoescape=False)))


def one_line(text: str) -> str:
    if any(sign in text for sign in "\r\n\x00\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"):
        raise UnsafeHeaderError("A header is one line.")
    return text
