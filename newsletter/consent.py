"""Asking for the newsletter, confirming it, leaving it, being forgotten (Art. 6, 7, 17 GDPR; § 7 UWG).

Functions take values, not requests, and answer the same way for every address: whoever types an address learns nothing
about it.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

import outbox
from newsletter import tokens, wording
from newsletter.hashing import address_hash
from newsletter.links import view_url
from newsletter.models import ConfirmationMail, ConsentRecord, Delivery, Leaving, Subscriber, Suppression

#: How long the link of a confirmation mail can be used.
LINK_VALID = timedelta(days=7)
#: At most so many confirmation mails to one address in so much time.
MAIL_LIMITS = ((1, timedelta(hours=24)), (3, timedelta(days=30)))


class LinkInvalid(Exception):  # noqa: N818  an answer to the visitor, not a fault
    """The link of a confirmation mail is unknown, too old, or its subscription has ended since."""


@dataclass(frozen=True)
class SignUp:
    """What a visitor asks for. ``address`` has passed outbox.addresses, ``topics`` newsletter.topics."""

    address: str
    language: str
    topics: str = ""
    name: str = ""


@dataclass(frozen=True)
class Origin:
    """Where a request came from: the network address is shortened before it gets here."""

    network: str
    form_address: str = ""


def request_subscription(wish: SignUp, origin: Origin) -> None:
    """Write down the wish and mail a link to confirm it, unless the address must not be mailed or just has been."""
    now, hashed = timezone.now(), address_hash(wish.address)
    if is_barred(hashed):
        return
    with transaction.atomic():
        subscriber = _locked_row(wish, hashed, now)
        if not may_mail(hashed, now):
            return
        _await_confirmation(subscriber, wish.address, now)
        nonce = secrets.token_urlsafe(24)
        record = _record(subscriber, wish, origin, nonce, now)
        ConfirmationMail.objects.create(address_hash=hashed, sent_at=now)
        link = view_url("confirm", wish.language, tokens.confirmation(nonce))
        # Nothing that a visitor typed stands in this mail, or strangers could write to strangers through us.
        context = {"link": link, "days": LINK_VALID.days}
        outbox.send("newsletter_confirm", wish.address, wish.language, context, f"newsletter-confirm-{record.pk}")


def is_barred(hashed: str) -> bool:
    """Whether an address must not even get a mail that asks for a confirmation."""
    return Suppression.objects.filter(address_hash=hashed).exclude(reason__in=Suppression.MAY_RETURN).exists()


def _locked_row(wish: SignUp, hashed: str, now: datetime) -> Subscriber:
    """The row of the address, made where there is none. The lock lets two requests at once count each other's mail."""
    fields = {"address": wish.address, "language": wish.language, "topics": wish.topics, "requested_at": now}
    Subscriber.objects.get_or_create(address_hash=hashed, defaults=fields)
    return Subscriber.objects.select_for_update().get(address_hash=hashed)


def _await_confirmation(subscriber: Subscriber, address: str, now: datetime) -> None:
    """What an active subscriber has chosen stays as it is until the link is used."""
    if subscriber.state != Subscriber.State.ACTIVE:
        subscriber.state, subscriber.address, subscriber.requested_at = Subscriber.State.UNCONFIRMED, address, now
        subscriber.save(update_fields=["state", "address", "requested_at"])


def may_mail(hashed: str, now: datetime) -> bool:
    """Whether an address may get one more mail that asks for a confirmation."""
    mails = ConfirmationMail.objects.filter(address_hash=hashed)
    return all(mails.filter(sent_at__gt=now - span).count() < limit for limit, span in MAIL_LIMITS)


