"""The board in the admin, and the form for the limits of its lanes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning.board import board, limits, set_limits
from planning.filters import choices, chosen_in
from planning.permissions import SEE_PLAN
from planning.state import State

MAY_LIMIT = "planning.change_communicationplan"


class BoardView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/board.html"
    page_title = gettext_lazy("Board")
    header_icon = "table"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SEE_PLAN):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = chosen_in(self.request.GET)
        return {
            **super().get_context_data(**kwargs),
            "lanes": board(self.request.user, chosen, timezone.localdate()),
            "chosen": chosen,
            "filters": choices(chosen),
            "may_limit": self.request.user.has_perm(MAY_LIMIT),
        }


class LimitsForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = limits()
        for state in State:
            self.fields[state.value] = forms.IntegerField(
                label=state.label, required=False, min_value=1, max_value=999, initial=known.get(state.value)
            )


class LimitsView(WagtailAdminTemplateMixin, FormView[LimitsForm]):
    template_name = "planning/board_limits.html"
    form_class = LimitsForm
    page_title = gettext_lazy("Limits of the lanes")
    header_icon = "table"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(MAY_LIMIT):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        board_link = {"url": reverse("planning:board"), "label": _("Board")}
        return [*self.breadcrumbs_items, board_link, {"url": "", "label": self.page_title}]

    def form_valid(self, form: LimitsForm) -> HttpResponse:
        set_limits(form.cleaned_data)
        messages.success(self.request, _("The limits are kept."))
        return redirect("planning:board")
