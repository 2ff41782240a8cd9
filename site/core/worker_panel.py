"""Says on the admin's first page, plainly, when the worker is not running."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from wagtail.admin.ui.components import Component

from core.tick import heartbeat_age

#: The worker ticks every minute; after this time something is wrong.
LATE = timedelta(minutes=3)


class WorkerPanel(Component):
    name = "worker"
    order = 50
    template_name = "core/admin/worker_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        age = heartbeat_age()
        return {
            "never": age is None,
            "late": age is None or age > LATE,
            "minutes": int((age or LATE) / timedelta(minutes=1)),
        }
