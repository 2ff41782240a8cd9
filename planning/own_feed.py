"""The private calendar of a person: planned dates, deadlines and go-live dates of their stories, and all events.

Calendar programs cannot sign in, so the address is the key: signed, and dead as soon as its row is deleted or renewed.
It opens nothing but this calendar, and only as long as the person may see the plan. RFC 5545, RFC 7986.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import Calendar, vCalAddress
from icalendar import Event as VEvent
from wagtail.models import Site

from core.models import SiteIdentity
from planning.calendar import Item, items_between
from planning.models import FeedLink
from planning.models.feed import new_nonce
from planning.notices import language_of
from planning.permissions import SEE_PLAN

_SIGNER = signing.Signer(salt="planning.own_feed")
#: What has been stays for a look back; what comes later than a year is no plan yet.
BACK, AHEAD = timedelta(days=90), timedelta(days=370)
REFRESH = timedelta(hours=2)
#: A moment needs a length to be seen in a calendar.
LENGTH = timedelta(minutes=15)
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def address_of(user: Any) -> str:
    """The whole address of the person's calendar; empty where they have none."""
    link = FeedLink.objects.filter(user=user).first()
    if link is None:
        return ""
    token = _SIGNER.sign(f"{user.pk}.{link.nonce}")
    with override(language_of(user)):
        return f"{settings.BASE_URL}{reverse('planning_links:calendar', args=[token])}"


def renew(user: Any) -> None:
    """Give the person a new address; the old one opens nothing any more."""
    FeedLink.objects.update_or_create(user=user, defaults={"nonce": new_nonce()})


def revoke(user: Any) -> None:
    FeedLink.objects.filter(user=user).delete()


def reader_of(token: str) -> Any:
    """The person whose address this is; None for a wrong or old one, and for who may not see the plan (any more)."""
    try:
        key, nonce = _SIGNER.unsign(token).split(".")
    except (signing.BadSignature, ValueError):
        return None
    links = FeedLink.objects.filter(user_id=key, nonce=nonce, user__is_active=True)
    link = links.select_related("user__wagtail_userprofile").first()
    return link.user if link and link.user.has_perm(SEE_PLAN) else None


def calendar_of(user: Any) -> bytes:
    """The calendar file, in the language in which the person works."""
    today = timezone.localdate()
    with override(language_of(user)):
        items = items_between(today - BACK, today + AHEAD, user)
        calendar = _calendar(item for item in items if _concerns(item, user))
        calendar.add("url", address_of(user))
        return calendar.to_ical()


def _concerns(item: Item, user: Any) -> bool:
    """Of the plan only what the person is responsible for or contributes to; events and mailings concern all."""
    people = item.filters.get("responsible")
    return people is None or str(user.pk) in people


def _calendar(items: Iterable[Item]) -> Calendar:
    calendar, name = Calendar(), _("My communication plan")
    calendar.add("prodid", "-//Tandem//Communication plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT2H")
    # When this was written: the plan keeps no time of change for each of its dates.
    now, identity = timezone.now().replace(microsecond=0), SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    for item in items:
        component = _event(item)
        for moment in ("dtstamp", "last-modified"):
            component.add(moment, now)
        component.add("organizer", vCalAddress(f"mailto:{identity.contact_email}"), parameters={"CN": identity.name})
        calendar.add_component(component)
    return calendar


def _event(item: Item) -> VEvent:
    component = VEvent()
    component.add("uid", f"{item.key}@{settings.BASE_URL.split('//')[-1]}")
    component.add("sequence", 0)
    start, end = _span(item.day, item.at)
    component.add("dtstart", start)
    component.add("dtend", end)
    component.add("summary", _plain(f"{item.kind}: {item.title}"))
    url = settings.BASE_URL + item.url
    lines = [item.state, item.note, item.languages, url]
    component.add("description", _plain("\n".join(line for line in map(str, lines) if line)))
    component.add("url", url)
    component.add("status", "CONFIRMED" if item.is_fact else "TENTATIVE")
    component.add("transp", "TRANSPARENT")
    return component


def _span(day: date, at: time | None) -> tuple[date, date]:
    """A whole day, or a moment in UTC, so that no calendar needs the rules of our time zone."""
    if at is None:
        return day, day + timedelta(days=1)
    start = timezone.make_aware(datetime.combine(day, at)).astimezone(UTC)
    return start, start + LENGTH


def _plain(text: str) -> str:
    return _UNPRINTABLE.sub(" ", text)
