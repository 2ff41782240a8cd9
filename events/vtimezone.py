"""VTIMEZONE components (RFC 5545, 3.6.5) from the IANA database.

The library's own generator gives the onset of summer time by the clock that is already changed (03:00 for Berlin); the
standard wants it by the clock before the change (02:00), and calendars without time zone data of their own believe it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Observance:
    """How clocks run from an onset on: standard or daylight saving time, and its distance from UTC before and after."""

    before: timedelta
    after: timedelta
    name: str
    saving: bool


@lru_cache(maxsize=128)
def vtimezone(zone: str, first_year: int, last_year: int) -> Timezone:
    """The rules of ``zone`` that hold in these years. Shared between callers: do not change it."""
    onsets: dict[Observance, list[datetime]] = defaultdict(list)
    for observance, onset in _onsets(ZoneInfo(zone), first_year, last_year):
        onsets[observance].append(onset)
    component = Timezone()
    component.add("tzid", zone)
    for observance, moments in onsets.items():
        component.add_component(_subcomponent(observance, moments))
    return component


def _onsets(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[tuple[Observance, datetime]]:
    """The rule that holds before the first year begins, and each change after it, by the clock before the change."""
    moment = datetime(first_year - 1, 12, 31, tzinfo=UTC)
    at_first = moment.astimezone(zone)
    yield _observance(_offset(at_first), at_first), at_first.replace(tzinfo=None)
    while moment.year <= last_year:
        later = moment + DAY
        if later.astimezone(zone).utcoffset() != moment.astimezone(zone).utcoffset():
            change = _instant_of_change(zone, moment, later)
            before = _offset((change - timedelta(seconds=1)).astimezone(zone))
            yield _observance(before, change.astimezone(zone)), (change + before).replace(tzinfo=None)
        moment = later


def _instant_of_change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second at which the distance from UTC is another than at ``before``."""
    start = before.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + timedelta(seconds=(after - before).total_seconds() // 2)
        if middle.astimezone(zone).utcoffset() == start:
            before = middle
        else:
            after = middle
    return after


def _observance(before: timedelta, local: datetime) -> Observance:
    return Observance(before, _offset(local), local.tzname() or "", bool(local.dst()))


def _offset(local: datetime) -> timedelta:
    return local.utcoffset() or timedelta()


def _subcomponent(observance: Observance, onsets: list[datetime]) -> TimezoneStandard | TimezoneDaylight:
    component = TimezoneDaylight() if observance.saving else TimezoneStandard()
    component.add("dtstart", onsets[0])
    if onsets[1:]:
        component.add("rdate", onsets[1:])
    component.add("tzname", observance.name)
    component.add("tzoffsetfrom", observance.before)
    component.add("tzoffsetto", observance.after)
    return component
