"""Who translates a page, and by when: decided by those who may edit its original."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import GroupPagePermission

from translation.models import TranslationState


def people_who_may_translate() -> Any:
    """Active people whose groups may change pages, or publish them."""
    groups = GroupPagePermission.objects.filter(permission__codename="change_page").values("group")
    everybody = get_user_model().objects.filter(is_active=True)
    return everybody.filter(Q(groups__in=groups) | Q(is_superuser=True)).distinct()


class AssignForm(forms.ModelForm):  # type: ignore[type-arg]
    assignee: Any = forms.ModelChoiceField(
        label=_("Translator"), queryset=None, required=False, empty_label=_("whoever wants to")
    )

    class Meta:
        model = TranslationState
        fields = ["assignee", "due_date"]
        widgets = {"due_date": AdminDateInput}
        labels = {"due_date": _("Due on")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = people_who_may_translate()  # type: ignore[attr-defined]
