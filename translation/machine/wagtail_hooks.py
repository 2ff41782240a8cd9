"""What machine translation adds to Wagtail's admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from translation.machine import editing
from translation.machine.buttons import ConfirmItem, FillItem
from translation.machine.configuration import provider
from translation.machine.views import FillingView, UsageView


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("machine-translation/", UsageView.as_view(), name="machine_usage"),
        path("machine-translation/<int:filling_id>/", FillingView.as_view(), name="machine_filling"),
    ]


@hooks.register("register_page_action_menu_item")
def fill_item() -> ActionMenuItem:
    return FillItem(order=25)


@hooks.register("register_page_action_menu_item")
def confirm_item() -> ActionMenuItem:
    return ConfirmItem(order=26)


@hooks.register("before_edit_page")
def before_edit(request: HttpRequest, page: Page) -> None:
    editing.announce(request, page)


@hooks.register("after_edit_page")
def after_edit(request: HttpRequest, page: Page) -> HttpResponse | None:
    return editing.after_edit(request, page)


class UsageItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return provider() is not None


@hooks.register("register_reports_menu_item")
def usage_item() -> MenuItem:
    return UsageItem(_("Machine translation"), reverse("machine_usage"), icon_name="globe", order=950)
