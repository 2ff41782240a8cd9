"""The action plans in the admin; their ambitions and actions stand in the taxonomy."""

from __future__ import annotations

from typing import Any, ClassVar

from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from actionplan.models import ActionPlan


class ActionPlanViewSet(SnippetViewSet):
    model = ActionPlan
    icon = "list-ol"
    menu_order = 320
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = ["__str__", "first_year", "last_year"]
    copy_view_enabled = False


register_snippet(ActionPlanViewSet)
