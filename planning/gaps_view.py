"""The page that says what the plan leaves out."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning.gaps import gaps
from planning.permissions import SEE_ALL


class GapsView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/gaps.html"
    page_title = _("Gaps in the plan")
    header_icon = "search"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SEE_ALL):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "gaps": gaps(timezone.localdate()),
            "may_add": self.request.user.has_perm("planning.add_planentry"),
        }
