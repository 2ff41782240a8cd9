"""What the planning app adds to Wagtail's admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from planning import audit, sources
from planning.bulk import PublishStoriesBulkAction
from planning.calendar import register_source
from planning.menu import (
    AuditItem,
    BoardItem,
    CalendarItem,
    ChecklistItem,
    GapsItem,
    NoticesItem,
    ReportItem,
    RotaItem,
)
from planning.page_views import PlannedPageViewSet
from planning.release_hook import release_instead
from planning.rota_viewset import RotaViewSet
from planning.viewsets import PlanGroup
from planning.writing import link_new_page

register_source("plan", sources.plan_items)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    audit.register(actions)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern | URLResolver]:
    return [path("plan/", include("planning.urls"))]


@hooks.register("register_admin_viewset")
def plan_menu() -> ViewSetGroup:
    return PlanGroup()


hooks.register("register_plan_menu_item", CalendarItem)
hooks.register("register_plan_menu_item", BoardItem)
hooks.register("register_plan_menu_item", RotaItem)
hooks.register("register_plan_menu_item", GapsItem)
hooks.register("register_plan_menu_item", ReportItem)
hooks.register("register_plan_menu_item", AuditItem)
hooks.register("register_plan_menu_item", ChecklistItem)
hooks.register("register_plan_menu_item", NoticesItem)


@hooks.register("register_admin_viewset")
def rotas() -> RotaViewSet:
    return RotaViewSet()


# After Wagtail's own, whose places these take.
@hooks.register("register_admin_viewset", order=100)
def page_views() -> PlannedPageViewSet:
    return PlannedPageViewSet()


hooks.register("register_bulk_action", PublishStoriesBulkAction, order=100)


@hooks.register("before_publish_page")
def publish_the_whole_story(request: HttpRequest, page: Page) -> HttpResponse | None:
    return release_instead(request, page)


@hooks.register("after_create_page")
def after_create(request: HttpRequest, page: Page) -> None:
    link_new_page(request, page)


@hooks.register("insert_global_admin_css")
def css() -> SafeString:
    sheets = [(static(f"planning/{name}.css"),) for name in ("planning", "calendar", "calendar_items", "board")]
    return format_html_join("", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("insert_global_admin_js")
def js() -> SafeString:
    return format_html('<script src="{}" defer></script>', static("planning/planning.js"))
