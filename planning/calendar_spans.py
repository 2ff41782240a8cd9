"""The week of the calendar, and the days in which gaps stand out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from planning.calendar import Day, Item

DAYS = 7


@dataclass(frozen=True)
class Week:
    """Seven days from Monday."""

    first: date

    @property
    def start(self) -> date:
        return self.first

    @property
    def end(self) -> date:
        return self.first + timedelta(days=DAYS - 1)

    @property
    def previous(self) -> date:
        return self.first - timedelta(days=DAYS)

    @property
    def next(self) -> date:
        return self.first + timedelta(days=DAYS)

    @property
    def number(self) -> int:
        """By ISO 8601, as calendars print it."""
        return self.first.isocalendar().week

    def fill(self, items: Iterable[Item]) -> list[list[Day]]:
        """The one week with what stands on its days."""
        by_day: dict[date, list[Item]] = defaultdict(list)
        for item in items:
            by_day[item.day].append(item)
        days = (self.first + timedelta(days=number) for number in range(DAYS))
        return [[Day(day, by_day[day]) for day in days]]


def week_of(text: str, today: date) -> Week:
    """The week in which the day written as ``2026-03-09`` lies; that of ``today`` where it is no day."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = today
    if not 2000 <= day.year < 2100:
        day = today
    return Week(day - timedelta(days=day.weekday()))


def is_bare(week: Iterable[Day]) -> bool:
    """Whether nothing of the plan stands in the week. A text that is due is no content."""
    return not any(item.is_content for day in week for item in day.items)
