"""The event itself: one language-neutral row. What is told about it is a page in each language."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from events import dates, following, revision, visibility
from events.zone_field import ZoneSelect, validate_zone
from network.models import Tandem
from taxonomy.models import Action, Goal, Theme, in_language


def new_uid() -> str:
    """An identifier for calendars (RFC 5545, 3.8.4.7): made once, the same in page, feed and mail for ever."""
    return f"event-{uuid4()}@{settings.BASE_URL.split('//')[-1].split(':')[0]}"


def own_zone() -> str:
    return str(settings.TIME_ZONE)


class Event(index.Indexed, models.Model):
    """When, where, for whom. ``start`` and ``end`` are moments and follow from the wall-clock fields."""

    class Kind(models.TextChoices):
        THEMATIC = "thematic", _("Thematic meeting")
        DECISION = "decision-makers", _("Decision makers’ meeting")
        WEBINAR = "webinar", _("Webinar")
        PROJECT = "project", _("Project meeting")
        OTHER = "other", _("Other event")

    class Attendance(models.TextChoices):
        PLACE = "place", pgettext_lazy("attendance of an event", "In person")
        ONLINE = "online", pgettext_lazy("attendance of an event", "Online")
        HYBRID = "hybrid", pgettext_lazy("attendance of an event", "In person and online")

    class Status(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("status of an event", "Planned")
        CONFIRMED = "confirmed", pgettext_lazy("status of an event", "Confirmed")
        POSTPONED = "postponed", pgettext_lazy("status of an event", "Postponed")
        MOVED_ONLINE = "moved-online", pgettext_lazy("status of an event", "Moved online")
        CANCELLED = "cancelled", pgettext_lazy("status of an event", "Cancelled")

    class Visibility(models.TextChoices):
        PUBLIC = "public", pgettext_lazy("visibility of an event", "Public")
        LISTED = "listed", pgettext_lazy("visibility of an event", "Listed without details")
        INVITED = "invited", pgettext_lazy("visibility of an event", "Invited only")

    name = models.CharField(
        _("working title"), max_length=160, help_text=_("For the lists of the administration; readers see the pages.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind.choices, default=Kind.THEMATIC)
    attendance = models.CharField(_("attendance"), max_length=10, choices=Attendance.choices, default=Attendance.PLACE)
    status = models.CharField(
        _("status"),
        max_length=15,
        choices=Status.choices,
        default=Status.PLANNED,
        help_text=_(
            "Cancel an event here and leave its page published: subscribed calendars then strike it out. A page that "
            "just disappears leaves the old date in them."
        ),
    )
    visibility = models.CharField(
        _("visibility"),
        max_length=10,
        choices=Visibility.choices,
        default=Visibility.PUBLIC,
        help_text=_(
            "“Listed without details” shows title, teaser, kind and date alone. “Invited only” keeps the pages out of "
            "lists, search, calendars and sight."
        ),
    )

    start_date = models.DateField(_("first day"))
    start_time = models.TimeField(
        _("begins at"), null=True, blank=True, help_text=_("As the clock at the place of the event shows it.")
    )
    end_date = models.DateField(_("last day"), null=True, blank=True, help_text=_("Empty: the same day."))
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    all_day = models.BooleanField(_("all day"), default=False, help_text=_("Then no times are needed."))
    month_only = models.BooleanField(
        _("only the month is known"), default=False, help_text=_("For early plans and old records.")
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=64,
        default=own_zone,
        validators=[validate_zone],
        help_text=_("The zone of the place; for online events the zone in which you announce the time."),
    )
    start = models.DateTimeField(_("start"), editable=False, db_index=True)
    end = models.DateTimeField(_("end"), editable=False, db_index=True)

    host = models.ForeignKey(
        Tandem, verbose_name=_("host tandem"), null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    place_de = models.CharField(
        _("place in German"), max_length=160, blank=True, help_text=_("House and town, such as “Rathaus, Gent”.")
    )
    place_en = models.CharField(_("place in English"), max_length=160, blank=True)
    address_de = models.TextField(
        _("address in German"), blank=True, help_text=_("Street and number, postcode and town.")
    )
    address_en = models.TextField(_("address in English"), blank=True, help_text=_("Empty: the same as in German."))

    themes = models.ManyToManyField(Theme, verbose_name=_("themes"), blank=True, related_name="+")
    goals = models.ManyToManyField(Goal, verbose_name=_("sustainable development goals"), blank=True, related_name="+")
    served_action = models.ForeignKey(
        Action,
        verbose_name=_("action of the action plan"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Which promise of the network this event serves; its ambition follows from it."),
    )

    uid = models.CharField(_("identifier in calendars"), max_length=160, unique=True, editable=False, default=new_uid)
    sequence = models.PositiveIntegerField(
        _("revision in calendars"), default=0, editable=False, help_text=_("Grows when time, place or status change.")
    )
    modified = models.DateTimeField(_("changed"), auto_now=True)

    search_fields = [index.SearchField("name"), index.AutocompleteField("name")]
    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("kind"), FieldPanel("attendance")]),
        FieldRowPanel([FieldPanel("status"), FieldPanel("visibility")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time")]),
                FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time")]),
                FieldRowPanel([FieldPanel("all_day"), FieldPanel("month_only")]),
                FieldPanel("time_zone", widget=ZoneSelect),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("host"),
                FieldRowPanel([FieldPanel("place_de"), FieldPanel("place_en")]),
                FieldRowPanel([FieldPanel("address_de"), FieldPanel("address_en")]),
            ],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("themes", widget=CheckboxSelectMultiple),
                FieldPanel("goals", widget=CheckboxSelectMultiple),
                FieldPanel("served_action"),
            ],
            heading=_("What it is about"),
        ),
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-start"]

    def __str__(self) -> str:
        return f"{self.name}, {self.start_date:%Y-%m-%d}" if self.start_date else self.name

    def clean(self) -> None:
        super().clean()
        dates.check(self)

    def save(self, *args: Any, **kwargs: Any) -> None:
        dates.settle(self)
        before = revision.count(self)
        super().save(*args, **kwargs)
        visibility.follow(self, before.get("visibility"))
        following.tell_pages(self)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone)

    @property
    def without_times(self) -> bool:
        return self.all_day or self.month_only

    @property
    def first_day(self) -> date:
        return self.start_date

    @property
    def last_day(self) -> date:
        return self.end_date or self.start_date

    @property
    def local_start(self) -> datetime:
        return self.start.astimezone(self.zone)

    @property
    def local_end(self) -> datetime:
        return self.end.astimezone(self.zone)

    def place(self, language: str) -> str:
        """Where, in a few words: the place as it was written, else the town of the host."""
        return in_language(self, "place", language) or (
            in_language(self.host.city, "name", language) if self.host else ""
        )

    def address(self, language: str) -> str:
        return in_language(self, "address", language)

    @property
    def is_over(self) -> bool:
        return self.end <= timezone.now()

    @property
    def is_cancelled(self) -> bool:
        return self.status == self.Status.CANCELLED

    @property
    def is_online_only(self) -> bool:
        return self.attendance == self.Attendance.ONLINE or self.status == self.Status.MOVED_ONLINE

    @property
    def shows_details(self) -> bool:
        """Place, address and the story are for everyone."""
        return self.visibility == self.Visibility.PUBLIC

    def turning_points(self) -> list[datetime]:
        """The moments ahead at which what a page says about the event stops being true."""
        registration = getattr(self, "registration", None)
        moments = [self.end, *(registration.turning_points if registration else [])]
        return [moment for moment in moments if moment > timezone.now()]

    def told_with_status(self, title: str) -> str:
        """The title, after the status where a reader must not miss it: “Cancelled – Workshop: parks by night”.

        A dash, because titles have colons of their own.
        """
        ordinary = (self.Status.PLANNED, self.Status.CONFIRMED)
        return title if self.status in ordinary else f"{self.get_status_display()} – {title}"
