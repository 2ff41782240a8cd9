"""What follows from a mail that came back: suppress at once, count, take a complaint as a farewell, or nothing."""

from __future__ import annotations

import logging
from enum import StrEnum

from django.db import transaction
from django.utils import timezone

from newsletter import bounces, consent, return_path
from newsletter.models import Delivery, Suppression
from newsletter.reports import Kind, Report, read

logger = logging.getLogger(__name__)

#: A report can only change what has been sent, or may have been.
REPORTABLE = (Delivery.State.SENT, Delivery.State.IN_DOUBT, Delivery.State.IN_FLIGHT, Delivery.State.FAILED)


class Taken(StrEnum):
    BOUNCED = "bounced"
    COUNTED = "counted"
    COMPLAINT = "complaint"
    UNSUBSCRIBED = "unsubscribed"
    IGNORED = "ignored"
    #: A report about no mail of ours, or with a token that we have not made.
    UNKNOWN = "unknown"


def take(raw: bytes) -> Taken:
    """Read one mail and do what it asks for. Twice the same mail counts once. Logs no address."""
    report = read(raw)
    taken = _act(report)
    logger.info("A returned mail (%s): %s", report.kind, taken)
    return taken


def _act(report: Report) -> Taken:
    if report.kind == Kind.IGNORED:
        return Taken.IGNORED
    found = return_path.read_address(report.sent_to)
    if report.kind == Kind.MAIL:
        leaves = found is not None and found[0] == return_path.LEAVE
        delivery = Delivery.objects.filter(pk=found[1]).first() if found else None
        return _leave(delivery, Taken.UNSUBSCRIBED) if leaves and delivery else Taken.IGNORED
    known = Delivery.objects.filter(pk=found[1]).first() if found else return_path.by_message_id(report.quoted)
    if known is None:
        return Taken.UNKNOWN
    if report.kind == Kind.COMPLAINT:
        return _leave(known, Taken.COMPLAINT)
    return _bounce(known.pk, report)


def _leave(delivery: Delivery, taken: Taken) -> Taken:
    subscriber = delivery.subscriber
    if subscriber is None:
        return Taken.UNKNOWN
    with transaction.atomic():
        consent.unsubscribe(subscriber)
        if taken == Taken.COMPLAINT:
            Suppression.add(subscriber.address_hash, Suppression.Reason.COMPLAINT, timezone.now())
    return taken


def _bounce(pk: int, report: Report) -> Taken:
    with transaction.atomic():
        delivery = Delivery.objects.select_for_update().get(pk=pk)
        if delivery.state not in REPORTABLE:
            return Taken.IGNORED
        delivery.state, delivery.reply, delivery.owner = Delivery.State.BOUNCED, f"report: {report.words}"[:500], ""
        delivery.save(update_fields=["state", "reply", "owner"])
        if report.kind == Kind.HARD:
            bounces.give_up(delivery, timezone.now())
            return Taken.BOUNCED
        if report.kind == Kind.SOFT:
            bounces.count(delivery, timezone.now())
    return Taken.COUNTED
