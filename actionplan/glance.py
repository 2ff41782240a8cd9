"""The plan at a glance: every promise with the address of its page and the tally of what serves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString

from actionplan.progress import Progress
from actionplan.serving import Serving, Tally
from actionplan.shown import MeasureRow
from taxonomy.models import Action, Ambition

if TYPE_CHECKING:
    from actionplan.models import ActionPlanPage, AmbitionPage
    from actionplan.shown import PlanProgress

NOTHING = Tally()


@dataclass(frozen=True)
class ActionGlance:
    """``url`` is empty where the action has no page in this language."""

    action: Action
    url: str
    tally: Tally
    rows: list[MeasureRow]
    states: list[tuple[Progress, int]]


@dataclass(frozen=True)
class AmbitionGlance:
    ambition: Ambition
    url: str
    tally: Tally
    actions: list[ActionGlance]
    states: list[tuple[Progress, int]]
    ring: SafeString


def at_a_glance(page: ActionPlanPage, progress: PlanProgress | None) -> list[AmbitionGlance]:
    """All ambitions of the plan in their order. Five queries, however many there are, besides those of the progress."""
    urls, serving = _urls_below(page), Serving(page.locale)
    return [_glance(ambition, urls, serving, progress) for ambition in Ambition.objects.prefetch_related("actions")]


def glance_at(page: AmbitionPage, progress: PlanProgress | None) -> AmbitionGlance:
    """One ambition with its actions."""
    return _glance(page.ambition, _urls_below(page), Serving(page.locale), progress)


def _glance(
    ambition: Ambition, urls: dict[tuple[str, int], str], serving: Serving, progress: PlanProgress | None
) -> AmbitionGlance:
    rows = list(ambition.actions.all())
    actions = [_action(action, urls, serving, progress) for action in rows]
    ids = [action.pk for action in rows]
    return AmbitionGlance(
        ambition,
        urls.get(("ambition", ambition.pk), ""),
        serving.by_ambition.get(ambition.pk, NOTHING),
        actions,
        progress.tally(ids) if progress else [],
        progress.ring(ids) if progress else SafeString(),
    )


def _action(
    action: Action, urls: dict[tuple[str, int], str], serving: Serving, progress: PlanProgress | None
) -> ActionGlance:
    return ActionGlance(
        action,
        urls.get(("action", action.pk), ""),
        serving.by_action.get(action.pk, NOTHING),
        progress.rows([action.pk]) if progress else [],
        progress.tally([action.pk]) if progress else [],
    )


def _urls_below(page: Any) -> dict[tuple[str, int], str]:
    """{("action", primary key): address} of the live promise pages below a page. One query."""
    below = page.get_descendants().live().select_related("actionpage", "ambitionpage")
    found: dict[tuple[str, int], str] = {}
    for child in below:
        child.locale = page.locale
        for name in ("action", "ambition"):
            promise = getattr(child, f"{name}page", None)
            if promise is not None:
                found[name, getattr(promise, f"{name}_id")] = child.get_url() or ""
    return found
