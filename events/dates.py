"""What the dates of an event must be, and the two moments that follow from them."""

from __future__ import annotations

import calendar
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from events import local_time

if TYPE_CHECKING:
    from events.models import Event

FIRST_YEAR, LAST_YEAR = 1990, 2100


def settle(event: Event) -> None:
    """Write ``start`` and ``end`` from the wall-clock fields. The end of a day is the beginning of the next."""
    if event.month_only:
        event.start_date, event.end_date = month_of(event.start_date)
    if event.without_times:
        event.start_time = event.end_time = None
        event.start = local_time.start_of_day(event.first_day, event.time_zone)
        event.end = local_time.start_of_day(event.last_day + timedelta(days=1), event.time_zone)
        return
    event.start = local_time.nearest_moment(event.first_day, event.start_time or time.min, event.time_zone)
    event.end = local_time.nearest_moment(event.last_day, event.end_time or time.max, event.time_zone)


def month_of(day: date) -> tuple[date, date]:
    """First and last day of the month of ``day``."""
    length = calendar.monthrange(day.year, day.month)[1]
    return day.replace(day=1), day.replace(day=length)


def check(event: Event) -> None:
    """Raise ValidationError with a message beside each field that cannot be."""
    if event.start_date is None:
        return
    errors = _out_of_reach(event) or _missing(event) or _impossible(event) or _backwards(event)
    if errors:
        raise ValidationError(errors)


def _out_of_reach(event: Event) -> dict[str, str]:
    """A slip of the finger in the year would put the event where nobody looks for it."""
    text = _("Enter a year from %(first)s to %(last)s.") % {"first": FIRST_YEAR, "last": LAST_YEAR}
    days = {"start_date": event.start_date, "end_date": event.end_date}
    return {name: text for name, day in days.items() if day and not FIRST_YEAR <= day.year <= LAST_YEAR}


def _missing(event: Event) -> dict[str, str]:
    if event.without_times:
        return {}
    errors = {}
    if event.start_time is None:
        errors["start_time"] = _("When does it begin? Enter a time, or choose “all day”.")
    if event.end_time is None:
        errors["end_time"] = _("When does it end? A rough time will do; calendars need one.")
    return errors


def _impossible(event: Event) -> dict[str, str]:
    """Times that daylight saving skips or repeats."""
    if event.without_times or event.time_zone not in local_time.zone_names():
        return {}
    errors = {}
    for name, day in (("start_time", event.first_day), ("end_time", event.last_day)):
        try:
            local_time.moment(day, getattr(event, name), event.time_zone)
        except local_time.SkippedTimeError as error:
            errors[name] = _skipped(getattr(event, name), event.time_zone, error)
        except local_time.RepeatedTimeError as error:
            errors[name] = _repeated(getattr(event, name), event.time_zone, error)
    return errors


def _skipped(clock: time, zone: str, error: local_time.SkippedTimeError) -> str:
    text = _(
        "On this day the clocks in %(zone)s go forward and never show %(time)s. At that moment they show %(instead)s."
    )
    return text % _words(clock, zone, instead=f"{error.instead:%H:%M}")


def _repeated(clock: time, zone: str, error: local_time.RepeatedTimeError) -> str:
    text = _(
        "On this day the clocks in %(zone)s go back and show %(time)s twice. Nobody would know which one is meant: "
        "choose a time from %(clear)s or before the change."
    )
    return text % _words(clock, zone, clear=f"{error.clear_from:%H:%M}")


def _words(clock: time, zone: str, **more: str) -> dict[str, Any]:
    return {"zone": zone, "time": f"{clock:%H:%M}", **more}


def _backwards(event: Event) -> dict[str, str]:
    if event.last_day < event.first_day:
        return {"end_date": _("The last day lies before the first.")}
    if event.without_times or event.time_zone not in local_time.zone_names():
        return {}
    start = local_time.moment(event.first_day, event.start_time, event.time_zone)  # type: ignore[arg-type]
    end = local_time.moment(event.last_day, event.end_time, event.time_zone)  # type: ignore[arg-type]
    if end <= start:
        return {"end_time": _("The end must come after the start. For an event past midnight, give the last day.")}
    return {}
