"""Stories that may be live: planned, complete and approved, by the same functions that officers use.

``publish_cleared(german, english)`` makes both pages of a story live together. With one page the story is told in that
language only. ``cleared(...)`` stops just before the publication.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page

from planning import services
from planning.models import CommunicationPlan, PlanEntry
from translation.models import TranslationState
from translation.services import keep_as_is, mark_up_to_date


def secretary() -> Any:
    """Somebody who may do everything."""
    user = get_user_model().objects.filter(email="secretary@example.org").first()
    return user or get_user_model().objects.create_superuser("secretary@example.org", "secret", first_name="Kim")


def approved_plan() -> CommunicationPlan:
    """The current plan, approved."""
    if plan := CommunicationPlan.objects.current().first():
        return plan
    period = {"starts_on": date(2020, 1, 1), "ends_on": date(2035, 12, 31)}
    plan = CommunicationPlan.objects.create(title_de="Plan", title_en="Plan", is_current=True, **period)
    services.approve_plan(plan, secretary())
    return plan


def entry_for(*pages: Page, **fields: Any) -> PlanEntry:
    """An entry of the approved plan that leads to the story of the pages, told in just their languages."""
    if len(pages) == 1 and "languages" not in fields:
        fields |= {"languages": pages[0].locale.language_code, "language_reason": "Told in one language in this test."}
    return services.plan_story(approved_plan(), pages[0].title[:160], pages, **fields)


def completed(page: Any) -> Any:
    """The page with the texts that every live page has, saved as a draft."""
    page.teaser_text = page.teaser_text or f"What {page.title} is about ({page.locale.language_code})."
    page.search_description = (
        page.search_description or f"What {page.title} is about, for search engines ({page.locale.language_code})."
    )
    page.save_revision(clean=False)
    return page


def translated(page: Any) -> None:
    """The texts of the tests are often the same in both languages: somebody left them so on purpose."""
    state = TranslationState.objects.filter(page=page.pk).first()
    if state:
        mark_up_to_date(page, secretary())
        keep_as_is(page, state.untranslated, secretary())


def cleared(*pages: Any, **fields: Any) -> PlanEntry:
    """Everything that the gate asks of the pages of one story; they stay drafts."""
    for page in pages:
        completed(page)
    for page in pages:
        translated(page)
    entry = PlanEntry.objects.for_stories([pages[0].translation_key]).first() or entry_for(*pages, **fields)
    services.approve(pages, secretary())
    return entry


def publish_cleared(
    *pages: Any, at: datetime | None = None, published_at: datetime | None = None, **fields: Any
) -> Any:
    """Clear the pages of one story and publish them together; return the live pages (one page for one)."""
    cleared(*pages, **fields)
    live = services.publish_together(pages, None, at=at, published_at=published_at)
    return live[0] if len(live) == 1 else live
