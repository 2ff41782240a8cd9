"""The report of a plan: a page to read and print, in each language, and the same as CSV and XLSX."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override, pgettext_lazy
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning.languages import content_languages, language_name
from planning.models import CommunicationPlan
from planning.permissions import SEE_REPORT
from planning.report import WRITERS
from planning.results import results


def _language_of(request: HttpRequest) -> str:
    """The language in which the report is wanted; without a choice that of the reader."""
    wanted = request.GET.get("language", "")
    return wanted if wanted in content_languages() else get_language() or ""


class ReportView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/report.html"
    page_title = pgettext_lazy("of a plan", "Report")
    header_icon = "doc-full"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, plan_id: int) -> HttpResponseBase:
        if not request.user.has_perm(SEE_REPORT):
            raise PermissionDenied
        self.plan = get_object_or_404(CommunicationPlan, pk=plan_id)
        return super().dispatch(request)

    def get_page_subtitle(self) -> str:
        return self.plan.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        plans = {"url": reverse("communication_plans:index"), "label": CommunicationPlan._meta.verbose_name_plural}
        return [*self.breadcrumbs_items, plans, {"url": "", "label": self.page_title, "sublabel": self.plan.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        language = _language_of(self.request)
        with override(language):
            found = results(self.plan, timezone.localdate())
        choices = [(code, language_name(code), code == language) for code in content_languages()]
        return super().get_context_data(found=found, language=language, choices=choices, **kwargs)


@require_safe
def current(request: HttpRequest) -> HttpResponseBase:
    """To the report of the current plan; to the list of plans while none is current."""
    plan = CommunicationPlan.objects.current().first()
    return redirect("planning:report", plan.pk) if plan else redirect("communication_plans:index")


@require_safe
def download(request: HttpRequest, plan_id: int, form: str) -> HttpResponseBase:
    if not request.user.has_perm(SEE_REPORT):
        raise PermissionDenied
    if form not in WRITERS:
        raise Http404
    plan = get_object_or_404(CommunicationPlan, pk=plan_id)
    with override(_language_of(request)):
        return WRITERS[form](results(plan, timezone.localdate()))
