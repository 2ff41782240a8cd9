"""The mails about a registration, each written once: its key says which person, what about, and which time."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

from babel.dates import format_datetime
from django.utils import timezone

import outbox
from core.languages import locale_of
from events import ical
from events.models.participants import Invitation, Participant
from events.registration import tokens
from events.registration.telling import Told, calendar_entry, told
from events.registration.wording import WORDINGS, Kind

#: How long an address may remain unconfirmed.
CONFIRM_WITHIN = timedelta(days=7)
#: What is told to somebody who has a place, and the calendar entry that goes with it.
ENTRIES = {
    Kind.CONFIRMED: ical.REQUEST,
    Kind.CHANGED: ical.REQUEST,
    Kind.CANCELLED: ical.CANCEL,
    Kind.STEPPED_BACK: ical.CANCEL,
}


def key_of(person: Participant) -> str:
    """The beginning of the keys of all mails to one participant."""
    return f"participant-{person.pk}-"


def received(person: Participant) -> None:
    """At most one an hour to each address, however often the form is sent."""
    _write(Kind.RECEIVED, person, f"{timezone.now():%Y%m%d%H}", days=CONFIRM_WITHIN.days)


def again(person: Participant) -> None:
    """At most one a day."""
    _write(Kind.AGAIN, person, f"{timezone.now():%Y%m%d}")


def settled(person: Participant, hours: int) -> None:
    """Tell somebody whether there is a place, or a turn in the queue."""
    kind = Kind.CONFIRMED if person.is_confirmed else Kind.WAITING
    _write(kind, person, _stamp(person), hours=hours)


def offered(person: Participant) -> None:
    until = person.offer_until
    assert until is not None  # noqa: S101  an offer has an end
    local = format_datetime(until.astimezone(person.event.zone), "d MMMM y, HH:mm z", locale=locale_of(person.language))
    _write(Kind.OFFERED, person, f"{until:%Y%m%d%H%M%S}", until=local)


def stepped_back(person: Participant) -> None:
    _write(Kind.STEPPED_BACK, person, _stamp(person))


def changed(person: Participant) -> None:
    """The event has moved or is called off: once for each revision of it."""
    kind = Kind.CANCELLED if person.event.is_cancelled else Kind.CHANGED
    _write(kind, person, str(person.event.sequence))


def reminder(person: Participant) -> None:
    _write(Kind.REMINDER, person)


def join(person: Participant, link: str) -> None:
    """Again only when the link is another one."""
    _write(Kind.JOIN, person, hashlib.sha256(link.encode()).hexdigest()[:12], url=link)


def thanks(person: Participant) -> None:
    about = told(person.event, person.language)
    _write(Kind.THANKS, person, url=about.url)


def invited(invitation: Invitation) -> None:
    """The invitation, and each reminder of it, once."""
    about = told(invitation.event, invitation.language)
    url = tokens.invitation_url(invitation.key, invitation.language)
    key = f"invitation-{invitation.pk}-{invitation.reminders}"
    _send(Kind.INVITED, invitation.address, invitation.language, key, about, url, {})


def _write(kind: Kind, person: Participant, which: str = "", url: str = "", **words: Any) -> None:
    about = told(person.event, person.language, online=person.takes_part_online)
    link = url or tokens.personal_url(person.key, person.language)
    key = f"{key_of(person)}{kind}" + (f"-{which}" if which else "")
    method = ENTRIES.get(kind)
    file = calendar_entry(person, method) if method else None
    _send(kind, person.address, person.language, key, about, link, words, file)


def _send(
    kind: Kind, address: str, language: str, key: str, about: Told, url: str, words: dict[str, Any], file: Any = None
) -> None:
    values = {"title": about.title, **words}
    said = WORDINGS[kind].said(language, values)
    # Nothing that a visitor typed stands in these mails, or strangers could write to strangers through us.
    outbox.send("event_letter", address, language, {"said": said, "about": about, "link": url}, key, attachment=file)


def _stamp(person: Participant) -> str:
    """A person may step back and come again; each time is a mail of its own."""
    moment = person.waiting_since or person.confirmed_at or timezone.now()
    return f"{moment:%Y%m%d%H%M%S}"
