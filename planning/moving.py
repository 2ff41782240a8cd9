"""Moving the planned date of an entry: the right, the plan, the other dates and other people are asked first."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from planning.models import PlanEntry
from planning.overview import standing_of
from planning.permissions import may_change
from planning.state import TOLD


def move(entry: PlanEntry, day: date, user: Any, seen: date | None = None) -> PlanEntry:
    """Plan the entry for another day. ``seen`` is the day on which the person saw it.

    PermissionDenied without the right; ValidationError with a sentence for people when the day cannot be taken.
    """
    if not may_change(user, entry):
        raise PermissionDenied
    with transaction.atomic():
        fresh = PlanEntry.objects.select_for_update().get(pk=entry.pk)
        before = fresh.planned_date
        _refuse(fresh, day, seen)
        fresh.planned_date = day
        fresh.save(update_fields=["planned_date"])
        log(instance=fresh, action="planning.move", user=user, data={"from": str(before or ""), "to": str(day)})
    return fresh


def _refuse(entry: PlanEntry, day: date, seen: date | None) -> None:
    if problem := _problem(entry, day, seen):
        raise ValidationError(problem)


def _problem(entry: PlanEntry, day: date, seen: date | None) -> str:
    if entry.plan.is_closed(timezone.localdate()):
        return _("The plan of this entry is closed; its dates do not move any more.")
    if entry.dropped or standing_of(entry).stage in TOLD:
        return _("The story is told or dropped; its date does not move any more.")
    if seen and entry.planned_date != seen:
        return _("Somebody else has moved this entry in the meantime. Load the page again to see where it is now.")
    if not entry.plan.covers(day):
        return _("This day lies outside the period of the plan.")
    if entry.due_date and entry.due_date > day:
        due = date_format(entry.due_date, "DATE_FORMAT")
        return _("The text is due on %(day)s, after the new date. Change the due date first.") % {"day": due}
    return ""
