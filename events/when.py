"""Days and hours of an event in words, always by the clock of the event's own place.

The names of days, months and zones come from the Unicode CLDR (babel): British English and German.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from django.utils.translation import override, pgettext

from core.languages import locale_of

if TYPE_CHECKING:
    from events.models import Event

#: The number of a day that stands without its month, where it is not just the number.
DAY = {"de_DE": "d."}
#: A day with its weekday, short; day and month stay together. CLDR's "MMMEd" loses the full stop of the German day.
WEEKDAY = {"de_DE": "E, d.\u00a0MMM"}


@dataclass(frozen=True)
class When:
    """``days`` and ``hours`` for people, ``start`` and ``end`` for machines (values of ``<time datetime>``).

    ``hours``, ``zone`` ("Central European Summer Time") and ``brief_zone`` ("CEST") are empty where there are no times.
    """

    days: str
    start: str
    end: str
    hours: str = ""
    zone: str = ""
    brief_zone: str = ""

    @property
    def hours_and_zone(self) -> str:
        return f"{self.hours} ({self.brief_zone})" if self.hours else ""

    def __str__(self) -> str:
        return ", ".join(part for part in (self.days, self.hours_and_zone) if part)


def when(event: Event, language: str) -> When:
    """The dates of ``event`` told in ``language``, whatever language is active."""
    locale = locale_of(language)
    if event.month_only:
        month = f"{event.first_day:%Y-%m}"
        return When(format_date(event.first_day, "LLLL y", locale), month, month)
    days = _days(event.first_day, event.last_day, locale)
    if event.all_day:
        return When(days, event.first_day.isoformat(), event.last_day.isoformat())
    start, end = event.local_start, event.local_end
    with override(language):
        hours = _hours(start, end, locale)
    zone = get_timezone_name(start, locale=locale)
    return When(days, _machine(start), _machine(end), hours, zone, _brief(start, locale) or zone)


def _brief(start: datetime, locale: str) -> str:
    """The zone's letters where people of the language know them."""
    brief = get_timezone_name(start, width="short", locale=locale)
    return brief if brief.isalpha() else ""


def _days(first: date, last: date, locale: str) -> str:
    """One day or a span, with no more of the first day than differs from the last."""
    until = format_date(last, "long", locale)
    if first == last:
        return until
    if (first.year, first.month) == (last.year, last.month):
        return f"{format_date(first, DAY.get(locale, 'd'), locale)}–{until}"
    if first.year == last.year:
        return f"{format_skeleton('MMMMd', first, locale=locale)} – {until}"
    return f"{format_date(first, 'long', locale)} – {until}"


def _machine(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")


def _hours(start: datetime, end: datetime, locale: str) -> str:
    begin, finish = (format_time(moment.time(), "HH:mm", locale=locale) for moment in (start, end))
    if start.date() == end.date():
        return pgettext("times of one day", "%(start)s to %(end)s") % {"start": begin, "end": finish}
    return pgettext("times of several days", "%(first_day)s, %(start)s to %(last_day)s, %(end)s") % {
        "first_day": format_date(start, WEEKDAY.get(locale, "E d\u00a0MMM"), locale),
        "start": begin,
        "last_day": format_date(end, WEEKDAY.get(locale, "E d\u00a0MMM"), locale),
        "end": finish,
    }
