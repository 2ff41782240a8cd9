"""Wall-clock times of a place and the moments they stand for.

Officers write the time as the clock on the wall of the meeting shows it; lists and calendars compare moments. Twice a
year a wall clock in most of Europe skips an hour or shows one twice: such a time has no moment, or two.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones


class UnclearTimeError(ValueError):
    """The wall-clock time does not stand for exactly one moment."""


class SkippedTimeError(UnclearTimeError):
    """The clock jumps over this time; ``instead`` is what it shows in its place."""

    def __init__(self, instead: datetime) -> None:
        super().__init__(instead)
        self.instead = instead


class RepeatedTimeError(UnclearTimeError):
    """The clock shows this time twice; ``clear_from`` is the first time after it that is clear."""

    def __init__(self, clear_from: datetime) -> None:
        super().__init__(clear_from)
        self.clear_from = clear_from


def moment(day: date, clock: time, zone: str) -> datetime:
    """The moment (in UTC) at which clocks in ``zone`` show this. Raises SkippedTimeError or RepeatedTimeError."""
    wall = datetime.combine(day, clock)
    first, second = (wall.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first.astimezone(UTC)
    shown = first.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    if shown != wall:
        raise SkippedTimeError(shown)
    raise RepeatedTimeError(_end_of_repetition(wall, zone))


def nearest_moment(day: date, clock: time, zone: str) -> datetime:
    """Like ``moment``, but always an answer: the first of two, and the one after a gap."""
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def start_of_day(day: date, zone: str) -> datetime:
    """The moment (in UTC) at which a day begins in ``zone``."""
    return nearest_moment(day, time.min, zone)


def _end_of_repetition(wall: datetime, zone: str) -> datetime:
    """The first full quarter of an hour after ``wall`` that the clock shows once."""
    later = wall.replace(minute=wall.minute // 15 * 15, second=0, microsecond=0)
    place = ZoneInfo(zone)
    while later.replace(tzinfo=place, fold=0).utcoffset() != later.replace(tzinfo=place, fold=1).utcoffset():
        later += timedelta(minutes=15)
    return later


@lru_cache(maxsize=1)
def zone_names() -> list[str]:
    """Names of the IANA database that stand for a place, those of Europe first."""
    places = [name for name in available_timezones() if "/" in name and not name.startswith(("Etc/", "SystemV/"))]
    return [*sorted(places, key=lambda name: (not name.startswith("Europe/"), name)), "UTC"]
