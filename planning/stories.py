"""A story's release: which of its pages go live in one act, and what each of them lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from planning.assessment import assess
from planning.facts import Draft, Story, latest_drafts, stories_of
from planning.marks import marked
from planning.models import Approval
from planning.reasons import Reason, blocking


@dataclass(frozen=True)
class Release:
    """Pages that go live together, the drafts they would show, and the reasons against each, in the same order."""

    story: Story
    pages: list[Page]
    drafts: list[Draft]
    reasons: list[list[Reason]]

    @property
    def is_clear(self) -> bool:
        return not any(blocking(found) for found in self.reasons)

    @property
    def all_reasons(self) -> list[Reason]:
        """Every reason once. What two pages say of the story itself is said once."""
        return list(dict.fromkeys(reason for found in self.reasons for reason in found))

    def reasons_by_page(self) -> dict[int | None, list[Reason]]:
        return {page.pk: found for page, found in zip(self.pages, self.reasons, strict=True)}


def release_of(page: Page, at: datetime | None = None) -> Release:
    """What happens when the page is published: the content of the page object, and the newest of the others."""
    own = Draft.of(page)
    story = stories_of({own.story})[own.story]
    others = _companions(page, story)
    drafts = [own, *latest_drafts(others)]
    together = frozenset(draft.pk for draft in drafts if draft.pk)
    return Release(story, [page, *others], drafts, assess(drafts, at or _moment_of(drafts), together))


def companions(page: Page) -> list[Page]:
    """The page and those other pages of its story that are published with it."""
    story = stories_of({page.translation_key})[page.translation_key]
    return [page, *_companions(page, story)]


def scheduled_pages(page: Page) -> list[Any]:
    """The pages of the same story that go live, or change, at a moment to come (their ``scheduled_at``)."""
    family = Page.objects.filter(translation_key=page.translation_key, alias_of__isnull=True).order_by("pk")
    return [other for other in marked(family.select_related("locale")) if other.scheduled_at]


def _companions(page: Page, story: Story) -> list[Page]:
    """Languages that are not live yet must come along; live ones come along where a new version is approved."""
    keys = [story.pages[code].pk for code in story.needed_languages if code in story.pages]
    others = marked(Page.objects.filter(pk__in=keys).exclude(pk=page.pk).select_related("locale"))
    waiting = [other for other in others if not other.live or _has_news(other)]
    ready = _approved(other for other in waiting if other.live)
    return [other for other in waiting if not other.live or other.pk in ready]


def _has_news(page: Any) -> bool:
    """Whether a live page has a new version that waits for no moment of its own."""
    return page.has_unpublished_changes and not page.scheduled_at


def _approved(pages: Iterable[Page]) -> set[int | None]:
    drafts = latest_drafts(pages)
    standing = Approval.objects.standing().filter(page__in=[draft.pk for draft in drafts])
    approved = set(standing.values_list("page_id", "digest")) if drafts else set()
    return {draft.pk for draft in drafts if (draft.pk, draft.digest) in approved}


def _moment_of(drafts: Iterable[Draft]) -> datetime:
    """When the drafts would go live by their own dates."""
    now = timezone.now()
    return max((draft.go_live_at for draft in drafts if draft.go_live_at), default=now)


def go_live_for(release: Release) -> datetime | None:
    """The moment at which a cleared story goes live: by its drafts, else at its planned date, else at once (None)."""
    now = timezone.now()
    wanted = [draft.go_live_at for draft in release.drafts if draft.go_live_at and draft.go_live_at > now]
    if wanted:
        return None if len(set(wanted)) > 1 else wanted[0]
    planned = planned_moment(release.story)
    return planned if planned and planned > now else None


def proposed_moment(story: Story) -> datetime:
    """What a form for the schedule begins with: the planned moment, or the next full hour where that has passed."""
    now = timezone.localtime()
    planned = planned_moment(story)
    if planned and planned > now:
        return planned
    return now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)


def planned_moment(story: Story) -> datetime | None:
    """The planned date of the story's entry at the plan's usual time of publication."""
    entry = story.entry
    if entry is None or entry.planned_date is None:
        return None
    return timezone.make_aware(datetime.combine(entry.planned_date, entry.plan.usual_time))
