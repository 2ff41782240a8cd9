"""What is forgotten after an event, and when. What stays are numbers."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone
from django.utils.translation import gettext
from wagtail.log_actions import log

from events.models.participants import Headcount, Invitation, Participant, ParticipantQuerySet
from events.models.registration import EventRegistration
from events.registration import mails
from outbox.retention import erase_about

#: Those who never confirmed are forgotten soon after the link is of no use.
KEEP_UNCONFIRMED = mails.CONFIRM_WITHIN + timedelta(days=1)


def erase_unconfirmed() -> int:
    before = timezone.now() - KEEP_UNCONFIRMED
    return _erase(Participant.objects.filter(state=Participant.State.UNCONFIRMED, requested_at__lt=before))


def erase_needs() -> int:
    """Dietary and access needs (Art. 9 GDPR) have served their purpose first."""
    now, count = timezone.now(), 0
    for registration in EventRegistration.objects.filter(event__end__lt=now).select_related("event"):
        if registration.event.end + timedelta(days=registration.keep_needs_days) <= now:
            some = Participant.objects.filter(event_id=registration.event_id).exclude(diet="", access="")
            count += some.update(diet="", access="")
    return count


def erase_participants() -> int:
    """Forget everybody who was registered for an event that is over long enough; write down the numbers first."""
    now, count = timezone.now(), 0
    for registration in EventRegistration.objects.filter(event__end__lt=now).select_related("event"):
        if registration.event.end + timedelta(days=registration.keep_days) <= now:
            count += erase_event(registration)
    return count


def erase_event(registration: EventRegistration) -> int:
    """Everybody of one event. The log says how many, not who."""
    event = registration.event
    with transaction.atomic():
        people = Participant.objects.filter(event=event)
        number = people.count()
        if not number and not event.invitations.exists():
            return 0
        count_heads(registration)
        for key in Invitation.objects.filter(event=event).values_list("pk", flat=True):
            erase_about(f"invitation-{key}-")
        Invitation.objects.filter(event=event).delete()
        _erase(people)
        log(event, "events.participants_erased", data={"number": number}, title=gettext("(participants erased)"))
    return number


def count_heads(registration: EventRegistration) -> None:
    """Write down how many of which group took part. Nothing is written where everybody is gone already."""
    had = Participant.objects.confirmed().filter(event_id=registration.event_id)
    rows = (
        had.order_by()
        .values("group", "way")
        .annotate(registered=Count("pk"), arrived=Count("pk", filter=Q(arrived_at__isnull=False)))
    )
    for row in rows:
        numbers = {"registered": row["registered"], "arrived": row["arrived"]}
        Headcount.objects.update_or_create(
            event_id=registration.event_id, group=row["group"], way=row["way"], defaults=numbers
        )


def _erase(people: ParticipantQuerySet) -> int:
    keys = list(people.values_list("pk", flat=True))
    for key in keys:
        erase_about(f"participant-{key}-")
    Participant.objects.filter(pk__in=keys).delete()
    return len(keys)
