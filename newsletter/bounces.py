"""What an answer means for the delivery and for the subscriber."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from newsletter import consent, queue
from newsletter.models import Delivery, Subscriber, Suppression
from outbox.replies import Answer, Outcome

#: An address that refused so many issues in a row is not mailed any more.
SOFT_BOUNCES = 3


def settle(delivery: Delivery, answer: Answer, now: datetime) -> None:
    """Write down the answer, and what follows from it for later issues."""
    code = answer.code if answer.code > 0 else None
    facts = {"code": code, "reply": str(answer), "attempts": delivery.attempts + 1}
    if answer.outcome == Outcome.SENT and not (delivery.subscriber and delivery.subscriber.soft_bounces):
        queue.settle(delivery, Delivery.State.SENT, sent_at=now, **facts)
        return
    with transaction.atomic():
        _settle(delivery, answer.outcome, now, facts)


def _settle(delivery: Delivery, outcome: Outcome, now: datetime, facts: dict[str, Any]) -> None:
    match outcome:
        case Outcome.SENT:
            queue.settle(delivery, Delivery.State.SENT, sent_at=now, **facts)
            _reader_of(delivery).update(soft_bounces=0)
        case Outcome.HARD_BOUNCE:
            queue.settle(delivery, Delivery.State.BOUNCED, **facts)
            give_up(delivery, now)
        case Outcome.SOFT_BOUNCE:
            queue.settle(delivery, Delivery.State.BOUNCED, **facts)
            count(delivery, now)
        case Outcome.IN_DOUBT:
            queue.settle(delivery, Delivery.State.IN_DOUBT, **facts)
        case Outcome.REFUSED:
            queue.settle(delivery, Delivery.State.FAILED, **facts)
        case _:
            queue.retry_later(delivery, now, **facts)


def _reader_of(delivery: Delivery) -> QuerySet[Subscriber]:
    """The subscriber as a row that may be gone."""
    return Subscriber.objects.filter(pk=delivery.subscriber_id or 0)


def count(delivery: Delivery, now: datetime) -> None:
    """One more refusal that may pass; the third in a row ends the subscription."""
    _reader_of(delivery).update(soft_bounces=F("soft_bounces") + 1)
    if _reader_of(delivery).filter(soft_bounces__gte=SOFT_BOUNCES).exists():
        give_up(delivery, now)


def give_up(delivery: Delivery, now: datetime) -> None:
    """Never mail this address again."""
    subscriber = _reader_of(delivery).select_for_update().first()
    if subscriber is not None and subscriber.state == Subscriber.State.ACTIVE:
        consent.end(subscriber, Subscriber.State.BOUNCED, Suppression.Reason.BOUNCED, now)
