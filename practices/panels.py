"""Panels of the forms of a record and its stories."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel


class SealPanel(Panel):
    """How far a practice is on its way to the seal, and the way to review it. On the record and on each story."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "practices/admin/seal_panel.html"

        @property
        def practice(self) -> Any:
            record = (
                getattr(self.instance, "practice", None) if hasattr(self.instance, "practice_id") else self.instance
            )
            return record if record is not None and record.pk else None

        def is_shown(self) -> bool:
            return self.practice is not None and super().is_shown()

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            from practices.reviewing import standing_of

            context: dict[str, Any] = super().get_context_data(parent_context)
            may_see = self.request.user.has_perm("practices.view_practicereview")
            return context | {"practice": self.practice, "standing": standing_of(self.practice), "may_see": may_see}
