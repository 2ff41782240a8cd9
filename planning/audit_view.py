"""The list of pages that are live but no longer clear, for those who see the whole plan."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning.audit_live import findings
from planning.permissions import SEE_AUDIT


class AuditView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/audit.html"
    page_title = _("Live, but not clear")
    header_icon = "warning"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SEE_AUDIT):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "findings": list(findings())}
