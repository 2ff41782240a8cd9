"""Calendar files: one event to keep, and the feed of a language to subscribe to.

The addresses of the feeds are the same for ever, in every language, because calendars keep asking for them.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, quote_etag
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.models import SiteIdentity
from events import ical
from events.addresses import SHARED_FILTERS
from events.models import EventIndexPage, EventPage

#: How long an event stays in the feed after its end, and a cancelled one after it was cancelled.
KEPT, KEPT_CANCELLED = timedelta(days=365), timedelta(days=90)
FILTERS = {facet.name: facet for facet in EventIndexPage.facets if facet.name in SHARED_FILTERS}


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """All coming events of the language and those of a year ago; ``?kind=`` and ``?theme=`` narrow it.

    A choice that does not exist is not found: to leave it out would pour all events into somebody's calendar.
    """
    now = timezone.now()
    recent = Q(event__end__gt=now - KEPT) | Q(event__status="cancelled", event__modified__gt=now - KEPT_CANCELLED)
    pages = list(_narrowed(request, _public().filter(recent)).order_by("event__start", "pk"))
    publisher = _publisher(request)
    body = ical.feed(pages, publisher, f"{publisher.name}: {_('Events')}", request.build_absolute_uri())
    return _answer(request, body, pages)


@require_safe
def event_file(request: HttpRequest, slug: str) -> HttpResponse:
    page: EventPage = get_object_or_404(_public(), slug=slug)
    response = _answer(request, ical.event_file(page, _publisher(request)), [page])
    response.headers["Content-Disposition"] = content_disposition_header(True, f"{page.slug}.ics") or ""
    return response


def _public() -> QuerySet[EventPage]:
    """Events of the language of the address whose days are known."""
    pages = EventPage.objects.filter(locale__language_code=get_language(), alias_of=None, event__month_only=False)
    found: QuerySet[EventPage] = pages.live().public().for_cards().prefetch_related("event__themes")
    return found


def _narrowed(request: HttpRequest, pages: QuerySet[EventPage]) -> QuerySet[EventPage]:
    for name, facet in FILTERS.items():
        wanted = request.GET.get(name, "")
        chosen = facet.clean(wanted[:100]) if wanted else None
        if wanted and chosen is None:
            raise Http404
        if chosen is not None:
            pages = facet.narrow(pages, chosen)
    return pages


def _publisher(request: HttpRequest) -> ical.Publisher:
    identity = SiteIdentity.for_request(request)
    return ical.Publisher(identity.name, identity.contact_email, request.build_absolute_uri("/").rstrip("/"))


def _answer(request: HttpRequest, body: bytes, pages: list[EventPage]) -> HttpResponse:
    """304 where the calendar knows these very bytes already; they change only when an event does."""
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    changed = max((ical.last_change(page) for page in pages), default=None)
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8", headers={"ETag": etag})
    if changed is None:
        return get_conditional_response(request, etag=etag, response=response) or response
    response.headers["Last-Modified"] = http_date(changed.timestamp())
    seconds = int(changed.timestamp())
    return get_conditional_response(request, etag=etag, last_modified=seconds, response=response) or response