def _record(subscriber: Subscriber, wish: SignUp, origin: Origin, nonce: str, now: datetime) -> ConsentRecord:
    text = wording.text(wish.language)
    return ConsentRecord.objects.create(
        subscriber=subscriber,
        address_hash=subscriber.address_hash,
        wording_version=wording.VERSION,
        wording=text,
        wording_hash=hashlib.sha256(text.encode()).hexdigest(),
        language=wish.language,
        topics=wish.topics,
        name=wish.name,
        form_address=origin.form_address[:500],
        requested_at=now,
        requested_from=origin.network,
        token_hash=tokens.stored(nonce),
    )


def find_request(token: str) -> ConsentRecord:
    """The request that a confirmation link belongs to. Raises LinkInvalid; changes nothing."""
    nonce = tokens.read_confirmation(token, LINK_VALID)
    record = ConsentRecord.objects.select_related("subscriber").filter(token_hash=tokens.stored(nonce or "")).first()
    if nonce is None or record is None or record.subscriber is None or record.withdrawn_at:
        raise LinkInvalid
    if record.requested_at < timezone.now() - LINK_VALID and record.confirmed_at is None:
        raise LinkInvalid
    return record


def confirm(token: str, network: str) -> Subscriber:
    """Make the request of the link valid. Using the link twice does no harm. Raises LinkInvalid."""
    with transaction.atomic():
        record = ConsentRecord.objects.select_for_update().get(pk=find_request(token).pk)
        subscriber = Subscriber.objects.select_for_update().get(consents=record)
        if record.confirmed_at is None:
            _make_valid(record, subscriber, network, timezone.now())
    return subscriber


def _make_valid(record: ConsentRecord, subscriber: Subscriber, network: str, now: datetime) -> None:
    record.confirmed_at, record.confirmed_from = now, network
    record.save(update_fields=["confirmed_at", "confirmed_from"])
    subscriber.language, subscriber.topics, subscriber.name = record.language, record.topics, record.name
    subscriber.state, subscriber.confirmed_at, subscriber.ended_at = Subscriber.State.ACTIVE, now, None
    subscriber.soft_bounces, subscriber.paused_until = 0, None
    subscriber.save()
    returned = Suppression.objects.filter(address_hash=subscriber.address_hash, reason__in=Suppression.MAY_RETURN)
    returned.delete()


def unsubscribe(subscriber: Subscriber, reason: str = "") -> None:
    """End the subscription at once: address and name are erased, mails that wait are not sent. Idempotent.

    ``reason`` is counted (models.Leaving.Reason) and kept apart from the person.
    """
    now = timezone.now()
    with transaction.atomic():
        locked = Subscriber.objects.select_for_update().get(pk=subscriber.pk)
        if reason and locked.state != Subscriber.State.UNSUBSCRIBED:
            Leaving.objects.create(reason=reason, day=timezone.localdate(now))
        end(locked, Subscriber.State.UNSUBSCRIBED, Suppression.Reason.UNSUBSCRIBED, now)
        locked.address, locked.name = None, ""
        locked.save(update_fields=["address", "name"])
        locked.address_changes.all().delete()
        ConsentRecord.objects.filter(subscriber=locked, name__gt="").update(name="")
        locked.deliveries.exclude(state__in=Delivery.IN_HAND).update(address="")


def end(subscriber: Subscriber, state: str, reason: Suppression.Reason, now: datetime) -> None:
    """Stop mailing somebody for a reason: state, suppression, withdrawn consent, cancelled mails."""
    subscriber.state, subscriber.ended_at = state, now
    subscriber.save(update_fields=["state", "ended_at"])
    Suppression.add(subscriber.address_hash, reason, now)
    subscriber.consents.filter(withdrawn_at=None).update(withdrawn_at=now)
    waiting = subscriber.deliveries.filter(state__in=Delivery.WAITING)
    waiting.update(state=Delivery.State.CANCELLED)


def erase(subscriber: Subscriber) -> None:
    """Forget a person (Art. 17 GDPR). What stays is the hash that keeps us from ever mailing the address again."""
    unsubscribe(subscriber)
    with transaction.atomic():
        subscriber.deliveries.update(address="")
        subscriber.delete()
