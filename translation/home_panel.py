"""What waits for translation, on the admin's first page."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Q
from wagtail.admin.ui.components import Component

from translation.models import TranslationState


class TranslationPanel(Component):
    """Numbers with ways to the board, and the translations that wait for the one who looks. Two queries."""

    name = "translation"
    order = 160
    template_name = "translation/home_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        user = parent_context["request"].user
        counted = TranslationState.objects.aggregate(
            changed=Count("pk", filter=Q(source_changed_at__isnull=False)),
            drafts=Count("pk", filter=Q(page__live=False)),
            machine=Count("pk", filter=~Q(machine={})),
        )
        waiting = Q(page__live=False) | Q(source_changed_at__isnull=False)
        own = TranslationState.objects.filter(waiting, assignee=user).select_related("page__locale")
        return {**counted, "own": list(own.order_by("due_date", "pk")[:8])}
