"""Panels of the plan's forms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, Panel, TabbedInterface

from planning.entry_form import PlanEntryForm
from planning.models import CommunicationPlan
from planning.overview import standing_of
from planning.writing import page_types_for


class StandingPanel(Panel):
    """Where the story of an entry stands: its sentence, what is missing, its pages, and the way to write them."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "planning/entry_standing.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            entry, standing = self.instance, standing_of(self.instance)
            context |= {"entry": entry, "standing": standing, "request": self.request}
            if not standing.pages and not entry.dropped:
                context["page_types"] = page_types_for(self.request.user)
            return context


class ApprovalPanel(Panel):
    """Whether a communication plan is approved, by whom and when, and the way to approve it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "planning/plan_approval.html"

        def is_shown(self) -> bool:
            return bool(self.instance.pk) and super().is_shown()

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"may_approve": self.request.user.has_perm("planning.approve_plan")}


entry_panels = TabbedInterface(
    [
        ObjectList(
            [
                StandingPanel(heading=_("Standing")),
                FieldPanel("title"),
                FieldPanel("plan"),
                FieldPanel("objective"),
                FieldPanel("served_action"),
                FieldPanel("audiences", widget=forms.CheckboxSelectMultiple),
                FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
                FieldPanel("goals", widget=forms.CheckboxSelectMultiple),
                FieldPanel("notes"),
                FieldPanel("checklist"),
                FieldPanel("budget"),
                FieldPanel("evaluation"),
            ],
            heading=_("Story"),
        ),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("tandem"), FieldPanel("responsible")]),
                FieldPanel("contributors", widget=forms.CheckboxSelectMultiple),
                FieldPanel("channels", widget=forms.CheckboxSelectMultiple),
            ],
            heading=_("People and channels"),
        ),
        ObjectList(
            [
                FieldRowPanel([FieldPanel("due_date"), FieldPanel("planned_date"), FieldPanel("embargo")]),
                MultiFieldPanel(
                    [FieldRowPanel([FieldPanel("languages"), FieldPanel("language_reason")])], heading=_("Languages")
                ),
                MultiFieldPanel(
                    [FieldRowPanel([FieldPanel("dropped"), FieldPanel("dropped_reason")])], heading=_("Drop the story")
                ),
            ],
            heading=_("Dates and languages"),
        ),
    ],
    base_form_class=PlanEntryForm,
)

plan_panels = ObjectList([ApprovalPanel(heading=_("Approval")), *CommunicationPlan.panels])
