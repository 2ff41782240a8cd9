"""The action plans of the demo: one that is over, with its result, and one in progress."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from actionplan.models import (
    ActionPage,
    ActionPlan,
    ActionPlanPage,
    AmbitionPage,
    Duty,
    Measure,
    Milestone,
    ProgressUpdate,
    TypedFigure,
)
from demo.content.actions import ACTION_TEXTS, AMBITION_TEXTS
from demo.content.measures import FIRST, SAMPLE, SECOND, MeasureContent, PlanContent, Typed
from demo.loading.pairs import Pair, draft_pair, publish_free, section_fields, story_fields
from demo.loading.shelf import Shelf
from taxonomy.models import Action, Ambition

#: The years of the plan that is over; the next ones last as long.
PLAN_YEARS = (2023, 2025)
LENGTH = PLAN_YEARS[1] - PLAN_YEARS[0] + 1
CURRENT = {
    "de": ("Aktionsplan", "aktionsplan", "Was sich das Netzwerk vorgenommen hat und wie weit es damit ist."),
    "en": ("Action plan", "action-plan", "What the network has set out to do, and how far it is."),
}
OLD = {
    "de": ("Aktionsplan 2023–2025", "2023-2025", "Der abgeschlossene Plan und sein Ergebnis."),
    "en": ("Action plan 2023–2025", "2023-2025", "The plan that has ended, and its result."),
}


def current_years(today: date) -> tuple[int, int]:
    """The years of the plan that runs today."""
    first = PLAN_YEARS[1] + 1
    first += max((today.year - first) // LENGTH, 0) * LENGTH
    return first, first + LENGTH - 1


def load_action_plan(homes: Pair, shelf: Shelf) -> Pair:
    today = timezone.localdate()
    root = _load_plan(homes, current_years(today), SECOND, CURRENT, in_menu=True)
    _load_plan(root, PLAN_YEARS, FIRST, OLD, in_menu=False)
    ambitions = {}
    for promise in AMBITION_TEXTS:
        row = Ambition.objects.get(number=int(promise.number))
        ambitions[promise.number] = publish_free(
            draft_pair(AmbitionPage, root, story_fields(promise, shelf), ambition=row)
        )
    for promise in ACTION_TEXTS:
        action = Action.objects.get(code=promise.number)
        parent = ambitions[promise.number.split(".")[0]]
        publish_free(draft_pair(ActionPage, parent, story_fields(promise, shelf), action=action))
    return root


def _load_plan(parents: Pair, years: tuple[int, int], content: PlanContent, words: Any, *, in_menu: bool) -> Pair:
    plan, is_new = ActionPlan.objects.get_or_create(first_year=years[0], defaults={"last_year": years[1]})
    if is_new:
        _fill(plan, content)
    return publish_free(draft_pair(ActionPlanPage, parents, section_fields(words, show_in_menus=in_menu), plan=plan))


def _fill(plan: ActionPlan, content: PlanContent) -> None:
    actions = {row.code: row for row in Action.objects.all()}
    start = plan.days.first
    for order, measure in enumerate(content.measures):
        _measure(plan, actions[measure.action], measure, order)
    for step in content.steps:
        done = start + timedelta(days=step.done) if step.done is not None else None
        Milestone.objects.create(
            plan=plan,
            action=actions[step.action],
            name_de=step.name.de,
            name_en=step.name.en,
            due_on=start + timedelta(days=step.due),
            done_on=done if done and done <= timezone.localdate() else None,
        )
    for update in content.updates:
        day = min(start + timedelta(days=update.day), timezone.localdate())
        texts = {"text_de": update.text.de, "text_en": update.text.en, "author": update.author.en}
        ProgressUpdate.objects.create(plan=plan, action=actions[update.action], date=day, **texts)
    for code, name in content.duties.items():
        Duty.objects.create(plan=plan, action=actions[code], name_de=name.de, name_en=name.en)


def _measure(plan: ActionPlan, action: Action, content: MeasureContent, order: int) -> None:
    measure = Measure.objects.create(
        plan=plan,
        action=action,
        source=content.source,
        target=content.target,
        per=Measure.Per.YEAR if content.per_year else Measure.Per.PLAN,
        name_de=content.name.de,
        name_en=content.name.en,
        unit_de=content.unit.de,
        unit_en=content.unit.en,
        sort_order=order,
    )
    for typed in content.typed:
        sources = {"source_de": SAMPLE.de, "source_en": SAMPLE.en}
        TypedFigure.objects.create(measure=measure, as_of=_day(plan, typed), value=typed.value, **sources)


def _day(plan: ActionPlan, typed: Typed) -> date:
    if typed.days_ago is None:
        return date(plan.first_year + typed.year, 12, 31)
    return max(timezone.localdate() - timedelta(days=typed.days_ago), plan.days.first)
