"""The two buttons below the page editor: both save what was typed, then do their work."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import Page

from translation.machine.configuration import provider
from translation.models import TranslationState
from translation.sources import source_of


def is_translation(page: Page) -> bool:
    """Whether there is an original to translate from."""
    state = TranslationState.objects.filter(page=page.pk).first()
    return state.source_id is not None if state else source_of(page) is not None


class FillItem(ActionMenuItem):
    label = _("Save and translate by machine")
    name = "action-machine-translate"
    icon_name = "globe"

    def is_shown(self, context: dict[str, Any]) -> bool:
        if context["view"] != "edit" or context["locked_for_user"] or provider() is None:
            return False
        return is_translation(context["page"])


class ConfirmItem(ActionMenuItem):
    label = _("Save and confirm the machine’s texts")
    name = "action-machine-confirm"
    icon_name = "check"

    def is_shown(self, context: dict[str, Any]) -> bool:
        if context["view"] != "edit" or context["locked_for_user"]:
            return False
        state = TranslationState.objects.filter(page=context["page"].pk).first()
        return state is not None and bool(state.machine)
