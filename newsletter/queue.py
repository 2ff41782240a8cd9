"""The rows of a mailing as a queue: claimed, marked, settled by conditional updates, each committed alone.

Every mark carries the worker's own name. A worker whose mark finds no row has lost it to another and stops at once.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from newsletter import statements
from newsletter.models import Delivery, Mailing, Subscriber

State = Delivery.State

#: Waiting times after the first, second … attempt that was answered "not now"; spread, so that not all come at once.
BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (5, 15, 60, 240, 720))
SPREAD = 0.2
EXPIRES = timedelta(hours=48)


class Fenced(Exception):  # noqa: N818  a signal to stop, not a fault
    """Another worker has taken the row over."""


def claim(owner: str, number: int, now: datetime) -> list[Delivery]:
    """Take up to ``number`` due deliveries. Two workers never get the same one."""
    with transaction.atomic():
        due = Delivery.objects.due(now).select_for_update(skip_locked=True)
        chosen = list(due.values_list("pk", flat=True)[:number])
        mine = Delivery.objects.filter(pk__in=chosen, state__in=Delivery.WAITING)
        mine.update(state=State.CLAIMED, owner=owner)
    claimed = Delivery.objects.filter(owner=owner, state=State.CLAIMED).select_related("subscriber")
    return list(claimed.order_by("next_try_at", "pk"))


def put_in_flight(delivery: Delivery, message_id: str) -> bool:
    """Commit that the transfer begins, if the person still wants the mail and the mailing still goes on.

    One statement asks and marks, so that nobody is mailed who has unsubscribed before it.
    """
    values = (message_id, delivery.pk, delivery.owner, timezone.now())
    return statements.run(statements.PUT_IN_FLIGHT, *values) == 1


def settle(delivery: Delivery, state: str, **changes: Any) -> None:
    """Write down what became of a delivery in our hands. Raises Fenced when it is no longer ours.

    Without ``attempts`` among the changes, what happened does not count as an attempt.
    """
    if statements.settle(delivery.pk, delivery.owner, {"state": str(state), "owner": "", **changes}) != 1:
        raise Fenced


def let_go(delivery: Delivery) -> None:
    """Put down a delivery that was claimed and may not be sent: no longer wanted, or the mailing has stopped."""
    wanted = Subscriber.objects.mailable().filter(pk=delivery.subscriber_id or 0).exists()
    cancelled = Mailing.objects.filter(pk=delivery.mailing_id, state=Mailing.State.CANCELLED).exists()
    settle(delivery, State.QUEUED if wanted and not cancelled else State.CANCELLED)


def retry_later(delivery: Delivery, now: datetime, **changes: Any) -> None:
    """Try again after the next waiting time, or give up when the issue is two days old for this person."""
    first = delivery.first_try_at or now
    if now - first >= EXPIRES:
        settle(delivery, State.FAILED, **changes)
        return
    wait = BACK_OFF[min(delivery.attempts, len(BACK_OFF) - 1)]
    spread = random.uniform(1 - SPREAD, 1 + SPREAD)  # noqa: S311  not a secret
    settle(delivery, State.RETRYING, first_try_at=first, next_try_at=now + wait * spread, **changes)


def hand_back(owner: str) -> None:
    """Give up what has not been begun."""
    Delivery.objects.filter(owner=owner, state=State.CLAIMED).update(state=State.QUEUED, owner="")


def take_over_from(owner: str) -> None:
    """Clear up after a worker that is known to be dead: what it had begun is in doubt, the rest waits again."""
    hand_back(owner)
    Delivery.objects.filter(owner=owner, state=State.IN_FLIGHT).update(state=State.IN_DOUBT, owner="")


def owners() -> Iterable[str]:
    """The workers that have something in their hands."""
    rows = Delivery.objects.filter(state__in=Delivery.IN_HAND).order_by()
    return list(rows.values_list("owner", flat=True).distinct())


def finish(now: datetime) -> None:
    """Close mailings in which nothing is left to do."""
    open_rows = Delivery.objects.unfinished().filter(mailing=OuterRef("pk"))
    finished = Mailing.objects.sending().exclude(Exists(open_rows))
    finished.update(state=Mailing.State.DONE, finished_at=now)
