"""How far a story is. Pure: it follows from dates, pages and decisions, and nobody types it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    """In the order in which a story passes through them; the last two may come at any time."""

    IDEA = "idea", _("Idea")
    PLANNED = "planned", _("Planned")
    WRITING = "writing", _("Writing")
    TRANSLATING = "translating", _("Translating")
    IN_REVIEW = "in-review", _("In review")
    CLEARED = "cleared", _("Cleared")
    SCHEDULED = "scheduled", _("Scheduled")
    PARTLY_LIVE = "partly-live", _("Partly live")
    PUBLISHED = "published", _("Published")
    EVALUATED = "evaluated", _("Evaluated")
    OVERDUE = "overdue", _("Overdue")
    DROPPED = "dropped", _("Dropped")


class Late(TextChoices):
    """Which of an entry's days has passed without what was planned for it."""

    TEXT = "text", _("Text overdue")
    PUBLICATION = "publication", _("Publication overdue")


#: All languages are live.
TOLD = frozenset({State.PUBLISHED, State.EVALUATED})
#: While a story is in one of these, its text is not ready.
WITHOUT_TEXT = frozenset({State.IDEA, State.PLANNED, State.WRITING, State.TRANSLATING})


@dataclass(frozen=True)
class PageProgress:
    live: bool = False
    in_review: bool = False
    approved: bool = False
    scheduled_at: datetime | None = None

    @property
    def is_handed_in(self) -> bool:
        return self.live or self.in_review or self.approved


@dataclass(frozen=True)
class Progress:
    """What is known about an entry's story: its existing pages by language, and whether the gate calls it clear."""

    needed: list[str]
    pages: Mapping[str, PageProgress] = field(default_factory=dict)
    planned_date: date | None = None
    due_date: date | None = None
    dropped: bool = False
    clear: bool = False
    evaluated: bool = False


def state_of(progress: Progress, today: date) -> State:
    """The state of the story on the day ``today``."""
    if progress.dropped:
        return State.DROPPED
    return State.OVERDUE if late_with(progress, today) else stage_of(progress)


def stage_of(progress: Progress) -> State:
    """How far the story is, whether or not it is late."""
    pages = [page for code in progress.needed if (page := progress.pages.get(code))]
    if not pages:
        return State.PLANNED if progress.planned_date else State.IDEA
    if any(page.live for page in pages) and not _all_released(progress, pages):
        return State.PARTLY_LIVE
    if len(pages) < len(progress.needed):
        return State.TRANSLATING if any(page.is_handed_in for page in pages) else State.WRITING
    if all(page.live for page in pages):
        return State.EVALUATED if progress.evaluated else State.PUBLISHED
    if _all_released(progress, pages):
        return State.SCHEDULED
    if progress.clear:
        return State.CLEARED
    if all(page.is_handed_in for page in pages):
        return State.IN_REVIEW
    return State.TRANSLATING if len(pages) > 1 else State.WRITING


def _all_released(progress: Progress, pages: list[PageProgress]) -> bool:
    return len(pages) == len(progress.needed) and all(page.live or page.scheduled_at for page in pages)


def late_with(progress: Progress, today: date) -> Late | None:
    """What of the story is late on the day ``today``: its publication, or (while that can still be kept) its text."""
    stage = stage_of(progress)
    if progress.dropped or stage in (*TOLD, State.PARTLY_LIVE, State.SCHEDULED):
        return None
    if progress.planned_date and progress.planned_date < today:
        return Late.PUBLICATION
    return Late.TEXT if stage in WITHOUT_TEXT and progress.due_date and progress.due_date < today else None
