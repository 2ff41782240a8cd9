"""Sends what is due. A mail that a crash left in doubt is sent again under the same Message-ID: a confirmation that
arrives twice does no harm, one that never arrives does. (The newsletter decides the other way.)"""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from threading import Event
from uuid import uuid4

from django.utils import timezone

from outbox.message import wire_bytes
from outbox.models import Mail
from outbox.pause import RelayPause
from outbox.replies import Answer, Outcome
from outbox.sender import sender_in
from outbox.smtp import Connection, Relay

logger = logging.getLogger(__name__)

#: Waiting times after the first, second … failed attempt; after the last one the mail has failed.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240, 720))
#: A mail that no relay has taken for so long is no longer news to anyone.
EXPIRES = timedelta(hours=48)
BATCH = 50
#: Outcomes after which the same mail may still arrive.
PASSING = {Outcome.RETRY, Outcome.SLOW_DOWN, Outcome.IN_DOUBT}

_pause = RelayPause()


def deliver_due(stop: Event, relay: Relay | None = None, pause: RelayPause = _pause) -> bool:
    """Send up to ``BATCH`` due mails over one connection. False when nothing more can be done at the moment."""
    if not pause.is_over:
        return False
    due = list(Mail.objects.due(timezone.now()).values_list("pk", flat=True)[:BATCH])
    owner = uuid4().hex
    with Connection(relay or Relay.from_settings()) as connection:
        for pk in due:
            if stop.is_set():
                return False
            mail = Mail.objects.claim(pk, owner, timezone.now())
            if mail is not None and not _deliver(mail, connection, pause):
                return False
    return len(due) == BATCH


def oldest_waiting() -> timedelta | None:
    """How long the oldest due mail has been waiting; None when nothing waits."""
    now = timezone.now()
    first = Mail.objects.due(now).first()
    return now - first.next_try_at if first else None


def _deliver(mail: Mail, connection: Connection, pause: RelayPause) -> bool:
    """Send one claimed mail and write down the answer. False when the relay does not want to talk to us."""
    try:
        message = wire_bytes(mail)
    except ValueError as error:
        _settle(mail, state=Mail.State.FAILED, reply=f"cannot be written as a mail: {type(error).__name__}")
        return True
    answer = connection.send(sender_in(mail.language).address, mail.recipient, message)
    write_down(mail, answer, timezone.now())
    if answer.outcome == Outcome.RELAY_DOWN:
        pause.failed()
        logger.warning("The mail relay gives no service (%s, %s).", answer.stage, answer.code or "no answer")
        return False
    pause.succeeded()
    return True


def write_down(mail: Mail, answer: Answer, now: datetime) -> None:
    """Turn the answer about a claimed mail into its next state."""
    reply = str(answer)
    if answer.outcome == Outcome.SENT:
        _settle(mail, state=Mail.State.SENT, sent_at=now, reply=reply)
    elif answer.outcome == Outcome.RELAY_DOWN:
        _hand_back(mail, reply, now)
    elif answer.outcome in PASSING and mail.attempts <= len(BACK_OFF) and now - mail.created_at < EXPIRES:
        wait = BACK_OFF[mail.attempts - 1]
        _settle(mail, state=Mail.State.RETRYING, next_try_at=now + wait, reply=reply)
    else:
        _settle(mail, state=Mail.State.FAILED, reply=reply)
        logger.error("Mail %s (%s) has failed: %s", mail.pk, mail.template, answer.outcome)


def _hand_back(mail: Mail, reply: str, now: datetime) -> None:
    """Nothing was wrong with the mail: the attempt does not count, the relay's pause decides when it goes on."""
    if now - mail.created_at >= EXPIRES:
        _settle(mail, state=Mail.State.FAILED, reply=reply)
    else:
        _settle(mail, state=Mail.State.RETRYING, attempts=mail.attempts - 1, next_try_at=now, reply=reply)


def _settle(mail: Mail, **changes: object) -> None:
    """Write the result, unless another worker has taken the mail over meanwhile."""
    mine = Mail.objects.filter(pk=mail.pk, state=Mail.State.SENDING, owner=mail.owner)
    mine.update(owner="", claimed_at=None, **changes)
