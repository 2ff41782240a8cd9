"""An event in the words of schema.org (https://schema.org/Event)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.chrome import identity_of
from core.meta import absolute, share_image_of

if TYPE_CHECKING:
    from events.models import EventPage

SCHEMA = "https://schema.org/"
STATUS = {
    "postponed": "EventPostponed",
    "moved-online": "EventMovedOnline",
    "cancelled": "EventCancelled",
}
ATTENDANCE = {
    "place": "OfflineEventAttendanceMode",
    "online": "OnlineEventAttendanceMode",
    "hybrid": "MixedEventAttendanceMode",
}


def event_json_ld(page: EventPage, request: HttpRequest) -> dict[str, Any]:
    """Dates with the offset of the place. A cancelled event keeps its dates and says that it is cancelled."""
    event, when = page.event, page.when
    url = absolute(request, page.get_url(request) or "")
    mode = "online" if event.is_online_only else event.attendance
    return {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": page.title,
        "description": page.search_description or page.teaser_text,
        "inLanguage": page.language,
        "startDate": when.start,
        "endDate": when.end,
        "eventStatus": SCHEMA + STATUS.get(event.status, "EventScheduled"),
        "eventAttendanceMode": SCHEMA + ATTENDANCE[mode],
        "location": _locations(page, url),
        "image": [share_image_of(page, request)[0]],
        "url": url,
        "organizer": {
            "@type": "Organization",
            "name": identity_of(request).name,
            "url": absolute(request, f"/{page.language}/"),
        },
    }


def _locations(page: EventPage, url: str) -> list[dict[str, Any]]:
    """The place, and for those who join from afar the public page: never the address of the meeting room."""
    event = page.event
    online = {"@type": "VirtualLocation", "url": url}
    if event.is_online_only:
        return [online]
    place: dict[str, Any] = {"@type": "Place", "name": page.place or event.place(page.language) or page.title}
    if not event.shows_details:
        # Listed without details: the town of the host is all that is public.
        place["name"] = event.host.label if event.host else page.title
    elif event.address(page.language):
        place["address"] = event.address(page.language)
    return [place, online] if event.attendance == event.Attendance.HYBRID else [place]
