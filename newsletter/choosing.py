"""The way from the list of mailings to an issue: which issues there are, and how far each is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from newsletter.models import Mailing, NewsletterIssuePage
from newsletter.sending import MAY_SEND

MAY_LOOK = "newsletter.view_mailing"
#: Older issues are reached by their pages.
SHOWN = 20


@dataclass(frozen=True)
class Choice:
    """An issue with all its languages: its pages by language code, and its mailing if it was sent."""

    pages: dict[str, NewsletterIssuePage]
    mailing: Mailing | None

    @property
    def first(self) -> NewsletterIssuePage:
        return next(iter(self.pages.values()))

    @property
    def editions(self) -> list[tuple[str, NewsletterIssuePage | None]]:
        """Each language of the site by name, with the page of the issue in it."""
        return [(str(name), self.pages.get(code)) for code, name in settings.WAGTAIL_CONTENT_LANGUAGES]

    @property
    def can_be_sent(self) -> bool:
        return self.mailing is None and any(page.live for page in self.pages.values())


def choices() -> list[Choice]:
    """The newest issues, each once, in two queries: those that are published, and those that somebody writes."""
    rows = NewsletterIssuePage.objects.filter(alias_of__isnull=True).select_related("locale")
    issues: dict[UUID, dict[str, NewsletterIssuePage]] = {}
    most = SHOWN * len(settings.WAGTAIL_CONTENT_LANGUAGES)
    for page in rows.order_by("-date", "locale__language_code", "pk")[:most]:
        issues.setdefault(page.translation_key, {})[page.language] = page
    mailings = {mailing.issue: mailing for mailing in Mailing.objects.valid().filter(issue__in=list(issues))}
    return [Choice(pages, mailings.get(key)) for key, pages in issues.items()]


class ChooseView(WagtailAdminTemplateMixin, TemplateView):
    """Choose the issue that is to be sent."""

    template_name = "newsletter/admin/choose.html"
    page_title = _("Send an issue")
    header_icon = "mail"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(MAY_LOOK):
            raise PermissionDenied
        return super().dispatch(request)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        mailings = {"url": reverse("newsletter_mailing:index"), "label": _("Mailings")}
        return [*self.breadcrumbs_items, mailings, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {"choices": choices(), "may_send": self.request.user.has_perm(MAY_SEND)}
