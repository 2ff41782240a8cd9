"""The panel "Communication plan" beside the page editor: what is missing, before the click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from planning.languages import language_name
from planning.overview import standing_of, standing_of_story
from planning.reasons import Reason, blocking
from planning.stories import Release, release_of


@dataclass(frozen=True)
class Telling:
    """A story in one language: its page, or that it is missing, and what it lacks."""

    code: str
    language: str
    page: Page | None
    missing: list[Reason]
    recommended: list[Reason]
    is_current: bool
    #: Whether there is a draft to decide about; what is live as it stands needs no decision.
    is_open: bool

    @property
    def is_approved(self) -> bool:
        return not any(reason.code == "not-approved" for reason in self.missing)


def tellings(release: Release, current: Page) -> list[Telling]:
    """All languages in which the story is, or should be, told."""
    pages = {page.locale.language_code: page for page in _pages(release, current)}
    reasons = release.reasons_by_page()
    codes = dict.fromkeys([*release.story.needed_languages, *pages])
    return [_telling(code, pages.get(code), reasons, current) for code in codes]


def _pages(release: Release, current: Page) -> list[Page]:
    keys = {page.pk for page in release.story.pages.values()}
    others = Page.objects.filter(pk__in=keys).exclude(pk=current.pk).select_related("locale")
    return [current, *others]


def _telling(code: str, page: Page | None, reasons: dict[int | None, list[Reason]], current: Page) -> Telling:
    found = reasons.get(page.pk, []) if page else []
    own = [reason for reason in found if not reason.concerns_the_story]
    return Telling(
        code=code,
        language=language_name(code),
        page=page,
        missing=blocking(own),
        recommended=[reason for reason in own if not reason.is_required],
        is_current=page is not None and page.pk == current.pk,
        is_open=page is not None and page.pk in reasons,
    )


class NewPagePlanSidePanel(BaseSidePanel):
    """The place of the panel beside a page that has not been saved; the first saving fills it, by autosave too."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle communication plan")
        icon_name = "calendar-check"

    name = "plan"
    title = _("Communication plan")
    template_name = "planning/side_panel_new.html"
    order = 150


class PlanSidePanel(NewPagePlanSidePanel):
    class SidePanelToggle(NewPagePlanSidePanel.SidePanelToggle):
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["count"] = len(blocking(self.panel.release.all_reasons))
            return context

    template_name = "planning/side_panel.html"

    def __init__(self, page: Page, request: Any) -> None:
        super().__init__(page, request)
        self.release = release_of(page)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        return context | story_context(self.object, self.release, self.request.user)


def story_context(page: Page, release: Release, user: Any) -> dict[str, Any]:
    """What the side panel and the story's own view show."""
    entry = release.story.entry
    tester: Any = page.permissions_for_user(user)
    return {
        "page": page,
        "entry": entry,
        "exemption": release.story.exemption,
        "standing": standing_of(entry) if entry else standing_of_story(page.translation_key),
        "tellings": tellings(release, page),
        "is_clear": release.is_clear,
        "story_missing": [reason for reason in blocking(release.all_reasons) if reason.concerns_the_story],
        "may_publish": tester.has_right_to_publish(),
        "may_approve": user.has_perm("planning.approve_content"),
        "release": release,
    }
