"""Several commands in one packet, where the server offers it: with a relay 20 ms away each answer that need not be
waited for is worth a fifth of the time (RFC 2920 PIPELINING, RFC 3030 CHUNKING).

One mail after the other all the same: of no connection more than one mail is ever unanswered.
"""

from __future__ import annotations

import smtplib
from enum import Enum

from outbox.replies import Answer, Stage
from outbox.steps import Broken, heard, step

ACCEPTED = {Stage.MAIL: (250,), Stage.RCPT: (250, 251), Stage.DATA: (354,)}
CLOSING = 421


class Way(Enum):
    #: Each command waits for its answer: four round trips for a mail.
    STEPS = 1
    #: The envelope and DATA at once: two round trips.
    PIPELINING = 2
    #: The envelope and the whole message at once: one round trip.
    CHUNKING = 3


def way_of(smtp: smtplib.SMTP, wanted: bool) -> Way:
    """The fastest way that the server offers; ``wanted`` false is one step after the other."""
    if not wanted or not smtp.has_extn("pipelining"):
        return Way.STEPS
    return Way.CHUNKING if smtp.has_extn("chunking") else Way.PIPELINING


def open_envelope(smtp: smtplib.SMTP, sender: str, recipient: str) -> None:
    """MAIL, RCPT and DATA in one packet. Raises Broken with the first refusal; nothing is transferred then."""
    step(Stage.MAIL, lambda: smtp.send(f"{_envelope(sender, recipient)}DATA\r\n"))
    answers = _answers(smtp, Stage.MAIL, Stage.RCPT, Stage.DATA)
    refused = _refusal(answers)
    if refused is None:
        return
    if answers[-1].stage == Stage.DATA and answers[-1].code == 354:
        # Servers may want a message although there is nobody to get it (RFC 2920, 3.1): an empty one ends that.
        _quietly(smtp, b".\r\n")
    raise Broken(refused)


def send_chunk(smtp: smtplib.SMTP, sender: str, recipient: str, message: bytes, timeout: float) -> Answer:
    """The whole mail in one packet. As soon as it has left, silence means a doubt, at whatever answer it begins.

    Raises Broken when it did not leave completely, or was refused before the message.
    """
    head = f"{_envelope(sender, recipient)}BDAT {len(message)} LAST\r\n".encode("ascii")
    step(Stage.BODY, lambda: smtp.send(head + message))
    try:
        answers = _answers(smtp, Stage.MAIL, Stage.RCPT)
        refused = _refusal(answers)
        if refused is not None and refused.code >= 400:
            if answers[-1].code != CLOSING:
                _quietly(smtp)
            raise Broken(refused)
        return _last(smtp, timeout)
    except Broken as broken:
        if broken.answer.code >= 400:
            raise
        raise Broken(Answer(Stage.DOT, 0, broken.answer.text)) from broken


def _envelope(sender: str, recipient: str) -> str:
    return f"MAIL FROM:<{sender}>\r\nRCPT TO:<{recipient}>\r\n"


def _answers(smtp: smtplib.SMTP, *stages: Stage) -> list[Answer]:
    """The answers, as far as they come: after a refusal a lost one changes nothing. Raises Broken otherwise."""
    found: list[Answer] = []
    for stage in stages:
        try:
            found.append(heard(smtp, stage))
        except Broken:
            if _refusal(found) is None:
                raise
            break
        if found[-1].code == CLOSING:
            break
    return found


def _refusal(answers: list[Answer]) -> Answer | None:
    return next((answer for answer in answers if answer.code not in ACCEPTED[answer.stage]), None)


def _last(smtp: smtplib.SMTP, timeout: float) -> Answer:
    """The answer that passes the responsibility; it may take long."""
    assert smtp.sock is not None  # noqa: S101  an answer has just come over it
    usual = smtp.sock.gettimeout()
    smtp.sock.settimeout(timeout)
    answer = heard(smtp, Stage.DOT)
    smtp.sock.settimeout(usual)
    return answer


def _quietly(smtp: smtplib.SMTP, words: bytes = b"") -> None:
    """Say something and read the answer, only to be in step with the server again."""
    try:
        if words:
            step(Stage.DATA, lambda: smtp.send(words))
        heard(smtp, Stage.DATA)
    except Broken:
        smtp.close()
