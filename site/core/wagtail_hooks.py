"""What the core adds to the admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.admin_menu import shorten_help_menu, shorten_main_menu
from core.deletion import refuse_what_is_in_use
from core.page_chooser import in_the_language_of_the_page
from core.rich_text_rules import register_features
from core.worker_panel import WorkerPanel


@hooks.register("construct_main_menu")
def main_menu(request: HttpRequest, items: list[Any]) -> None:
    shorten_main_menu(request, items)


@hooks.register("construct_help_menu")
def help_menu(request: HttpRequest, items: list[Any]) -> None:
    shorten_help_menu(request, items)


@hooks.register("insert_global_admin_js", order=-1)
def js() -> SafeString:
    return format_html('<script src="{}"></script>', static("js/admin.js"))


@hooks.register("construct_homepage_panels")
def worker_panel(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(WorkerPanel())


@hooks.register("register_rich_text_features", order=10)
def rich_text_rules(features: FeatureRegistry) -> None:
    # After Wagtail's own, whose handlers ours replace.
    register_features(features)


hooks.register("before_delete_snippet", refuse_what_is_in_use)
hooks.register("construct_page_chooser_queryset", in_the_language_of_the_page)
