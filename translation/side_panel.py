"""The panel "Translation" beside the page editor."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.models import Page

from translation.models import TranslationState
from translation.side_by_side import SideBySide, side_by_side
from translation.starting import may_translate, missing_locales


def translation_panels(page: Page, request: Any) -> list[BaseSidePanel]:
    """The panel for a page that is a translation, or that has or could have one."""
    if page.depth <= 1 or page.alias_of_id or not page.pk:
        return []
    state = TranslationState.objects.select_related("source__locale", "assignee", "marked_by").filter(page=page.pk)
    found = state.first()
    if found is None:
        return [OriginalSidePanel(page, request)]
    return [TranslationSidePanel(page, request, found)]


class NewPageTranslationSidePanel(BaseSidePanel):
    """The place of the panel beside a page that has not been saved; the first saving fills it, by autosave too."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle translation")
        icon_name = "globe"

    name = "translation"
    title = _("Translation")
    template_name = "translation/side_panel_new.html"
    order = 140


class _Panel(NewPageTranslationSidePanel):
    class SidePanelToggle(NewPageTranslationSidePanel.SidePanelToggle):
        counter_classname = "w-bg-critical-200"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["count"] = self.panel.count
            return context

    count = 0


class OriginalSidePanel(_Panel):
    """Beside an original: its translations, and what its last change means for them."""

    template_name = "translation/side_panel_original.html"

    def __init__(self, page: Page, request: Any) -> None:
        super().__init__(page, request)
        self.states = list(TranslationState.objects.of_source(page))
        self.count = sum(state.is_outdated for state in self.states)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        user = self.request.user
        missing = [locale for locale in missing_locales(self.object) if may_translate(self.object, locale, user)]
        return context | {"states": self.states, "missing": missing}


class TranslationSidePanel(_Panel):
    """Beside a translation: the original's texts, and what is open."""

    template_name = "translation/side_panel.html"

    def __init__(self, page: Page, request: Any, state: TranslationState) -> None:
        super().__init__(page, request)
        self.state = state
        self.shown: SideBySide | None = side_by_side(page, state) if state.source else None
        self.count = len(self.shown.changes) + len(self.shown.new_blocks) + len(state.machine) if self.shown else 1

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        return context | {"state": self.state, "shown": self.shown}
