"""The mails of the demo: received by the server beside it, kept as files, shown on a page, sent nowhere."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import cached_property
from pathlib import Path

from aiosmtpd.smtp import SMTP, Envelope, Session
from django.conf import settings
from django.utils import timezone

#: The oldest letters make room for new ones.
KEEP = 1000


def folder() -> Path:
    path = Path(settings.DEV_MAIL_DIR)
    path.mkdir(parents=True, exist_ok=True)
    return path


@dataclass(frozen=True)
class Letter:
    """One received mail. ``name`` is the file's name without its ending, and the last part of its address."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.path.read_bytes(), policy=default)

    @property
    def received(self) -> datetime:
        seconds = int(self.name.split("-")[0]) / 1e9
        return timezone.localtime(datetime.fromtimestamp(seconds, tz=timezone.get_current_timezone()))

    @property
    def subject(self) -> str:
        return str(self.message["Subject"] or "")

    @property
    def recipient(self) -> str:
        return str(self.message["X-Envelope-To"] or self.message["To"] or "")

    @property
    def sender(self) -> str:
        return str(self.message["From"] or "")

    @property
    def headers(self) -> list[tuple[str, str]]:
        return [(name, str(value)) for name, value in self.message.items()]

    @property
    def text(self) -> str:
        return self._part("plain")

    @property
    def html(self) -> str:
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.message.get_body(preferencelist=(kind,))
        return str(part.get_content()) if part is not None else ""


def letters() -> list[Letter]:
    """All letters, newest first."""
    return [Letter(path) for path in sorted(folder().glob("*.eml"), reverse=True)]


def find(name: str) -> Letter | None:
    """The letter of that name. Names come from addresses, so only a name that is in the folder is opened."""
    return next((letter for letter in letters() if letter.name == name), None)


def store(sender: str, recipient: str, content: bytes) -> Letter:
    """Keep a mail, with its envelope written above it. The file appears whole or not at all."""
    envelope = f"X-Envelope-From: {sender}\r\nX-Envelope-To: {recipient}\r\n".encode("utf-8", "replace")
    path = folder() / f"{time.time_ns():020d}-{secrets.token_hex(4)}.eml"
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(envelope + content)
    unfinished.rename(path)
    for old in letters()[KEEP:]:
        old.path.unlink(missing_ok=True)
    return Letter(path)


class Receiver:
    """What the SMTP server does with a mail (handler of aiosmtpd): one file for each recipient."""

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        content = envelope.original_content or b""
        for recipient in envelope.rcpt_tos:
            store(envelope.mail_from or "", recipient, content)
        return "250 2.0.0 shown at /dev/mail/"
