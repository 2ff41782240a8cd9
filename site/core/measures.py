"""Figures that the site counts from its own records; whoever reports progress reads them here and asks no app.

An app registers what it can count in its ``measures.py`` (imported at start)::

    register_measure(MeasureSource("events.thematic", _("Thematic meetings"), _("meetings"), count=thematic_meetings))

where ``thematic_meetings(period)`` returns the number for a period, or None while the app has no data for it. Typed
claims have no place here: a figure that nobody can count is typed where it is used, with its source.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Period:
    """From one day to another, both included."""

    first: date
    last: date

    @classmethod
    def of_years(cls, first: int, last: int) -> Period:
        return cls(date(first, 1, 1), date(last, 12, 31))

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def elapsed(self, today: date) -> float:
        """Which share of the period has passed at the end of ``today``, from 0 to 1."""
        passed = (min(today, self.last) - self.first).days + 1
        return max(passed, 0) / self.days


def no_list(period: Period, language: str) -> str:
    return ""


@dataclass(frozen=True)
class MeasureSource:
    """``list_url(period, language)`` is the address of the list behind the figure, empty where there is none.

    ``is_level`` marks what is so many at the end of a period (members); the rest came about within it (meetings).
    """

    name: str
    label: Any
    unit: Any
    count: Callable[[Period], int | None]
    list_url: Callable[[Period, str], str] = no_list
    is_level: bool = False


_sources: dict[str, MeasureSource] = {}


def register_measure(source: MeasureSource) -> None:
    """Let ``source`` be used for measures. ValueError when another has its name."""
    if source.name in _sources:
        raise ValueError(f"There is already a measure called {source.name}.")
    _sources[source.name] = source


def measure_source(name: str) -> MeasureSource | None:
    """The source of that name; None where the app that counted it is gone."""
    return _sources.get(name)


def measure_choices() -> list[tuple[str, Any]]:
    """(name, label) of all sources, in the order of their labels."""
    return sorted(((source.name, source.label) for source in _sources.values()), key=lambda choice: str(choice[1]))
