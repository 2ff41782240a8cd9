"""The admin's menu without what a person does not need."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import MenuItem
from wagtail.permissions import page_permission_policy


def shorten_main_menu(request: HttpRequest, items: list[Any]) -> None:
    """Reports are about the whole site; those who answer for one tandem or one language have no use for them."""
    if not may_read_reports(request.user):
        _remove(items, {"reports"})


def may_read_reports(user: Any) -> bool:
    return bool(page_permission_policy.user_has_permission(user, "publish"))


def shorten_help_menu(request: HttpRequest, items: list[Any]) -> None:
    """News about Wagtail are for those who maintain the site, not for those who write."""
    _remove(items, {item.name for item in items if item.name.startswith("whats-new")})


def _remove(items: list[MenuItem], names: set[str]) -> None:
    items[:] = [item for item in items if item.name not in names]


class ReportsByRight:
    """Middleware: what the menu does not offer is not open by its address. Wagtail's own reports ask for any right."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if match is None or "wagtailadmin_reports" not in match.namespaces or request.user.is_anonymous:
            return None
        if may_read_reports(request.user):
            return None
        denied: HttpResponse = permission_denied(request)
        return denied
