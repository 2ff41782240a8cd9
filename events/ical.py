"""Events as calendar files (RFC 5545, RFC 7986; published as RFC 5546 says), the same for page, feed and mail.

What an event is called in calendars (UID) is stored with it; what has changed is told by SEQUENCE and LAST-MODIFIED.
A cancelled event stays in the feed as cancelled, or the old date would stay in everybody's calendar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _
from icalendar import Calendar, vCalAddress, vText
from icalendar import Event as VEvent

from events.models import Event, EventPage
from events.vtimezone import vtimezone

REFRESH = timedelta(hours=12)
COLOUR = "navy"
REQUEST, CANCEL = "REQUEST", "CANCEL"
STATUS = {
    Event.Status.PLANNED: "TENTATIVE",
    Event.Status.CONFIRMED: "CONFIRMED",
    Event.Status.POSTPONED: "TENTATIVE",
    Event.Status.MOVED_ONLINE: "CONFIRMED",
    Event.Status.CANCELLED: "CANCELLED",
}
#: Such an event takes no time in anybody's day.
FREE = (Event.Status.POSTPONED, Event.Status.CANCELLED)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Publisher:
    """Who publishes a calendar, and under which address (``https://host``, without a slash at the end)."""

    name: str
    email: str
    base: str


@dataclass(frozen=True)
class Attendee:
    name: str
    address: str
    online: bool = False


def event_file(page: EventPage, publisher: Publisher) -> bytes:
    """One event, to be opened once."""
    return _calendar([page], publisher).to_ical()


def personal_file(page: EventPage, publisher: Publisher, attendee: Attendee, method: str) -> bytes:
    """One event for somebody who takes part (RFC 5546): ``REQUEST`` enters or changes it, ``CANCEL`` strikes it out.

    Its identifier is that of the feed, so nobody has the event twice. The place is told whatever the public sees.
    """
    calendar = _calendar([page], publisher, method)
    (component,) = calendar.events
    component.add("attendee", vCalAddress(f"mailto:{attendee.address}"), parameters=_taking_part(attendee))
    if method == CANCEL:
        component["status"] = vText("CANCELLED")
    event = page.event
    where = _("Online") if attendee.online else _plain(_where(event, page.language))
    if where:
        component.pop("location", None)
        component.add("location", where)
    return calendar.to_ical()


def _taking_part(attendee: Attendee) -> dict[str, str]:
    return {"CN": _plain(attendee.name), "PARTSTAT": "ACCEPTED", "RSVP": "FALSE", "ROLE": "REQ-PARTICIPANT"}


def feed(pages: Iterable[EventPage], publisher: Publisher, name: str, address: str) -> bytes:
    """A calendar to subscribe to; programs are asked to look for news twice a day."""
    calendar = _calendar(list(pages), publisher)
    calendar.add("name", vText(_plain(name)))
    calendar.add("x-wr-calname", vText(_plain(name)))
    calendar.add("url", address)
    calendar.add("source", address, parameters={"VALUE": "URI"})
    calendar.add("color", COLOUR)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT12H")
    return calendar.to_ical()


def last_change(page: EventPage) -> datetime:
    """When the record or its story last changed."""
    return max(moment for moment in (page.event.modified, page.last_published_at) if moment).replace(microsecond=0)


def _calendar(pages: list[EventPage], publisher: Publisher, method: str = "PUBLISH") -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{_plain(publisher.name)}//Events//{pages[0].language.upper() if pages else 'EN'}")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    for zone, years in _years(pages).items():
        calendar.add_component(vtimezone(zone, min(years), max(years)))
    for page in pages:
        calendar.add_component(_event(page, publisher))
    return calendar


def _years(pages: list[EventPage]) -> dict[str, set[int]]:
    """The time zones that the events name, and the years in which they need their rules."""
    found: dict[str, set[int]] = {}
    for event in (page.event for page in pages if not page.event.without_times):
        if event.time_zone != "UTC":
            found.setdefault(event.time_zone, set()).update((event.first_day.year, event.last_day.year))
    return found


def _event(page: EventPage, publisher: Publisher) -> VEvent:
    event, component = page.event, VEvent()
    changed = last_change(page)
    url = publisher.base + (page.get_url() or "")
    component.add("uid", event.uid)
    component.add("sequence", event.sequence)
    component.add("dtstamp", changed)
    component.add("last-modified", changed)
    for name, value in _span(event).items():
        component.add(name, value)
    component.add("summary", _summary(page))
    component.add("status", STATUS[Event.Status(event.status)])
    component.add("transp", "TRANSPARENT" if event.status in FREE else "OPAQUE")
    component.add("url", url)
    component.add("organizer", vCalAddress(f"mailto:{publisher.email}"), parameters={"CN": _plain(publisher.name)})
    component.add("categories", [str(event.get_kind_display()), *(theme.label for theme in event.themes.all())])
    for name, value in _details(page, url).items():
        component.add(name, value)
    return component


def _span(event: Event) -> dict[str, Any]:
    """The end of whole days is the day after the last one (RFC 5545, 3.6.1)."""
    if event.without_times:
        return {"dtstart": event.first_day, "dtend": event.last_day + timedelta(days=1)}
    return {"dtstart": event.local_start, "dtend": event.local_end}


def _summary(page: EventPage) -> str:
    return _plain(page.event.told_with_status(page.title))


def _details(page: EventPage, url: str) -> dict[str, str]:
    event = page.event
    if not event.shows_details:
        return {}
    text = page.teaser_text or page.search_description
    where = _("Online") if event.is_online_only else _where(event, page.language)
    found = {"description": _plain(f"{text}\n\n{url}" if text else url), "location": _plain(where)}
    return {name: value for name, value in found.items() if value}


def _where(event: Event, language: str) -> str:
    lines = [event.place(language), *event.address(language).splitlines()]
    return ", ".join(line.strip() for line in lines if line.strip())


def _plain(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)
