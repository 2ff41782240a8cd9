"""What subscribers do with their own subscription: change it, pause it, move it to another address, see all of it."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

import outbox
from newsletter import consent, tokens
from newsletter.consent import LINK_VALID, LinkInvalid
from newsletter.hashing import address_hash
from newsletter.links import view_url
from newsletter.models import AddressChange, ConfirmationMail, ConsentRecord, Delivery, Subscriber, Suppression

#: “Three months”.
PAUSE = timedelta(days=91)


@dataclass(frozen=True)
class Choice:
    language: str
    topics: str
    name: str
    pause: bool


def save(subscriber: Subscriber, choice: Choice) -> None:
    """Change the subscription at once. A pause that runs already is not made longer by saving again."""
    subscriber.language, subscriber.topics, subscriber.name = choice.language, choice.topics, choice.name
    if not choice.pause:
        subscriber.paused_until = None
    elif not subscriber.is_paused:
        subscriber.paused_until = timezone.now() + PAUSE
    subscriber.save(update_fields=["language", "topics", "name", "paused_until"])


def request_address(subscriber: Subscriber, address: str) -> None:
    """Mail a link to the new address. Nobody learns whether that address is known, suppressed or was just asked."""
    now, hashed = timezone.now(), address_hash(address)
    if hashed == subscriber.address_hash or consent.is_barred(hashed):
        return
    with transaction.atomic():
        Subscriber.objects.select_for_update().get(pk=subscriber.pk)
        if not consent.may_mail(hashed, now):
            return
        nonce = secrets.token_urlsafe(24)
        change = AddressChange.objects.create(
            subscriber=subscriber, address=address, token_hash=tokens.stored(nonce), requested_at=now
        )
        ConfirmationMail.objects.create(address_hash=hashed, sent_at=now)
        link = view_url("confirm_address", subscriber.language, tokens.address_change(nonce))
        context = {"link": link, "days": LINK_VALID.days}
        outbox.send("newsletter_address", address, subscriber.language, context, f"newsletter-address-{change.pk}")


def find_change(token: str) -> AddressChange:
    """The change that a link belongs to. Raises LinkInvalid; changes nothing."""
    nonce = tokens.read_address_change(token, LINK_VALID)
    change = AddressChange.objects.select_related("subscriber").filter(token_hash=tokens.stored(nonce or "")).first()
    usable = nonce is not None and change is not None and change.subscriber.state == Subscriber.State.ACTIVE
    if not usable or change is None or consent.is_barred(address_hash(change.address)):
        raise LinkInvalid
    return change


def confirm_address(token: str, network: str) -> Subscriber:
    """Move the subscription to the address of the link. Raises LinkInvalid."""
    now = timezone.now()
    with transaction.atomic():
        change = find_change(token)
        subscriber = Subscriber.objects.select_for_update().get(pk=change.subscriber_id)
        hashed = address_hash(change.address)
        other = Subscriber.objects.select_for_update().filter(address_hash=hashed).exclude(pk=subscriber.pk).first()
        if other is not None and other.state == Subscriber.State.ACTIVE:
            # The new address has a subscription of its own: that one stays, and the old one ends.
            consent.unsubscribe(subscriber)
            return other
        if other is not None:
            other.delete()
        _move(subscriber, change, hashed, network, now)
    return subscriber


def _move(subscriber: Subscriber, change: AddressChange, hashed: str, network: str, now: datetime) -> None:
    subscriber.address, subscriber.address_hash, subscriber.soft_bounces = change.address, hashed, 0
    subscriber.save(update_fields=["address", "address_hash", "soft_bounces"])
    Suppression.objects.filter(address_hash=hashed, reason__in=Suppression.MAY_RETURN).delete()
    subscriber.deliveries.filter(state__in=Delivery.WAITING).update(address=change.address)
    _prove(subscriber, change, network, now)
    subscriber.address_changes.all().delete()


def _prove(subscriber: Subscriber, change: AddressChange, network: str, now: datetime) -> None:
    """The consent goes on at the new address: the same words, and when that address confirmed them."""
    earlier = subscriber.consents.exclude(confirmed_at=None).first()
    with override(subscriber.language):
        proof = _("Change of address, confirmed from the new mailbox.")
    ConsentRecord.objects.create(
        subscriber=subscriber,
        address_hash=subscriber.address_hash,
        wording_version=earlier.wording_version if earlier else "",
        wording=earlier.wording if earlier else "",
        wording_hash=earlier.wording_hash if earlier else "",
        language=subscriber.language,
        form_address=view_url("subscribe", subscriber.language),
        requested_at=change.requested_at,
        token_hash=change.token_hash,
        proof=proof,
        confirmed_at=now,
        confirmed_from=network,
    )


def data_of(subscriber: Subscriber) -> dict[str, Any]:
    """All that is stored about a person, for the person (Art. 15 and 20 GDPR)."""
    consents = subscriber.consents.values(
        "wording_version", "wording", "form_address", "requested_at", "requested_from", "proof", "confirmed_at",
        "confirmed_from", "withdrawn_at",
    )  # fmt: skip
    issues = subscriber.deliveries.values("mailing__title", "address", "state", "sent_at", "reply")
    own = ("name", "language", "state", "paused_until", "requested_at", "confirmed_at", "ended_at", "soft_bounces")
    return {
        "address": subscriber.readable_address,
        "topics": subscriber.topics.split(",") if subscriber.topics else [],
        **{name: getattr(subscriber, name) for name in own},
        "consents": list(consents),
        "issues": list(issues),
    }
