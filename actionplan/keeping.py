"""Writes down once a night what every measure says, one row a month: the history of a figure, and a plan's result."""

from __future__ import annotations

from datetime import date

from django.db.models import Q
from django.utils import timezone

from actionplan.models.measures import Snapshot
from actionplan.models.records import ActionPlan
from actionplan.results import results_of


def keep_figures(today: date | None = None) -> int:
    """Write or renew the row of this month for every measure of the running plan. How many were written.

    Run again on the same day, it changes nothing; a month without a run has no row. All through January the plan that
    ended with the year keeps its December, so that what is entered about its last days is in its result.
    """
    today = today or timezone.localdate()
    running = Q(first_year__lte=today.year, last_year__gte=today.year)
    just_ended = Q(last_year=today.year - 1)
    plans = ActionPlan.objects.filter(running | just_ended if today.month == 1 else running)
    return sum(_keep(plan, min(today, plan.days.last)) for plan in plans)


def _keep(plan: ActionPlan, day: date) -> int:
    found = [(each.measure, each.latest.value) for each in results_of(plan, day).measures]
    rows = [(measure, value) for measure, value in found if value is not None]
    for measure, value in rows:
        Snapshot.objects.update_or_create(measure=measure, month=day.replace(day=1), defaults={"value": value})
    return len(rows)
