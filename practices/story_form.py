"""A story that goes to readers says what the grade of its evidence rests on; a draft may still owe it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminPageForm

from practices import evidence


class StoryForm(WagtailAdminPageForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        practice = cleaned.get("practice")
        if practice is not None and "evidence" in self.fields and not self.is_deferred_validation:
            try:
                evidence.check_story(practice.evidence_grade, cleaned.get("evidence") or "")
            except ValidationError as refused:
                self.add_error("evidence", refused)
        return cleaned
