"""Two real mail servers on loopback: one that receives, and one that follows a script and misbehaves."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from outbox.smtp import Relay


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Received:
    sender: str
    recipient: str
    content: bytes

    @property
    def message(self) -> EmailMessage:
        return message_from_bytes(self.content, policy=default)  # type: ignore[return-value]


@dataclass
class Sink:
    """Receives mail. Its list is written before it answers, so it is the truth about what has been delivered.

    ``refuse`` maps a recipient to the answer that RCPT gets; ``on_message`` may do something before the answer, or
    return an answer of its own.
    """

    port: int = 0
    received: list[Received] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)
    on_message: Callable[[Received, SMTP], str | None] | None = None

    @property
    def relay(self) -> Relay:
        return Relay("127.0.0.1", self.port, timeout=5, timeout_dot=5)

    @property
    def recipients(self) -> list[str]:
        return [mail.recipient for mail in self.received]

    async def handle_RCPT(  # noqa: N802  the name is aiosmtpd's
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuse:
            return self.refuse[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        mail = Received(envelope.mail_from or "", envelope.rcpt_tos[0], bytes(envelope.original_content or b""))
        self.received.append(mail)
        own = self.on_message(mail, server) if self.on_message else None
        return own or "250 2.0.0 accepted"


@contextmanager
def running_sink(**fields: Any) -> Iterator[Sink]:
    sink = Sink(port=free_port(), **fields)
    controller = Controller(sink, hostname="127.0.0.1", port=sink.port)
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()


CUT = "cut the connection"
HANG = "say nothing"


class ScriptedServer:
    """Speaks SMTP word by word as the script says: {"MAIL": "451 4.3.0 later", "DOT": CUT}.

    Keys are GREETING, the commands, BODY (cut after the first bytes of the message) and DOT. ``transcript`` holds what
    the client said; ``accepted`` counts messages stored before the answer to the dot.
    """

    def __init__(self, script: dict[str, str]) -> None:
        self.script = script
        self.transcript: list[str] = []
        self.accepted = 0
        self.content = b""
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def relay(self) -> Relay:
        return Relay("127.0.0.1", self.port, timeout=0.5, timeout_dot=0.5)

    def __enter__(self) -> ScriptedServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def _serve(self) -> None:
        while True:
            try:
                client, _address = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(client,), daemon=True).start()

    def _talk(self, client: socket.socket) -> None:
        with client, client.makefile("rwb", buffering=0) as stream:
            try:
                self._converse(stream, client)
            except (OSError, ConnectionAbortedError):
                return

    def _converse(self, stream: Any, client: socket.socket) -> None:
        self._answer(stream, client, "GREETING", "220 ready")
        for raw in stream:
            line = raw.decode().strip()
            self.transcript.append(line)
            word = line.split(" ")[0].upper()
            if word == "BDAT":
                self._receive_chunk(stream, client, int(line.split(" ")[1]))
                continue
            self._answer(stream, client, word, "354 go on" if word == "DATA" else "250 2.0.0 OK")
            if word == "QUIT":
                return
            if word == "DATA" and self.script.get("DATA", "354").startswith("354"):
                self._receive(stream, client)

    def _receive_chunk(self, stream: Any, client: socket.socket, size: int) -> None:
        """One chunk of BDAT (RFC 3030): it is refused after a refused recipient, and read all the same."""
        left = size
        while left:
            piece = stream.read(min(left, 65536))
            if not piece:
                self._cut(client)
            left -= len(piece)
            self.content += piece
            if self.script.get("BODY") == CUT:
                self._cut(client)
        refused = not self.script.get("RCPT", "250").startswith("25") or not self.script.get("MAIL", "250").startswith(
            "25"
        )
        if not refused and (self.script.get("DOT") != CUT or self.script.get("STORE") == "before the cut"):
            self.accepted += 1
        self._answer(stream, client, "DOT", "503 5.5.1 no recipient" if refused else "250 2.0.0 accepted")

    def _receive(self, stream: Any, client: socket.socket) -> None:
        for line in stream:
            if self.script.get("BODY") == CUT:
                self._cut(client)
            if line == b".\r\n":
                break
            self.content += line
        if self.script.get("DOT") != CUT or self.script.get("STORE") == "before the cut":
            self.accepted += 1
        self._answer(stream, client, "DOT", "250 2.0.0 accepted")

    def _answer(self, stream: Any, client: socket.socket, stage: str, usual: str) -> None:
        words = self.script.get(stage, usual)
        if words == CUT:
            self._cut(client)
        if words == HANG:
            threading.Event().wait(2)
            self._cut(client)
        stream.write(words.replace("\n", "\r\n").encode() + b"\r\n")

    @staticmethod
    def _cut(client: socket.socket) -> None:
        client.shutdown(socket.SHUT_RDWR)
        raise ConnectionAbortedError
