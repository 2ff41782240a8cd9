"""What a mail server's answer means: read by the stage it was given at and by its enhanced code (RFC 5321, RFC 3463).

Only the first digit would be misleading: 550 at RCPT may speak of the recipient (5.1.1) or of us (5.7.1), and a
connection that breaks behind the final dot leaves open whether the mail was accepted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Stage(StrEnum):
    CONNECT = "connect"
    HELLO = "hello"
    TLS = "tls"
    AUTH = "auth"
    MAIL = "mail"
    RCPT = "rcpt"
    DATA = "data"
    BODY = "body"
    DOT = "dot"


class Outcome(StrEnum):
    SENT = "sent"
    #: The recipient's side asks for patience.
    RETRY = "retry"
    #: As RETRY, and we are too fast.
    SLOW_DOWN = "slow_down"
    #: Nobody's mail in particular: close the connection and wait; the attempt does not count.
    RELAY_DOWN = "relay_down"
    #: There is no such mailbox and there will be none: never again to this address.
    HARD_BOUNCE = "hard_bounce"
    #: Refused for this recipient, for a reason that may pass by the next issue.
    SOFT_BOUNCE = "soft_bounce"
    #: About us (spam, DMARC, block list): says nothing about the recipient.
    POLICY = "policy"
    #: The message or the sender is at fault; the next recipient would hear the same.
    REFUSED = "refused"
    #: Lost behind the final dot: it cannot be known whether the mail was accepted.
    IN_DOUBT = "in_doubt"
    #: The recipient was accepted, and we stopped there ourselves.
    ABANDONED = "abandoned"


#: RFC 3463 codes for a mailbox or a domain that does not exist.
NO_SUCH_MAILBOX = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10"})
BEFORE_ENVELOPE = frozenset({Stage.CONNECT, Stage.HELLO, Stage.TLS, Stage.AUTH})

_ENHANCED = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_RATE = re.compile(r"\brates?\b|too many|too fast|throttl|slow down", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """An answer, or its absence (``code`` 0), at one stage of the conversation."""

    stage: Stage
    code: int
    text: str = ""

    @property
    def enhanced(self) -> str:
        """The code of RFC 3463 at the start of the text, or an empty string."""
        found = _ENHANCED.match(self.text)
        return found.group(1) if found else ""

    @cached_property
    def outcome(self) -> Outcome:
        return read(self)

    def __str__(self) -> str:
        return f"{self.stage}: {self.code or 'no answer'} {self.text}"[:500]


def read(answer: Answer) -> Outcome:
    """The outcome of one mail from the last answer that was heard about it."""
    if answer.stage in BEFORE_ENVELOPE or answer.code == 421:
        return Outcome.RELAY_DOWN
    if answer.stage == Stage.DOT and 200 <= answer.code < 300:
        return Outcome.SENT
    if answer.stage == Stage.RCPT and 200 <= answer.code < 300:
        return Outcome.ABANDONED
    if 400 <= answer.code < 500:
        return _not_now(answer)
    if 500 <= answer.code < 600:
        return _no(answer)
    # Silence, a cut or garbage: harmless before the dot, undecidable behind it.
    return Outcome.IN_DOUBT if answer.stage == Stage.DOT else Outcome.RELAY_DOWN


def _not_now(answer: Answer) -> Outcome:
    if answer.code == 454 or (answer.enhanced.startswith("4.7.") and _RATE.search(answer.text)):
        return Outcome.SLOW_DOWN
    # At MAIL the server has not yet heard of any recipient.
    return Outcome.RELAY_DOWN if answer.stage == Stage.MAIL else Outcome.RETRY


def _no(answer: Answer) -> Outcome:
    if answer.enhanced.startswith("5.7."):
        return Outcome.POLICY
    if answer.stage == Stage.MAIL:
        return Outcome.REFUSED
    if answer.enhanced in NO_SUCH_MAILBOX:
        return Outcome.HARD_BOUNCE
    about_recipient = answer.stage == Stage.RCPT or answer.enhanced.startswith("5.2.")
    return Outcome.SOFT_BOUNCE if about_recipient else Outcome.REFUSED
