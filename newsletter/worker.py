"""Sends newsletters: claims some deliveries, sends each over one connection, and writes down every answer alone.

At most one mail per connection is unanswered at any time. Killed at any point, the worker leaves at most that one in
doubt, by name; nobody is mailed twice and nobody forgotten (docs/newsletter.md).
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass, field
from email.utils import format_datetime
from threading import Event
from uuid import uuid4

from django.utils import timezone

from newsletter import bounces, pacing, queue, return_path, tokens
from newsletter.freezing import Personal, fill, message_id
from newsletter.liveness import is_dead, living
from newsletter.models import Delivery, Mailing, RenderedIssue
from newsletter.sending import pause
from newsletter.telling import tell_officer
from outbox.dkim_signing import signed
from outbox.pause import RelayPause
from outbox.replies import Answer, Outcome
from outbox.sender import sender_in
from outbox.smtp import Connection, Relay

logger = logging.getLogger(__name__)

BATCH = 50
#: So many refusals in a row are the message's fault, and the next recipient would hear the same.
REFUSALS_IN_A_ROW = 5

_pause = RelayPause()


@dataclass
class Round:
    """One batch over one connection."""

    connection: Connection
    relay_pause: RelayPause
    owner: str = field(default_factory=lambda: uuid4().hex)
    templates: dict[int, bytes] = field(default_factory=dict)
    senders: dict[str, str] = field(default_factory=dict)
    refusals: int = 0
    sent: int = 0
    has_mailbox: bool = field(default_factory=lambda: bool(return_path.mailbox()))
    began: float = field(default_factory=time.monotonic)
    paid: int = 0

    def send(self, delivery: Delivery) -> bool:
        """Send one claimed delivery and settle it. False when the round should end."""
        if delivery.subscriber is None or not delivery.address:
            queue.settle(delivery, Delivery.State.CANCELLED)
            return True
        personal = Personal(
            address=delivery.address,
            message_id=message_id(delivery.mailing_id, delivery.subscriber.key),
            date=format_datetime(timezone.localtime()),
            token=tokens.unsubscribe(delivery.subscriber.key),
            leave=return_path.address_for(delivery.pk, return_path.LEAVE) if self.has_mailbox else "",
        )
        own = return_path.address_for(delivery.pk) if self.has_mailbox else self._sender(delivery.language)
        answer = self.connection.send(
            own,
            delivery.address,
            signed(fill(self._template(delivery.rendered_id), personal)),
            before_data=lambda: queue.put_in_flight(delivery, personal.message_id),
        )
        return self._write_down(delivery, answer)

    def pay(self, stop: Event, most: int) -> bool:
        """Keep to the common rate before each mail. False when the worker should stop instead."""
        if self.paid == 0:
            rate = pacing.current_rate()
            self.paid = pacing.chunk(rate, most)
            if rate and stop.wait(pacing.take(self.paid, timezone.now())):
                return False
        self.paid -= 1
        return not stop.is_set()

    def _template(self, pk: int) -> bytes:
        if pk not in self.templates:
            self.templates[pk] = bytes(RenderedIssue.objects.values_list("content", flat=True).get(pk=pk))
        return self.templates[pk]

    def _sender(self, language: str) -> str:
        if language not in self.senders:
            self.senders[language] = sender_in(language).address
        return self.senders[language]

    def _write_down(self, delivery: Delivery, answer: Answer) -> bool:
        self.refusals = self.refusals + 1 if answer.outcome == Outcome.REFUSED else 0
        self.sent += 1
        if answer.outcome == Outcome.SLOW_DOWN:
            rate = pacing.slow_down(self.sent / max(time.monotonic() - self.began, 0.001), timezone.now())
            logger.warning("The mail relay finds us too fast; now %.1f mails a second.", rate)
        if answer.outcome == Outcome.ABANDONED:
            queue.let_go(delivery)
        elif answer.outcome == Outcome.RELAY_DOWN:
            return self._relay_is_down(delivery, answer)
        elif answer.outcome == Outcome.POLICY:
            return self._refused_by_policy(delivery, answer)
        else:
            self.relay_pause.succeeded()
            bounces.settle(delivery, answer, timezone.now())
        return self._unless_all_are_refused(delivery)

    def _relay_is_down(self, delivery: Delivery, answer: Answer) -> bool:
        """Not this person's fault: the mail waits again, and the relay is left alone for a while."""
        queue.settle(delivery, Delivery.State.QUEUED, code=answer.code or None, reply=str(answer))
        self.relay_pause.failed()
        logger.warning("The mail relay gives no service (%s, %s).", answer.stage, answer.code or "no answer")
        if self.relay_pause.is_long:
            self._pause_mailing(delivery, Mailing.PauseReason.RELAY_DOWN)
        return False

    def _refused_by_policy(self, delivery: Delivery, answer: Answer) -> bool:
        """About us, not about the recipient: nobody is suppressed, the officer has to act first."""
        queue.settle(delivery, Delivery.State.QUEUED, code=answer.code, reply=str(answer))
        self._pause_mailing(delivery, Mailing.PauseReason.POLICY)
        return False

    def _unless_all_are_refused(self, delivery: Delivery) -> bool:
        if self.refusals < REFUSALS_IN_A_ROW:
            return True
        self._pause_mailing(delivery, Mailing.PauseReason.REFUSED)
        return False

    @staticmethod
    def _pause_mailing(delivery: Delivery, reason: Mailing.PauseReason) -> None:
        if pause(delivery.mailing, reason):
            logger.error("Mailing %s pauses: %s", delivery.mailing_id, reason.value)
            tell_officer(delivery.mailing, reason)


def send_some(stop: Event, relay: Relay | None = None, relay_pause: RelayPause = _pause) -> bool:
    """Send one batch. False when nothing more can be done at the moment."""
    now = timezone.now()
    clear_up_after_the_dead()
    queue.finish(now)
    if not relay_pause.is_over or not Delivery.objects.due(now).exists():
        return False
    with Connection(relay or Relay.from_settings()) as connection:
        batch = Round(connection, relay_pause)
        with living(batch.owner):
            return _send_batch(batch, stop)


def _send_batch(batch: Round, stop: Event) -> bool:
    try:
        claimed = queue.claim(batch.owner, BATCH, timezone.now())
        for delivery in claimed:
            if not batch.pay(stop, len(claimed)) or not batch.send(delivery):
                return False
        return len(claimed) == BATCH
    except queue.Fenced:
        logger.warning("Another worker has taken over; this one stops its batch.")
        return False
    finally:
        queue.hand_back(batch.owner)


def clear_up_after_the_dead() -> None:
    for owner in queue.owners():
        if is_dead(owner):
            queue.take_over_from(owner)
