"""Where many plan entries stand, with a number of queries that does not depend on how many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.utils import timezone
from wagtail.models import Page

from core.tick import heartbeat_age
from planning.clearance import reasons_of
from planning.facts import Counterpart, Facts, Story, exemptions_of, gather, latest_drafts
from planning.looks import ICONS, NEUTRAL, TONES
from planning.marks import marked
from planning.models import PlanEntry
from planning.reasons import Reason, blocking
from planning.sentence import sentence
from planning.state import Late, PageProgress, Progress, State, late_with, stage_of, state_of


@dataclass(frozen=True)
class Standing:
    """Where a story stands: its state, how far it is beneath being late, and the sentence that says so."""

    state: State
    stage: State
    sentence: str
    reasons: list[Reason] = field(default_factory=list)
    go_live_at: datetime | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)
    late: Late | None = None

    @property
    def label(self) -> str:
        """The state in words; of a late story, what is late."""
        return str(self.late.label if self.late else self.state.label)

    @property
    def missing(self) -> list[Reason]:
        return blocking(self.reasons)

    @property
    def icon(self) -> str:
        return ICONS[self.state]

    @property
    def tone(self) -> str:
        return TONES.get(self.state, NEUTRAL)


def standings(entries: Iterable[PlanEntry]) -> dict[int, Standing]:
    """The standing of each entry by its key. At most ten queries."""
    rows = list(entries)
    prefetch_related_objects([row for row in rows if row.pk], "plan")
    known = _Known.about(rows)
    return {row.pk: known.standing(row) for row in rows}


def standing_of(entry: PlanEntry) -> Standing:
    return standings([entry])[entry.pk]


def standing_of_story(key: UUID) -> Standing:
    """The standing of a story that no entry leads to."""
    return standing_of(PlanEntry(pk=0, story=key))


def _pages_of(keys: Iterable[UUID]) -> dict[UUID, dict[str, Any]]:
    """The pages of the stories by language, each with its marks."""
    pages: dict[UUID, dict[str, Any]] = defaultdict(dict)
    originals = Page.objects.filter(translation_key__in=set(keys), alias_of__isnull=True).select_related("locale")
    for page in marked(originals):
        pages[page.translation_key][page.locale.language_code] = page
    return pages


def _stories(
    told: Mapping[UUID, PlanEntry], pages: Mapping[UUID, Mapping[str, Any]], waiting: set[UUID]
) -> dict[UUID, Story]:
    """The stories that have pages waiting, from what was read already."""
    exemptions = exemptions_of(waiting) if waiting else {}
    return {
        key: Story(
            entry=told[key] if told[key].pk else None,
            exemption=exemptions.get(key),
            pages={code: Counterpart(page.pk, page.live) for code, page in pages[key].items()},
        )
        for key in waiting
    }


@dataclass(frozen=True)
class _Known:
    """All that was read about the stories of some entries."""

    pages: Mapping[UUID, Mapping[str, Any]]
    facts: Mapping[int | None, Facts]
    worker_age: timedelta | None

    @classmethod
    def about(cls, entries: list[PlanEntry]) -> _Known:
        told = {entry.story: entry for entry in entries if entry.story}
        pages = _pages_of(told)
        waiting = [page for story in pages.values() for page in story.values() if not page.live]
        stories = _stories(told, pages, {page.translation_key for page in waiting})
        return cls(
            pages=pages,
            facts={facts.draft.pk: facts for facts in gather(latest_drafts(waiting), stories)},
            worker_age=heartbeat_age() if any(page.scheduled_at for page in waiting) else None,
        )

    def standing(self, entry: PlanEntry) -> Standing:
        story = self.pages.get(entry.story, {}) if entry.story else {}
        reasons = self._reasons(story)
        progress = self._progress(entry, story, clear=not blocking(reasons))
        today = timezone.localdate()
        state, stage = state_of(progress, today), stage_of(progress)
        go_live_at = _go_live_at(story)
        published = min((page.first_published_at for page in story.values() if page.first_published_at), default=None)
        live = [code for code, page in story.items() if page.live]
        others = [code for code in entry.needed_languages if code not in live]
        text = sentence(
            state, stage, reasons, go_live_at, published, entry.dropped_reason, self.worker_age, live, others
        )
        return Standing(state, stage, text, reasons, go_live_at, story, late_with(progress, today))

    def _reasons(self, story: Mapping[str, Any]) -> list[Reason]:
        """What the story's unpublished pages lack if they are released together at their time."""
        found = [self.facts[page.pk] for page in story.values() if page.pk in self.facts]
        together = frozenset(facts.draft.pk for facts in found if facts.draft.pk)
        at = _go_live_at(story) or timezone.now()
        return list(dict.fromkeys(reason for facts in found for reason in reasons_of(facts, at, together)))

    def _progress(self, entry: PlanEntry, story: Mapping[str, Any], clear: bool) -> Progress:
        pages = {
            code: PageProgress(
                live=page.live,
                in_review=page.is_in_review,
                approved=page.pk in self.facts and self.facts[page.pk].approved,
                scheduled_at=page.scheduled_at,
            )
            for code, page in story.items()
        }
        return Progress(
            entry.needed_languages,
            pages,
            entry.planned_date,
            entry.due_date,
            entry.dropped,
            clear,
            evaluated=bool(entry.evaluation.strip()),
        )


def _go_live_at(story: Mapping[str, Any]) -> datetime | None:
    """When the last of the waiting pages goes live."""
    moments = (page.scheduled_at for page in story.values() if page.scheduled_at and not page.live)
    return max(moments, default=None)
