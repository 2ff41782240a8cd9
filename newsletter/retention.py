"""What is forgotten, and when."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from newsletter.consent import MAIL_LIMITS
from newsletter.models import AddressChange, ConfirmationMail, ConsentRecord, Delivery, Subscriber

KEEP_UNCONFIRMED = timedelta(days=14)
#: Long enough to answer “did she get it?” and to understand why an address does not work.
KEEP_ADDRESSES = timedelta(days=90)


def erase_unconfirmed() -> int:
    """Forget requests that nobody confirmed. Number of subscribers and requests."""
    before = timezone.now() - KEEP_UNCONFIRMED
    requests = ConsentRecord.objects.filter(confirmed_at=None, requested_at__lt=before).delete()[0]
    changes = AddressChange.objects.filter(requested_at__lt=before).delete()[0]
    people = Subscriber.objects.filter(state=Subscriber.State.UNCONFIRMED, requested_at__lt=before)
    return requests + changes + people.delete()[0]


def forget_confirmation_mails() -> int:
    longest = max(span for _limit, span in MAIL_LIMITS)
    return ConfirmationMail.objects.filter(sent_at__lt=timezone.now() - longest).delete()[0]


def erase_old_addresses() -> int:
    """Erase addresses of old deliveries, and of subscribers whom no mail has reached for that long."""
    before = timezone.now() - KEEP_ADDRESSES
    old = Q(mailing__started_at__lt=before) & ~Q(address="") & ~Q(state__in=(*Delivery.WAITING, *Delivery.IN_HAND))
    deliveries = Delivery.objects.filter(old).update(address="")
    bounced = Subscriber.objects.filter(state=Subscriber.State.BOUNCED, ended_at__lt=before).exclude(address=None)
    return deliveries + bounced.update(address=None, name="")
