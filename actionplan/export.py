"""All measures of a plan as open data: every figure with its target, its state and its history."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from actionplan.models.measures import Snapshot
from actionplan.models.records import ActionPlan
from actionplan.results import MeasureResult, results_of
from taxonomy.models import in_language

HEADER = (
    "plan", "action", "action_de", "action_en", "measure_de", "measure_en", "counted_from", "per", "target",
    "first_day", "last_day", "value", "state", "source_de", "source_en", "as_of",
)  # fmt: skip


def name_in(measure: Any, language: str) -> str:
    from django.utils.translation import override

    with override(language):
        return measure.label


def rows(plan: ActionPlan, today: date) -> Iterator[tuple[Any, ...]]:
    """A row for each figure: of every year, or of the whole plan."""
    for each in results_of(plan, today).measures:
        measure, last = each.measure, each.measure.typed.order_by("as_of").last() if each.measure.is_typed else None
        for result in each.results:
            yield (
                plan.period, measure.action.code, measure.action.name_de, measure.action.name_en,
                name_in(measure, "de"), name_in(measure, "en"), measure.source or "typed", measure.per, measure.target,
                result.period.first.isoformat(), result.period.last.isoformat(), result.value, result.state.value,
                last.source_de if last else "", last.source_en if last else "", last.as_of.isoformat() if last else "",
            )  # fmt: skip


def data(plan: ActionPlan, today: date) -> dict[str, Any]:
    """The same for programs, with what was written down month by month."""
    return {
        "plan": plan.period,
        "as_of": today.isoformat(),
        "measures": [_measure(each, history) for each, history in _with_history(plan, today)],
    }


def _with_history(plan: ActionPlan, today: date) -> Iterator[tuple[MeasureResult, list[Snapshot]]]:
    kept: dict[int, list[Snapshot]] = {}
    for snapshot in Snapshot.objects.filter(measure__plan=plan).order_by("month"):
        kept.setdefault(snapshot.measure_id, []).append(snapshot)
    for each in results_of(plan, today).measures:
        yield each, kept.get(each.measure.pk, [])


def _measure(each: MeasureResult, history: list[Snapshot]) -> dict[str, Any]:
    measure = each.measure
    return {
        "action": measure.action.code,
        "name": {language: name_in(measure, language) for language in ("de", "en")},
        "unit": {language: in_language(measure, "unit", language) for language in ("de", "en")},
        "counted_from": measure.source or "typed",
        "per": measure.per,
        "target": measure.target,
        "state": each.state.value,
        "results": [
            {
                "from": result.period.first.isoformat(),
                "to": result.period.last.isoformat(),
                "value": result.value,
                "state": result.state.value,
            }
            for result in each.results
        ],
        "history": [{"month": row.month.isoformat()[:7], "value": row.value} for row in history],
    }
