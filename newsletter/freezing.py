"""An issue as finished bytes with marks, filled for each recipient by replacing bytes.

Rendering a mail for each recipient costs twenty times as much as filling one in. A mark must survive the encoding: it
never stands in base64, in an encoded word, or across the soft line break of a quoted-printable text. ``freeze`` proves
that before anything is sent.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP, default
from email.quoprimime import body_encode

from newsletter import return_path
from newsletter.composing import Letter
from newsletter.links import view_url
from newsletter.rendering import as_html, as_text
from outbox.message import address_header
from outbox.sender import mail_domain, sender_in

#: Marks are letters and digits only: no encoding touches them.
TO, MESSAGE_ID, DATE, TOKEN = "qZrecipientZq", "qZmessageidZq", "qZdateZq", "qZtokenZq"
#: The address that unsubscribes whoever it gets a mail from; only where there is a mailbox for it.
LEAVE = "qZleaveZq"
MARKS = (TO, MESSAGE_ID, DATE, TOKEN, LEAVE)
#: The way out stands in the header, in the text and in the HTML; the way to the preferences in the latter two.
EXPECTED = {TO: 1, MESSAGE_ID: 1, DATE: 1, TOKEN: 5}
LONGEST_LINE = 998
#: Gmail cuts what is longer.
LARGEST_HTML = 100_000


class FreezeError(Exception):
    """The bytes would not be what they should be; nothing has been sent."""


@dataclass(frozen=True)
class Personal:
    """What differs from recipient to recipient; all values are ASCII without line breaks."""

    address: str
    message_id: str
    date: str
    token: str
    leave: str = ""

    def as_marks(self) -> dict[str, str]:
        return {TO: self.address, MESSAGE_ID: self.message_id, DATE: self.date, TOKEN: self.token, LEAVE: self.leave}


def freeze(letter: Letter) -> bytes:
    """The message with marks, CRLF line ends, proven sound. Raises FreezeError."""
    text, html = as_text(letter, TOKEN), as_html(letter, TOKEN)
    between = f"=_{hashlib.sha256(text.encode()).hexdigest()[:32]}"
    template = "\r\n".join(
        [
            *_fixed_headers(letter),
            *_marked_headers(letter),
            "MIME-Version: 1.0",
            f'Content-Type: multipart/alternative; boundary="{between}"',
            "",
            f"--{between}",
            _part("plain", text),
            f"--{between}",
            _part("html", html),
            f"--{between}--",
            "",
        ]
    ).encode("ascii")
    _prove(template, letter, text, html)
    return template


def fill(template: bytes, personal: Personal) -> bytes:
    """One recipient's message. ValueError when a value could break the header."""
    for mark, value in personal.as_marks().items():
        if not (value.isascii() and value.isprintable()):
            raise ValueError("A value for a mark is printable ASCII.")
        template = template.replace(mark.encode(), value.encode())
    return template


def message_id(mailing_pk: int, subscriber_key: str) -> str:
    """The same at every attempt, so that a receiver can drop a second copy and a relay's log can settle a doubt."""
    digest = hashlib.blake2b(f"{mailing_pk}:{subscriber_key}".encode(), digest_size=16, key=_secret()).hexdigest()
    return f"<{digest}.{mailing_pk}@{mail_domain()}>"


def _secret() -> bytes:
    from django.conf import settings

    return hashlib.sha256(settings.SECRET_KEY.encode()).digest()


def _fixed_headers(letter: Letter) -> list[str]:
    """Headers that are the same for all; the email package encodes and folds them."""
    sender = sender_in(letter.language)
    message = EmailMessage(policy=SMTP)
    message["From"] = address_header(sender)
    message["Reply-To"] = sender.contact
    message["Subject"] = letter.subject
    message["Content-Language"] = letter.language
    # RFC 2919 and 2369: the list has one name for ever, and nobody writes to it.
    message["List-Id"] = f"<newsletter.{mail_domain()}>"
    message["List-Help"] = f"<{view_url('subscribe', letter.language)}>"
    message["List-Owner"] = f"<mailto:{sender.contact}>"
    message["List-Archive"] = f"<{letter.archive_url}>"
    message["List-Post"] = "NO"
    # By this, large receivers tell their complaints apart.
    message["Feedback-ID"] = f"issue-{letter.date:%Y%m%d}:newsletter:{mail_domain()}"
    return message.as_bytes().decode("ascii").rstrip("\r\n").split("\r\n")


def _marked_headers(letter: Letter) -> list[str]:
    by_mail = f",\r\n <mailto:{LEAVE}?subject=unsubscribe>" if return_path.mailbox() else ""
    return [
        f"To: {TO}",
        f"Date: {DATE}",
        f"Message-ID: {MESSAGE_ID}",
        f"List-Unsubscribe: <{view_url('unsubscribe', letter.language, TOKEN)}>{by_mail}",
        # RFC 8058: a mail program may unsubscribe by itself, with one POST.
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    ]


def _part(kind: str, content: str) -> str:
    head = [f'Content-Type: text/{kind}; charset="utf-8"', "Content-Transfer-Encoding: quoted-printable", ""]
    return "\r\n".join([*head, _quoted_printable(content)])


def _quoted_printable(content: str) -> str:
    """Quoted-printable (RFC 2045, 6.7) in which each token mark has a line of its own between soft line breaks."""
    pieces = [_encoded(piece) for piece in content.replace("\r\n", "\n").split(TOKEN)]
    return f"=\r\n{TOKEN}=\r\n".join(pieces)


def _encoded(piece: str) -> str:
    raw = piece.encode("utf-8").decode("latin-1")
    # One character less than the 76 allowed: a soft line break may follow.
    return body_encode(raw, maxlinelen=75, eol="\r\n")


def _prove(template: bytes, letter: Letter, text: str, html: str) -> None:
    for mark, times in EXPECTED.items():
        if template.count(mark.encode()) != times:
            raise FreezeError(f"The mark {mark} stands {template.count(mark.encode())} times instead of {times}.")
    trial = Personal("person@example.org", message_id(1, "x"), "Thu, 01 Jan 2026 12:00:00 +0000", "t" * 70, "l@x.org")
    filled = fill(template, trial)
    _prove_lines(filled)
    message: EmailMessage = message_from_bytes(filled, policy=default)
    for kind, written in (("plain", text), ("html", html)):
        part = message.get_body(preferencelist=(kind,))
        if part is None or part.defects or _read(part) != written.replace(TOKEN, trial.token).rstrip():
            raise FreezeError(f"The {kind} part does not read back as it was written.")
    if message.defects or str(message["Subject"]) != letter.subject:
        raise FreezeError("The header does not read back as it was written.")


def _read(part: MIMEPart) -> str:
    return str(part.get_content()).replace("\r\n", "\n").rstrip()


def _prove_lines(message: bytes) -> None:
    lines = message.split(b"\r\n")
    if any(len(line) > LONGEST_LINE or b"\n" in line or b"\r" in line or not line.isascii() for line in lines):
        raise FreezeError("A line is too long or not plain ASCII.")
