"""What else a reader of a page may want, over all sections, with the reason."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, Count, Exists, IntegerField, OuterRef, Q, QuerySet, Sum, Value, When
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.mixed_pages import load, story_types, visible_in
from core.models import BasePage, PageTerm
from core.teaser import Teaser

#: What one shared term of a kind is worth, and how the reason reads; the first reason is the strongest.
WEIGHTS = {"tandem": 3, "goal": 2, "theme": 2, "action": 1}
REASONS = {"tandem": _("same tandem"), "goal": _("same goal"), "theme": _("same theme"), "action": _("same action")}


def related_to(page: BasePage, limit: int = 3) -> list[tuple[Teaser, str]]:
    """Live pages of the same language that share most with ``page``, each with the reason. At most 2 queries."""
    found = list(_scored(page)[:limit])
    pages = load([row["page_id"] for row in found], page.locale) if found else {}
    return [(pages[row["page_id"]].bare_teaser(), _reason(row)) for row in found if row["page_id"] in pages]


def _scored(page: BasePage) -> QuerySet[Any, Any]:
    """Pages by what their shared terms are worth, the newer first; with the number of shared terms of each kind."""
    mine = PageTerm.objects.filter(page_id=page.pk, kind=OuterRef("kind"), term_id=OuterRef("term_id"))
    shared = PageTerm.objects.filter(Exists(mine), kind__in=WEIGHTS, page__in=_candidates(page))
    worth = Case(
        *(When(kind=kind, then=Value(weight)) for kind, weight in WEIGHTS.items()), output_field=IntegerField()
    )
    by_kind = {kind: Count("pk", filter=Q(kind=kind)) for kind in WEIGHTS}
    scored = shared.values("page_id").annotate(score=Sum(worth), **by_kind)
    return scored.order_by("-score", "-page__first_published_at", "-page_id")


def _candidates(page: BasePage) -> QuerySet[Any]:
    aside = [model for model in story_types() if not model.in_related]
    return visible_in(page.locale_id).not_exact_type(*aside).exclude(pk=page.pk).values("pk")  # type: ignore[attr-defined]


def _reason(row: dict[str, Any]) -> str:
    said = [str(REASONS[kind]) for kind in REASONS if row[kind]]
    return capfirst(", ".join(said))
