"""The board: every story of the current plan in the lane of its state, with counts and limits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, OuterRef, Q
from wagtail.models import Page

from planning.entry_links import links_of
from planning.filters import fits
from planning.looks import ICONS, NEUTRAL, TONES
from planning.models import LaneLimit, PlanEntry
from planning.models.entry import PlanEntryQuerySet
from planning.overview import Standing, standings
from planning.permissions import entries_for
from planning.sources import filters_of
from planning.state import TOLD, State

#: The days around today whose stories stand on the board. What is late and not live stands there however old it is.
BEFORE, AFTER = timedelta(days=30), timedelta(days=120)
#: Cards that a lane of finished stories shows; the rest is counted.
MOST_FINISHED = 10
FINISHED = frozenset({*TOLD, State.DROPPED})


@dataclass(frozen=True)
class Card:
    entry: PlanEntry
    standing: Standing

    @property
    def done(self) -> int:
        return sum(done for _text, done in self.entry.checks)


@dataclass(frozen=True)
class Lane:
    state: State
    cards: list[Card]
    most: int | None = None
    hidden: int = field(default=0)

    @property
    def count(self) -> int:
        return len(self.cards) + self.hidden

    @property
    def is_over(self) -> bool:
        return self.most is not None and self.count > self.most

    @property
    def icon(self) -> str:
        return ICONS[self.state]

    @property
    def tone(self) -> str:
        return TONES.get(self.state, NEUTRAL)


def limits() -> dict[str, int]:
    return dict(LaneLimit.objects.values_list("state", "most"))


def set_limits(wanted: Mapping[str, int | None]) -> None:
    """Keep the limit of each lane; None takes it away."""
    LaneLimit.objects.filter(state__in=[state for state, most in wanted.items() if most is None]).delete()
    for state, most in wanted.items():
        if most is not None:
            LaneLimit.objects.update_or_create(state=state, defaults={"most": most})


def board(user: Any, chosen: Mapping[str, str], today: date) -> list[Lane]:
    """The lanes in the order of the states. The number of queries does not depend on the number of stories."""
    rows = _entries(user, today).select_related("plan", "tandem__city", "responsible")
    entries = list(rows.prefetch_related("channels"))
    found, links, most = standings(entries), links_of(entries), limits()
    by_state: dict[State, list[Card]] = defaultdict(list)
    for entry in entries:
        standing = found[entry.pk]
        if fits(filters_of(entry, standing, links), chosen):
            by_state[standing.state].append(Card(entry, standing))
    return [_lane(state, by_state[state], most.get(state)) for state in State]


def _lane(state: State, cards: list[Card], most: int | None) -> Lane:
    if state not in FINISHED:
        return Lane(state, cards, most)
    newest = sorted(cards, key=lambda card: card.entry.planned_date or date.min, reverse=True)
    return Lane(state, newest[:MOST_FINISHED], most, hidden=len(newest[MOST_FINISHED:]))


def _entries(user: Any, today: date) -> PlanEntryQuerySet:
    live = Exists(Page.objects.filter(translation_key=OuterRef("story"), live=True))
    near = Q(planned_date__range=(today - BEFORE, today + AFTER)) | Q(planned_date=None)
    late = Q(planned_date__lt=today - BEFORE, dropped=False) & ~Q(live)
    return entries_for(user).filter(near | late, plan__is_current=True)
