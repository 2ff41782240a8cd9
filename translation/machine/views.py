"""One run of the machine and how far it is; and what the machine has cost."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from translation.machine.configuration import provider
from translation.machine.editing import outcome
from translation.machine.models import Filling, MonthlyUsage
from translation.strings import plain


class FillingView(WagtailAdminTemplateMixin, TemplateView):
    """Progress while it runs (the page loads itself again), afterwards what was left out and why."""

    template_name = "translation/machine/filling.html"
    page_title = gettext_lazy("Machine translation")
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, filling_id: int) -> HttpResponseBase:
        fillings = Filling.objects.select_related("page", "user")
        self.filling: Filling = get_object_or_404(fillings, pk=filling_id)
        if not self.filling.page.specific.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.filling.page_id])
        own = {"url": "", "label": self.page_title}
        return [*self.breadcrumbs_items, {"url": edit, "label": self.filling.page.title}, own]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filling = self.filling
        return {
            **super().get_context_data(**kwargs),
            "filling": filling,
            "runs": Filling.objects.running().filter(pk=filling.pk).exists(),
            "total": len(filling.wanted),
            "done": len(filling.obtained),
            "outcome": outcome(filling) if filling.written else "",
            "left_out": self.left_out(),
        }

    def left_out(self) -> list[dict[str, str]]:
        """What was obtained and not written, with the text, so that it can be taken by hand."""
        filling = self.filling
        unwritten = [key for key in filling.obtained if key not in filling.written] if filling.finished_at else []
        return [
            {
                "source": plain(filling.wanted[key]["source"]),
                "text": plain(filling.obtained[key]),
                "reason": filling.skipped.get(key, ""),
            }
            for key in unwritten
        ]


class UsageView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "translation/machine/usage.html"
    page_title = gettext_lazy("Machine translation")
    header_icon = "globe"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": _("Machine translation")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        server = provider()
        return {
            **super().get_context_data(**kwargs),
            "provider": server.name if server else "",
            "months": MonthlyUsage.objects.all()[:36],
        }
