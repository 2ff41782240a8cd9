"""What is told about an event, in one language, and the list of all events of that language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Min, Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField, StreamField

from core.blocks import StoryBlock
from core.caching.expiry import fresh_until
from core.feeds import feed_of
from core.listing import YearFacet
from core.meta import absolute
from core.models import BasePage, IndexPage
from core.page_queries import PageTypeQuerySet
from core.teaser import Teaser
from core.term_pages import with_addresses
from events import addresses, visibility
from events.facets import KindFacet, RelatedFacet
from events.json_ld import event_json_ld
from events.listing import EventListing
from events.models.record import Event
from events.when import When, when
from planning.mixins import PlannedPageMixin


class EventPageQuerySet(PageTypeQuerySet):
    def for_cards(self) -> EventPageQuerySet:
        return super().for_cards().select_related("event__host__city")  # type: ignore[return-value]

    def upcoming(self) -> EventPageQuerySet:
        """Not over yet, the next first."""
        return self.filter(event__end__gt=timezone.now()).order_by("event__start", "pk")

    def past(self) -> EventPageQuerySet:
        """Over, the latest first."""
        return self.filter(event__end__lte=timezone.now()).order_by("-event__start", "-pk")

    def next_change(self) -> datetime | None:
        """The next moment at which one of the events begins or ends, and what is shown about it stops being true."""
        now = timezone.now()
        found = self.order_by().aggregate(
            start=Min("event__start", filter=Q(event__start__gt=now)),
            end=Min("event__end", filter=Q(event__end__gt=now)),
        )
        return min((moment for moment in found.values() if moment), default=None)


class EventIndexPage(RoutablePageMixin, IndexPage):
    """All events of one language: what is coming, and what has been."""

    kind_label = _("Events")
    listing_type = EventListing
    max_count_per_parent = 1
    takes_contributions = True
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.EventPage"]
    facets = [
        KindFacet("kind", _("Kind")),
        RelatedFacet("theme", _("Theme"), path="event__themes"),
        RelatedFacet("tandem", _("Tandem"), path="event__host__city"),
        YearFacet("year", _("Year"), field="event__start_date"),
    ]

    class Meta:
        verbose_name = _("event index")
        verbose_name_plural = _("event indexes")

    def items(self) -> EventPageQuerySet:
        return EventPage.objects.child_of(self).live().public()

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        listing, meta = context["listing"], context["meta"]
        meta.canonical = listing.canonical(meta.canonical)
        if listing.is_past:
            meta.alternates = []
        context["calendar_url"] = absolute(request, addresses.feed(listing))
        context["subscribe_url"] = addresses.to_subscribe(context["calendar_url"])
        return context

    @path("")
    def index_route(self, request: HttpRequest) -> HttpResponse:
        return self.render(request)

    @path("feed/", name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        return feed_of(request, self, self.items().for_cards().order_by("-first_published_at", "-pk")[:30])

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().serve(request, *args, **kwargs)
        change = self.items().next_change()
        if change is not None:
            fresh_until(response, change)
        return response


class EventPage(PlannedPageMixin, BasePage):
    """An event as it is told in one language."""

    event = models.ForeignKey(
        Event,
        verbose_name=_("event"),
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("Date, place and kind: the same for every language. Choose it, or create it here."),
    )
    lead = models.TextField(_("summary"), blank=True, help_text=_("What the event is about and whom it is for."))
    body = StreamField(StoryBlock(), verbose_name=_("text"), blank=True)
    practical = RichTextField(
        _("practical information"),
        blank=True,
        features=["bold", "italic", "link", "document-link", "ol", "ul"],
        help_text=_("How to get there, where to stay, whom to ask."),
    )

    objects = EventPageQuerySet.as_page_manager()

    kind_label = _("Event")
    kind_plural = _("Events")
    parent_page_types = ["events.EventIndexPage"]
    subpage_types: list[str] = []
    body_fields = ["lead", "body", "practical"]
    teaser_relations = ("event",)
    term_fields = {
        "theme": "event.themes",
        "goal": "event.goals",
        "tandem": "event.host",
        "action": "event.served_action",
        "ambition": "event.served_action.ambition",
    }

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("event"),
        FieldPanel("lead"),
        FieldPanel("body"),
        FieldPanel("practical"),
    ]

    class Meta:
        verbose_name = _("event page")
        verbose_name_plural = _("event pages")

    def clean(self) -> None:
        super().clean()
        if self.event_id is not None and self._twins().exists():
            raise ValidationError({"event": _("This event already has a page in this language.")})

    def _twins(self) -> models.QuerySet[EventPage]:
        same = EventPage.objects.filter(event_id=self.event_id, locale_id=self.locale_id, alias_of=None)
        return same.exclude(pk=self.pk)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        result = super().save(*args, **kwargs)
        if self.event.visibility == Event.Visibility.INVITED:
            visibility.restrict(self)
        return result

    @cached_property
    def when(self) -> When:
        return when(self.event, self.language)

    @property
    def teaser_date(self) -> date | None:
        return None if self.event.month_only else self.event.first_day

    @property
    def place(self) -> str:
        """Empty for online events and where the details are not for everyone."""
        event = self.event
        if event.is_online_only or not event.shows_details:
            return ""
        return event.place(self.language)

    @property
    def address(self) -> str:
        return self.event.address(self.language) if self.place else ""

    def teaser_meta(self) -> list[str]:
        days = self.when.days if self.event.first_day != self.event.last_day else ""
        return [days, *self.row_meta()] if days else self.row_meta()

    def row_meta(self) -> list[str]:
        """The short facts beside a large date."""
        event = self.event
        online = "" if event.attendance == event.Attendance.PLACE else str(event.get_attendance_display())
        facts = [str(event.get_kind_display()), self.when.hours_and_zone, self.place, online]
        return [fact for fact in facts if fact]

    def bare_teaser(self) -> Teaser:
        """Nobody shall set out for an event that is called off: its title says so wherever it stands."""
        teaser = super().bare_teaser()
        return replace(teaser, title=self.event.told_with_status(self.title))

    def row_teaser(self) -> Teaser:
        """The teaser for a list in which the date stands large beside it."""
        return replace(self.bare_teaser(), meta=self.row_meta())

    def search_body(self) -> str:
        event = self.event
        if not event.shows_details:
            return ""
        host = event.host.label if event.host else ""
        parts = [super().search_body(), self.place, " ".join(self.address.split()), host, str(event.get_kind_display())]
        # A meeting at its host's, without an address, has the host's city as its place: it is named once.
        return " · ".join(part for part in dict.fromkeys(parts) if part)

    def json_ld(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [event_json_ld(self, request)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from core.related import related_to

        context = super().get_context(request, *args, **kwargs)
        served = self.event.served_action
        context["actions"] = with_addresses("action", [served] if served else [], self.locale)
        context["related"] = related_to(self)
        context["index_url"] = self.get_parent().get_url(request)
        context["map_url"] = addresses.map_of(self)
        context["calendar_url"] = "" if self.event.is_over else addresses.file(self)
        context["register_url"] = addresses.register(self)
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # With its registration and host in one query, whether there are such or not.
        self.event = Event.objects.select_related("registration", "host__city").get(pk=self.event_id)
        response: HttpResponse = super().serve(request, *args, **kwargs)
        for moment in self.event.turning_points():
            fresh_until(response, moment)
        return response
