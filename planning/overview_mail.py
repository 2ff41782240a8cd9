"""The overview by mail: what is due, overdue, waits for the person's approval, or has lost touch with its original.

Nobody gets a mail without a reason to act, and nobody gets the same one twice: the outbox knows each by its key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page, TaskState

import outbox
from planning.models import ContentReviewTask, NoticeSettings, PlanEntry
from planning.notices import language_of
from planning.overview import standings
from planning.state import WITHOUT_TEXT, Late, State
from translation.models import TranslationState

Rhythm = NoticeSettings.Rhythm
WEEK = timedelta(days=7)
FRIDAY = 4


@dataclass(frozen=True)
class Line:
    """One thing to do, with the address where it is done."""

    text: str
    url: str


@dataclass(frozen=True)
class Chapter:
    heading: str
    lines: list[Line]


def send_due(today: date | None = None) -> int:
    """Send every person the overview that is due today; return how many mails were written. Idempotent."""
    day = today or timezone.localdate()
    if day.weekday() > FRIDAY:
        return 0
    return sum(_send(person, day) for person in _people() if _wants(person, day))


def _people() -> Iterable[Any]:
    people = get_user_model().objects.filter(is_active=True).exclude(email="")
    return people.select_related("wagtail_userprofile", "plan_notices")


def settings_of(person: Any) -> NoticeSettings:
    return getattr(person, "plan_notices", None) or NoticeSettings(user=person)


def _wants(person: Any, day: date) -> bool:
    rhythm = settings_of(person).digest
    return rhythm == Rhythm.DAILY or (rhythm == Rhythm.WEEKLY and day.weekday() == 0)


def _send(person: Any, day: date) -> bool:
    language = language_of(person)
    with override(language):
        chapters = chapters_for(person, day)
        if not chapters:
            return False
        context = {
            "chapters": chapters,
            "number": sum(len(chapter.lines) for chapter in chapters),
            "url": settings.BASE_URL + reverse("planning:calendar"),
            "settings_url": settings.BASE_URL + reverse("planning:notices"),
        }
        outbox.send("planning_overview", person.email, language, context, f"planning-overview-{person.pk}-{day}")
    return True


def chapters_for(person: Any, day: date) -> list[Chapter]:
    """What waits for the person, in the active language; empty chapters are left out."""
    overdue, due = _entries(person, day)
    found = [
        Chapter(_("Overdue"), overdue),
        Chapter(_("Due this week"), due),
        Chapter(_("Waiting for your approval"), _to_approve(person)),
        Chapter(_("The original has changed"), _outdated(person)),
    ]
    return [chapter for chapter in found if chapter.lines]


def _entries(person: Any, day: date) -> tuple[list[Line], list[Line]]:
    """Entries that the person works on: those that are late, and those whose text or publication is due this week."""
    mine = Q(responsible=person) | Q(contributors=person)
    soon = Q(planned_date__lte=day + WEEK) | Q(due_date__lte=day + WEEK)
    rows = list(PlanEntry.objects.open().filter(mine, soon, plan__is_current=True).distinct())
    found = standings(rows)
    overdue = [_late_line(row, late) for row in rows if (late := found[row.pk].late)]
    due = [
        _entry_line(row, when)
        for row in rows
        if (when := _next(row, found[row.pk].stage, day)) and found[row.pk].state is not State.OVERDUE
    ]
    return overdue, due


def _next(entry: PlanEntry, stage: State, day: date) -> date | None:
    """The day within a week on which something is to be done for the entry."""
    if stage in (State.PUBLISHED, State.SCHEDULED):
        return None
    days = [entry.due_date if stage in WITHOUT_TEXT else None, entry.planned_date]
    return min((when for when in days if when and day <= when <= day + WEEK), default=None)


def _late_line(entry: PlanEntry, late: Late) -> Line:
    day = entry.due_date if late is Late.TEXT else entry.planned_date
    since = f", {date_format(day, 'SHORT_DATE_FORMAT')}" if day else ""
    return Line(f"{entry.title} ({late.label}{since})", _address_of(entry))


def _entry_line(entry: PlanEntry, when: date | None) -> Line:
    text = f"{entry.title} ({date_format(when, 'SHORT_DATE_FORMAT')})" if when else entry.title
    return Line(text, _address_of(entry))


def _address_of(entry: PlanEntry) -> str:
    return settings.BASE_URL + reverse("plan_entries:edit", args=[entry.pk])


def _to_approve(person: Any) -> list[Line]:
    if not person.has_perm("planning.approve_content"):
        return []
    return [_page_line(page) for page in pages_in_review()]


def pages_in_review() -> list[Page]:
    """The pages whose content waits to be read."""
    steps = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, task__in=ContentReviewTask.objects.values("task_ptr")
    )
    keys = [int(key) for key in steps.values_list("workflow_state__object_id", flat=True)]
    return list(Page.objects.filter(pk__in=keys).order_by("pk"))


def _outdated(person: Any) -> list[Line]:
    rows = TranslationState.objects.filter(assignee=person, source_changed_at__isnull=False).select_related("page")
    return [
        Line(
            row.page.draft_title or row.page.title,
            settings.BASE_URL + reverse("translation:review", args=[row.page_id]),
        )
        for row in rows
    ]


def _page_line(page: Page) -> Line:
    return Line(page.draft_title or page.title, settings.BASE_URL + reverse("planning:story", args=[page.pk]))
