"""What mails and personal pages say about an event, in a person's language, whatever the public may see of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

from events import ical
from events.models.pages import EventPage
from events.models.participants import Participant
from events.models.record import Event
from events.when import when
from outbox.composing import Attachment
from outbox.sender import sender_in


@dataclass(frozen=True)
class Told:
    """Words about an event; ``url`` is empty where it has no page that anybody may open."""

    title: str
    when: str
    where: str
    url: str = ""


def page_of(event: Event, language: str) -> EventPage | None:
    """The page in the language, else in another one; None where nothing is published."""
    pages = EventPage.objects.filter(event=event, live=True, alias_of=None).select_related("locale")
    found = {page.language: page for page in pages}
    page = found.get(language) or next(iter(found.values()), None)
    if page is not None:
        page.event = event
    return page


def told(event: Event, language: str, *, online: bool = False) -> Told:
    page = page_of(event, language)
    days = when(event, language)
    public = page is not None and event.visibility != Event.Visibility.INVITED
    with override(language):
        where = _("Online") if online or event.is_online_only else _where(event, language)
        hours = f"{days.hours} ({days.zone})" if days.hours else ""
    return Told(
        title=page.title if page else event.name,
        when=", ".join(part for part in (days.days, hours) if part),
        where=where,
        url=f"{settings.BASE_URL}{page.get_url()}" if page and public else "",
    )


def _where(event: Event, language: str) -> str:
    lines = [event.place(language), *event.address(language).splitlines()]
    return ", ".join(line.strip() for line in lines if line.strip())


def calendar_entry(person: Participant, method: str) -> Attachment | None:
    """The event for the person's own calendar. None where its days are not known or it has no page."""
    event = person.event
    page = None if event.month_only else page_of(event, person.language)
    if page is None:
        return None
    sender = sender_in(person.language)
    publisher = ical.Publisher(sender.name, sender.contact or sender.address, settings.BASE_URL)
    attendee = ical.Attendee(person.name, person.address, person.takes_part_online)
    with override(page.language):
        content = ical.personal_file(page, publisher, attendee, method).decode()
    return Attachment("event.ics", f"text/calendar; method={method}", content)
