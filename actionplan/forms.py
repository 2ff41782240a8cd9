"""The editor's form for the page of a promise."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm


class PromiseForm(WagtailAdminPageForm):
    """Below one page there is one page per promise. The form knows the parent already when a page is new."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        name = self._meta.model.promise
        promise = cleaned.get(name)
        if promise is not None and self._has_twin(name, promise):
            self.add_error(name, _("There is already a page for this below the same page."))
        return cleaned

    def _has_twin(self, name: str, promise: Any) -> bool:
        same = self._meta.model.objects.child_of(self.parent_page).filter(**{name: promise})
        return bool(same.exclude(pk=self.instance.pk).exists())
