"""One step of the conversation with a relay: whatever goes wrong becomes an answer of its stage."""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from typing import TypeVar

from outbox.replies import BEFORE_ENVELOPE, Answer, Stage

Result = TypeVar("Result")


class Broken(Exception):  # noqa: N818  an answer that travels, not an error for others
    def __init__(self, answer: Answer) -> None:
        super().__init__(str(answer))
        self.answer = answer


def step(stage: Stage, act: Callable[[], Result]) -> Result:
    """Do one step. Raises Broken and nothing else for what the other side does."""
    try:
        return act()
    except smtplib.SMTPResponseException as error:
        # Once the greeting is over, smtplib raises this only for a line that is no answer at all.
        code = error.smtp_code if stage in BEFORE_ENVELOPE else 0
        raise Broken(Answer(stage, code, decoded(error.smtp_error))) from error
    except (OSError, smtplib.SMTPException) as error:
        raise Broken(Answer(stage, 0, type(error).__name__)) from error


def heard(smtp: smtplib.SMTP, stage: Stage) -> Answer:
    """The next answer of the server. Raises Broken when there is none."""
    code, text = step(stage, smtp.getreply)
    return Answer(stage, code, decoded(text))


def decoded(text: bytes | str) -> str:
    """An answer as one printable line, at most 400 characters long."""
    words = text if isinstance(text, str) else text.decode("utf-8", "replace")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())[:400]
