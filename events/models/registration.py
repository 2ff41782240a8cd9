"""How people register for an event: until when, for how many places, and what they are asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, URLValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from events.models.record import Event
from taxonomy.models import in_language

#: Waiting longer than two weeks for an answer would leave the place empty.
LONGEST_OFFER_HOURS = 14 * 24


class EventRegistration(ClusterableModel):
    """The settings of one event. Without such a row nobody can register."""

    event = models.OneToOneField(Event, verbose_name=_("event"), on_delete=models.CASCADE, related_name="registration")
    opens_at = models.DateTimeField(_("opens"), null=True, blank=True, help_text=_("Empty: as soon as it is saved."))
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True, help_text=_("Empty: when the event begins."))
    places = models.PositiveIntegerField(
        _("places on site"), null=True, blank=True, help_text=_("Empty: as many as come.")
    )
    places_online = models.PositiveIntegerField(
        _("places online"), null=True, blank=True, help_text=_("Counted apart from those on site.")
    )
    accept_hours = models.PositiveSmallIntegerField(
        _("hours to accept an offered place"),
        default=48,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_OFFER_HOURS)],
        help_text=_("Who moves up from the waiting list has so long to accept; then the place goes to the next."),
    )

    asks_institution = models.BooleanField(_("institution"), default=True)
    asks_role = models.BooleanField(_("role in the institution"), default=True)
    asks_group = models.BooleanField(
        _("student, teacher, official or citizen"),
        default=True,
        help_text=_("Needed to count the share of students."),
    )
    asks_diet = models.BooleanField(_("dietary needs"), default=False)
    asks_access = models.BooleanField(_("access needs"), default=False)
    offers_list = models.BooleanField(
        _("list of participants"),
        default=False,
        help_text=_("Participants see the names of those who have agreed to that."),
    )

    join_link = models.CharField(
        _("link to join online"),
        blank=True,
        max_length=1000,
        validators=[URLValidator(schemes=["https"])],
        help_text=_("Only confirmed participants get it, by mail and on their own page, shortly before the event."),
    )
    join_hours = models.PositiveSmallIntegerField(
        _("hours before the start at which the link is shown"),
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(14 * 24)],
    )
    reminder_days = models.PositiveSmallIntegerField(
        _("days before the event for the reminder"),
        default=3,
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
        help_text=_("Empty: no reminder."),
    )
    thanks = models.BooleanField(_("thank participants by mail after the event"), default=True)
    keep_days = models.PositiveSmallIntegerField(
        _("days until the participants are erased"),
        default=30,
        validators=[MaxValueValidator(365)],
        help_text=_("After the end of the event. The numbers stay."),
    )
    keep_needs_days = models.PositiveSmallIntegerField(
        _("days until dietary and access needs are erased"), default=7, validators=[MaxValueValidator(365)]
    )

    panels = [
        FieldPanel("event"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldRowPanel([FieldPanel("places"), FieldPanel("places_online")]),
                FieldPanel("accept_hours"),
            ],
            heading=_("Dates and places"),
        ),
        MultiFieldPanel(
            [FieldPanel(f"asks_{name}") for name in ("institution", "role", "group", "diet", "access")]
            + [FieldPanel("offers_list")],
            heading=_("What people are asked, besides name, address and language"),
        ),
        InlinePanel("questions", heading=_("Sessions and questions of your own"), label=_("Question")),
        MultiFieldPanel([FieldPanel("join_link"), FieldPanel("join_hours")], heading=_("Taking part online")),
        MultiFieldPanel([FieldPanel("reminder_days"), FieldPanel("thanks")], heading=_("Mails")),
        MultiFieldPanel([FieldPanel("keep_days"), FieldPanel("keep_needs_days")], heading=_("Data protection")),
    ]

    class Meta:
        verbose_name = _("registration")
        verbose_name_plural = _("registrations")
        ordering = ["-event__start"]

    def __str__(self) -> str:
        return str(self.event)

    def clean(self) -> None:
        from events.registration import capacity

        super().clean()
        if self.opens_at and self.closes_at and self.closes_at <= self.opens_at:
            raise ValidationError({"closes_at": _("Registration must close after it opens.")})
        if self.event_id:
            capacity.check_lowering(self)

    def places_for(self, way: str) -> int | None:
        """The number of places in one way of taking part; None where they are not limited."""
        return self.places_online if way == Event.Attendance.ONLINE else self.places

    @property
    def ways(self) -> list[str]:
        """In which ways people can take part: on site, online or both."""
        event = self.event
        if event.is_online_only:
            return [Event.Attendance.ONLINE]
        if event.attendance == Event.Attendance.HYBRID:
            return [Event.Attendance.PLACE, Event.Attendance.ONLINE]
        return [Event.Attendance.PLACE]

    @property
    def closes(self) -> datetime:
        return min(self.closes_at, self.event.start) if self.closes_at else self.event.start

    @property
    def turning_points(self) -> list[datetime]:
        return [moment for moment in (self.opens_at, self.closes) if moment]

    def has_opened(self, now: datetime | None = None) -> bool:
        return self.opens_at is None or self.opens_at <= (now or timezone.now())

    def is_open(self, now: datetime | None = None) -> bool:
        off = self.event.status in (Event.Status.CANCELLED, Event.Status.POSTPONED)
        return not off and self.has_opened(now) and (now or timezone.now()) < self.closes

    def shows_join_link(self, now: datetime | None = None) -> bool:
        """Only in the last hours before the event and while it lasts."""
        now = now or timezone.now()
        begins = self.event.start - timedelta(hours=self.join_hours)
        return bool(self.join_link) and not self.event.is_cancelled and begins <= now < self.event.end


class RegistrationQuestion(Orderable):
    class Kind(models.TextChoices):
        TEXT = "text", _("a text")
        YES = "yes", _("yes or no")
        ONE = "one", _("one of several")
        MANY = "many", _("several of several, such as sessions")

    registration = ParentalKey(EventRegistration, on_delete=models.CASCADE, related_name="questions")
    kind = models.CharField(_("answer"), max_length=5, choices=Kind.choices, default=Kind.TEXT)
    text_de = models.CharField(_("question in German"), max_length=200)
    text_en = models.CharField(_("question in English"), max_length=200)
    options_de = models.TextField(_("choices in German"), blank=True, help_text=_("One on each line."))
    options_en = models.TextField(
        _("choices in English"), blank=True, help_text=_("One on each line, in the same order as in German.")
    )
    required = models.BooleanField(_("must be answered"), default=False)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("required")]),
        FieldRowPanel([FieldPanel("text_de"), FieldPanel("text_en")]),
        FieldRowPanel([FieldPanel("options_de"), FieldPanel("options_en")]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("question")
        verbose_name_plural = _("questions")

    def __str__(self) -> str:
        return self.text_en

    def clean(self) -> None:
        super().clean()
        if self.kind not in (self.Kind.ONE, self.Kind.MANY):
            return
        german, english = _lines(self.options_de), _lines(self.options_en)
        if len(german) < 2:
            raise ValidationError({"options_de": _("Give at least two choices, each on a line of its own.")})
        if len(german) != len(english):
            raise ValidationError({"options_en": _("Give as many choices as in German, in the same order.")})

    def text(self, language: str) -> str:
        return in_language(self, "text", language)

    def choices(self, language: str) -> list[tuple[str, str]]:
        """The number of a choice, which is what is stored, and its words."""
        lines = _lines(self.options_de if language.startswith("de") else self.options_en)
        return [(str(number), line) for number, line in enumerate(lines)]

    def told(self, answer: Any, language: str) -> str:
        """A stored answer in words."""
        if self.kind in (self.Kind.ONE, self.Kind.MANY):
            words = dict(self.choices(language))
            chosen = answer if isinstance(answer, list) else [answer]
            return ", ".join(words[number] for number in chosen if number in words)
        if self.kind == self.Kind.YES:
            return str(_("Yes") if answer else _("No"))
        return str(answer or "")


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
