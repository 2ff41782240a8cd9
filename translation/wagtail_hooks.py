"""What the translation workplace adds to Wagtail's admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from translation import views
from translation.board_view import may_see_board
from translation.home_panel import TranslationPanel
from translation.log import ACTIONS
from translation.menu import BoardItem, TranslationGroup
from translation.starting import may_translate, missing_locales


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern | URLResolver]:
    return [
        path("translate/<int:page_id>/<str:language>/", views.translate, name="translate_page"),
        path("translation/", include("translation.urls")),
    ]


@hooks.register("register_page_header_buttons")
def translate_buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    for locale in missing_locales(page):
        if may_translate(page, locale, user):
            label = _("Translate into %(language)s") % {"language": locale.get_display_name()}
            url = reverse("translate_page", args=[page.pk, locale.language_code])
            yield Button(label, url, icon_name="globe", priority=61)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    for name, (label, message) in ACTIONS.items():
        actions.register_action(name, label, message)


@hooks.register("register_admin_viewset")
def menu() -> ViewSetGroup:
    return TranslationGroup()


hooks.register("register_translation_menu_item", BoardItem)


@hooks.register("construct_homepage_panels")
def home_panel(request: HttpRequest, panels: list[Any]) -> None:
    if may_see_board(request.user):
        panels.append(TranslationPanel())


@hooks.register("after_publish_page")
def offer_correction(request: HttpRequest, page: Page) -> None:
    views.tell_what_translations_need(request, page)


# First, before anything else has written a revision.
@hooks.register("after_edit_page", order=-100)
def other_hands(request: HttpRequest, page: Page) -> None:
    views.tell_of_other_hands(request, page)


# Last, since the machine's texts that an older form would undo come back before that.
@hooks.register("after_edit_page", order=200)
def take_blocks(request: HttpRequest, page: Page) -> None:
    views.take_blocks_after_saving(request, page)


@hooks.register("insert_global_admin_css")
def css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("translation/translation.css"))


@hooks.register("insert_global_admin_js")
def js() -> SafeString:
    return format_html('<script src="{}" type="module"></script>', static("translation/translation.js"))
