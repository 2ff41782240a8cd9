"""Addresses outside the page tree: calendar files and feeds, a map."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import override

if TYPE_CHECKING:
    from events.listing import EventListing
    from events.models import EventPage

#: Choices of the list that the calendar feed knows as well.
SHARED_FILTERS = ("kind", "theme", "tandem")
MAP = "https://www.openstreetmap.org/search"


def feed(listing: EventListing) -> str:
    """The calendar feed under the choices of a list, in the active language."""
    chosen = {state.name: state.raw for state in listing.chosen if state.name in SHARED_FILTERS}
    return reverse("events:feed") + (f"?{urlencode(chosen)}" if chosen else "")


def to_subscribe(address: str) -> str:
    """The address that calendar programs take as a subscription instead of a download."""
    return "webcal:" + address.partition(":")[2]


def file(page: EventPage) -> str:
    """The calendar file of one event; empty where its days are not known."""
    if page.event.month_only:
        return ""
    with override(page.language):
        return reverse("events:file", args=[page.slug])


def register(page: EventPage) -> str:
    """Where to register; empty where nobody can, or only those who are invited."""
    event = page.event
    registration = getattr(event, "registration", None)
    if registration is None or event.visibility == event.Visibility.INVITED:
        return ""
    registration.event = event
    if not registration.is_open():
        return ""
    with override(page.language):
        return reverse("events:register", args=[event.pk])


def map_of(page: EventPage) -> str:
    """A search for the place on OpenStreetMap; empty where the place is not public or there is no address."""
    if not page.address:
        return ""
    return f"{MAP}?{urlencode({'query': ' '.join(page.address.split())})}"
