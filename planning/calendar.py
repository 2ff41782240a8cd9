"""The editorial calendar is fed, it does not fetch: every app registers what it has to show between two days.

In an app's ``wagtail_hooks.py``::

    register_source("events", events_between)

where ``events_between(start, end, user)`` returns the ``Item`` s of the days from ``start`` to ``end`` (both included)
that the user may see, with a number of queries that does not depend on how many there are.
"""

from __future__ import annotations

from calendar import Calendar
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any

MONDAY = 0


@dataclass(frozen=True)
class Item:
    """Something on a day. An intention (a planned date) looks other than a fact (a go-live date): ``is_fact``.

    ``kind`` says what it is ("Planned", "Event"), ``state`` how far it is, ``tone`` one of the colours of
    planning.css; neither is ever told by the colour alone. ``key`` names the same thing for ever (calendars ask for it
    again), ``filters`` has the values by which it is found, ``move_url`` takes a new day where the date may be moved.
    """

    day: date
    title: str
    kind: str
    url: str = ""
    at: time | None = None
    state: str = ""
    note: str = ""
    icon: str = "date"
    tone: str = "neutral"
    is_fact: bool = True
    languages: str = ""
    filters: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    channels: str = ""
    channel_tone: int = 0
    move_url: str = ""
    is_content: bool = True


Source = Callable[[date, date, Any], Iterable[Item]]

_sources: dict[str, Source] = {}


def register_source(name: str, source: Source) -> None:
    """Add what ``source`` returns to the calendar. ValueError when another source has the name."""
    if name in _sources:
        raise ValueError(f"There is already a calendar source called {name}.")
    _sources[name] = source


def items_between(start: date, end: date, user: Any) -> list[Item]:
    """All that the user may see from one day to another, both included, in order."""
    found = [item for source in _sources.values() for item in source(start, end, user)]
    return sorted(found, key=lambda item: (item.day, item.at or time.min, item.title))


@dataclass(frozen=True)
class Day:
    date: date
    items: list[Item]
    in_month: bool = True


@dataclass(frozen=True)
class Month:
    """A month in whole weeks, Monday first, and the days before and after it that complete them."""

    first: date

    @property
    def weeks(self) -> list[list[date]]:
        return Calendar(MONDAY).monthdatescalendar(self.first.year, self.first.month)

    @property
    def start(self) -> date:
        return self.weeks[0][0]

    @property
    def end(self) -> date:
        return self.weeks[-1][-1]

    @property
    def previous(self) -> date:
        return (self.first - timedelta(days=1)).replace(day=1)

    @property
    def next(self) -> date:
        return (self.first + timedelta(days=31)).replace(day=1)

    def fill(self, items: Iterable[Item]) -> list[list[Day]]:
        """The weeks with what stands on their days."""
        by_day: dict[date, list[Item]] = defaultdict(list)
        for item in items:
            by_day[item.day].append(item)
        return [[Day(day, by_day[day], day.month == self.first.month) for day in week] for week in self.weeks]


def month_of(text: str, today: date) -> Month:
    """The month written as ``2026-03``; that of ``today`` where the text is empty or no month."""
    try:
        year, month = (int(part) for part in text.split("-"))
        return Month(date(year, month, 1)) if 2000 <= year < 2100 else Month(today.replace(day=1))
    except ValueError:
        return Month(today.replace(day=1))
