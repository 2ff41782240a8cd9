"""The page on which an officer puts what is new into an issue, with one click."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsletter.models import NewsletterIssuePage
from newsletter.whats_new import add, new_pages, since


class WhatsNewView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "newsletter/admin/whats_new.html"
    page_title = gettext_lazy("What is new since the last issue")
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        self.issue = get_object_or_404(NewsletterIssuePage, pk=page_id)
        if not self.issue.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"issue": self.issue, "since": since(self.issue), "pages": new_pages(self.issue)}

    def post(self, request: HttpRequest) -> HttpResponse:
        chosen = set(request.POST.getlist("page"))
        pages = [page for page in new_pages(self.issue) if str(page.pk) in chosen]
        number = add(self.issue, pages, request.user)
        said = ngettext("%(number)s story was added.", "%(number)s stories were added.", number)
        messages.success(request, said % {"number": number})
        return redirect("wagtailadmin_pages:edit", self.issue.pk)
