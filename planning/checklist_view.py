"""The clearance list in the admin: one table for each page type that passes the gate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponse, HttpResponseBase
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from planning.checklist import ITEMS, Demand
from planning.facts import current_checklist
from planning.models import ClearanceRule, CommunicationPlan
from planning.permissions import SET_CLEARANCE_LIST
from planning.writing import planned_types


@dataclass(frozen=True)
class Section:
    """The fields of one page type."""

    label: str
    key: str
    fields: list[Any]


class ChecklistForm(forms.Form):
    """A choice for each page type and rule."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        checklist = current_checklist()
        for model, code, name in _cells():
            self.fields[name] = forms.ChoiceField(
                label=ITEMS[code].label,
                choices=_choices(code),
                initial=checklist.demand(model._meta.label_lower, code, _default_need(model)),
            )

    @property
    def sections(self) -> list[Section]:
        return [
            Section(
                str(model._meta.verbose_name_plural),
                model._meta.label_lower,
                [self[_name(model, code)] for code in ITEMS],
            )
            for model in planned_types()
        ]

    @transaction.atomic
    def save(self, user: Any) -> list[str]:
        """Keep what differs from the defaults; return what was changed, in words."""
        changed = []
        for model, code, name in _cells():
            if name not in self.changed_data:
                continue
            key, chosen = {"page_type": model._meta.label_lower, "code": code}, self.cleaned_data[name]
            ClearanceRule.objects.update_or_create(**key, defaults={"demand": chosen})
            changed.append(f"{model._meta.verbose_name}, {ITEMS[code].label}: {Demand(chosen).label}")
        if changed and (plan := CommunicationPlan.objects.current().first()):
            log(instance=plan, action="planning.clearance_list", user=user, data={"reason": "; ".join(changed)})
        return changed


def _cells() -> Iterator[tuple[type[Page], str, str]]:
    return ((model, code, _name(model, code)) for model in planned_types() for code in ITEMS)


def _name(model: type[Page], code: str) -> str:
    return f"{model._meta.label_lower}:{code}"


def _default_need(model: type[Page]) -> bool:
    return bool(getattr(model, "needs_plan_entry", False))


def _choices(code: str) -> list[tuple[str, Any]]:
    """Whether an entry leads to the story nobody can know before the review."""
    return [choice for choice in Demand.choices if code != "no-entry" or choice[0] != Demand.REVIEW]


class ChecklistView(WagtailAdminTemplateMixin, FormView[ChecklistForm]):
    template_name = "planning/checklist.html"
    page_title = gettext_lazy("Clearance list")
    header_icon = "list-ul"
    form_class = ChecklistForm
    success_url = reverse_lazy("planning:checklist")
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SET_CLEARANCE_LIST):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def form_valid(self, form: ChecklistForm) -> HttpResponse:
        changed = form.save(self.request.user)
        messages.success(self.request, _("The list is saved and holds at once.") if changed else _("Nothing changed."))
        return super().form_valid(form)
