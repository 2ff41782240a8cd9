"""The conversation with the relay, stage by stage, so that every answer can be read for what it is (RFC 5321).

Used by the outbox and by the newsletter. One connection is open at a time, one mail unanswered at a time: whatever
breaks, at most one mail is in doubt.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

from django.conf import settings

from outbox.pipelining import Way, open_envelope, send_chunk, way_of
from outbox.replies import Answer, Outcome, Stage
from outbox.sender import mail_domain
from outbox.steps import Broken, decoded, step

#: Seconds for each answer, and for the one behind the final dot (RFC 5321, 4.5.3.2.6 asks for ten minutes).
TIMEOUT = 60
TIMEOUT_DOT = 600
#: A fresh connection after so many mails: relays tire.
MAILS_PER_CONNECTION = 500

_LINE_DOT = re.compile(rb"^\.", re.MULTILINE)


@dataclass(frozen=True)
class Relay:
    host: str
    port: int
    user: str = ""
    password: str = ""
    starttls: bool = False
    tls: bool = False
    timeout: float = TIMEOUT
    timeout_dot: float = TIMEOUT_DOT
    #: Several commands in one packet where the server offers it; false is one after the other, as smtplib does.
    pipelining: bool = True
    #: Certificates of an authority of one's own; empty: those of the system.
    ca_file: str = ""

    @classmethod
    def from_settings(cls) -> Relay:
        return cls(
            host=settings.EMAIL_HOST,
            port=settings.EMAIL_PORT or 25,
            user=settings.EMAIL_HOST_USER or "",
            password=settings.EMAIL_HOST_PASSWORD or "",
            starttls=bool(getattr(settings, "EMAIL_USE_TLS", False)),
            tls=bool(getattr(settings, "EMAIL_USE_SSL", False)),
            timeout=settings.EMAIL_TIMEOUT or TIMEOUT,
            pipelining=bool(getattr(settings, "EMAIL_PIPELINING", True)),
            ca_file=str(getattr(settings, "EMAIL_CA_FILE", "") or ""),
        )


GIVEN_UP = Answer(Stage.RCPT, 250, "given up before the transfer")


def _whole(message: bytes) -> bytes:
    return message if message.endswith(b"\r\n") else message + b"\r\n"


def _go_ahead() -> bool:
    return True


class Connection:
    """A connection that opens when it is needed. ``send`` never raises for what the other side does."""

    def __init__(self, relay: Relay) -> None:
        self.relay = relay
        self._smtp: smtplib.SMTP | None = None
        self._sent = 0

    def __enter__(self) -> Connection:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def send(self, sender: str, recipient: str, message: bytes, before_data: Callable[[], bool] = _go_ahead) -> Answer:
        """Send one message (CRLF line ends) and return the last answer about it.

        ``before_data`` is called before anything is transferred (step by step: when the recipient has been accepted);
        when it says no, the mail is abandoned. ValueError when an address contains a line break.
        """
        if any(sign in sender + recipient for sign in "\r\n<>"):
            raise ValueError("An address in the envelope is one word.")
        try:
            smtp = self._ready()
            way = way_of(smtp, self.relay.pipelining)
            if way == Way.STEPS:
                return self._step_by_step(smtp, sender, recipient, message, before_data)
            if not before_data():
                return GIVEN_UP
            if way == Way.CHUNKING:
                return self._chunked(smtp, sender, recipient, message)
            open_envelope(smtp, sender, recipient)
            return self._transfer(smtp, message)
        except Broken as broken:
            self._after(broken.answer)
            return broken.answer

    def close(self) -> None:
        """Say goodbye; whether the other side still hears it does not matter."""
        smtp, self._smtp, self._sent = self._smtp, None, 0
        if smtp is None:
            return
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(2)
            smtp.quit()
        except (OSError, smtplib.SMTPException):
            smtp.close()

    # --- The stages -------------------------------------------------------------------------
    def _ready(self) -> smtplib.SMTP:
        if self._smtp is not None and self._sent >= MAILS_PER_CONNECTION:
            self.close()
        if self._smtp is None:
            self._smtp = self._open()
        return self._smtp

    def _open(self) -> smtplib.SMTP:
        smtp = step(Stage.CONNECT, self._connect)
        try:
            step(Stage.HELLO, smtp.ehlo_or_helo_if_needed)
            if self.relay.starttls:
                step(Stage.TLS, lambda: self._start_tls(smtp))
            if self.relay.user:
                step(Stage.AUTH, lambda: smtp.login(self.relay.user, self.relay.password))
        except Broken:
            smtp.close()
            raise
        return smtp

    def _connect(self) -> smtplib.SMTP:
        relay, name = self.relay, mail_domain()
        if relay.tls:
            context = self._context()
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(relay.host, relay.port, name, timeout=relay.timeout, context=context)
        else:
            smtp = smtplib.SMTP(relay.host, relay.port, name, timeout=relay.timeout)
        if smtp.sock is not None:
            # The dot leaves in a packet of its own and must not wait for the receiver's delayed acknowledgement.
            smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return smtp

    def _context(self) -> ssl.SSLContext:
        """Certificates are always verified, with the name of the host."""
        return ssl.create_default_context(cafile=self.relay.ca_file or None)

    def _start_tls(self, smtp: smtplib.SMTP) -> None:
        code, text = smtp.starttls(context=self._context())
        if code != 220:
            raise smtplib.SMTPResponseException(code, text)
        smtp.ehlo()

    def _step_by_step(
        self, smtp: smtplib.SMTP, sender: str, recipient: str, message: bytes, before_data: Callable[[], bool]
    ) -> Answer:
        self._say(smtp, Stage.MAIL, f"MAIL FROM:<{sender}>", 250)
        self._say(smtp, Stage.RCPT, f"RCPT TO:<{recipient}>", 250, 251)
        if not before_data():
            self._reset(smtp)
            return GIVEN_UP
        self._say(smtp, Stage.DATA, "DATA", 354)
        return self._transfer(smtp, message)

    def _chunked(self, smtp: smtplib.SMTP, sender: str, recipient: str, message: bytes) -> Answer:
        answer = send_chunk(smtp, sender, recipient, _whole(message), self.relay.timeout_dot)
        self._after(answer)
        return answer

    def _say(self, smtp: smtplib.SMTP, stage: Stage, command: str, *wanted: int) -> None:
        code, text = step(stage, lambda: smtp.docmd(command))
        if code not in wanted:
            raise Broken(Answer(stage, code, decoded(text)))

    def _transfer(self, smtp: smtplib.SMTP, message: bytes) -> Answer:
        body = _LINE_DOT.sub(b"..", _whole(message))
        step(Stage.BODY, lambda: smtp.send(body))
        code, text = step(Stage.DOT, lambda: self._dot(smtp))
        answer = Answer(Stage.DOT, code, decoded(text))
        self._after(answer)
        return answer

    def _dot(self, smtp: smtplib.SMTP) -> tuple[int, bytes]:
        if smtp.sock is not None:
            smtp.sock.settimeout(self.relay.timeout_dot)
        smtp.send(b".\r\n")
        reply = smtp.getreply()
        if smtp.sock is not None:
            smtp.sock.settimeout(self.relay.timeout)
        return reply

    def _after(self, answer: Answer) -> None:
        """Keep the connection after an ordinary answer; drop it after anything that leaves its state unknown."""
        if answer.outcome in {Outcome.RELAY_DOWN, Outcome.IN_DOUBT}:
            smtp, self._smtp, self._sent = self._smtp, None, 0
            if smtp is not None:
                smtp.close()
        elif answer.stage == Stage.DOT:
            self._sent += 1
        elif self._smtp is not None:
            self._reset(self._smtp)

    def _reset(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.docmd("RSET")
        except (OSError, smtplib.SMTPException):
            self._smtp, self._sent = None, 0
            smtp.close()
