"""What the events count for the action plan: meetings that took place, and where."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.measures import MeasureSource, Period, register_measure
from core.page_queries import address_of_section
from events.models import Event, EventIndexPage
from events.registration.headcount import share_of


def held(kind: str, period: Period) -> QuerySet[Event]:
    """Events of a kind that began in the period, are over and were not called off."""
    off = (Event.Status.CANCELLED, Event.Status.POSTPONED)
    found = Event.objects.filter(kind=kind, start_date__range=(period.first, period.last), end__lte=timezone.now())
    return found.exclude(status__in=off)


def thematic_meetings(period: Period) -> int:
    return held(Event.Kind.THEMATIC, period).count()


def cities_of_meetings(period: Period) -> int:
    """In how many cities the network met; meetings without a host city do not count."""
    hosts = held(Event.Kind.THEMATIC, period).filter(host__isnull=False).order_by()
    return hosts.values("host__city").distinct().count()


def decision_makers_meetings(period: Period) -> int:
    return held(Event.Kind.DECISION, period).count()


def students(period: Period) -> int | None:
    """The share of students among the participants of all meetings held; None where nobody was registered."""
    events = [pk for kind in Event.Kind.values for pk in held(kind, period).values_list("pk", flat=True)]
    return share_of("student", events)


def list_of(kind: str) -> object:
    def address(period: Period, language: str) -> str:
        year = f"&year={period.first.year}" if period.first.year == period.last.year else ""
        return address_of_section(EventIndexPage, language, f"?view=past&kind={kind}{year}")

    return address


for name, label, unit, count, kind in (
    ("events.thematic", _("Thematic meetings held"), _("meetings"), thematic_meetings, Event.Kind.THEMATIC),
    ("events.cities", _("Cities in which the network met"), _("cities"), cities_of_meetings, Event.Kind.THEMATIC),
    (
        "events.decision_makers",
        _("Decision makers’ meetings held"),
        _("meetings"),
        decision_makers_meetings,
        Event.Kind.DECISION,
    ),
):
    register_measure(MeasureSource(name, label, unit, count, list_of(kind)))  # type: ignore[arg-type]

register_measure(
    MeasureSource("events.students", _("Students among the participants of meetings"), _("per cent"), students)
)
