"""What the exchange with translators adds to Wagtail's admin. Only registrations; the work is done elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from translation.machine.buttons import is_translation
from translation.po import views


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("po/<int:page_id>/page/", views.export_page, name="po_export"),
        path("po/<int:page_id>/section/", views.export_pages_below, name="po_export_section"),
        path("po/<int:page_id>/import/", views.UploadView.as_view(), name="po_upload"),
        path("po/report/<int:import_id>/", views.ReportView.as_view(), name="po_report"),
        path("po/report/<int:import_id>/write/", views.write, name="po_write"),
    ]


@hooks.register("register_page_header_buttons")
def exchange_buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if not page.permissions_for_user(user).can_edit() or not is_translation(page):
        return
    yield Button(
        _("Export for translators (PO)"), reverse("po_export", args=[page.pk]), icon_name="download", priority=63
    )
    if page.numchild:
        address = reverse("po_export_section", args=[page.pk])
        yield Button(_("Export section for translators (ZIP)"), address, icon_name="download", priority=64)
    yield Button(_("Import translations (PO)"), reverse("po_upload", args=[page.pk]), icon_name="upload", priority=65)
