"""Export, upload, the report before writing, and the writing."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from translation.po import importing
from translation.po.exporting import export, export_section, file_name, pages_of_section
from translation.po.files import UnreadableFile, parse
from translation.po.forms import PoForm
from translation.po.importing import FileReport
from translation.po.models import PoImport
from translation.services import NoSource


@require_GET
def export_page(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _editable(request, page_id)
    try:
        return _download(export(page).encode(), file_name(page), "text/x-gettext-translation; charset=utf-8")
    except NoSource:
        messages.error(request, _("This page is not a translation; there is nothing to export."))
        return redirect("wagtailadmin_pages:edit", page.pk)


@require_GET
def export_pages_below(request: HttpRequest, page_id: int) -> HttpResponse:
    page = _editable(request, page_id)
    if not pages_of_section(page, request.user):
        messages.error(request, _("There is no translation in this section that you may edit."))
        return redirect("wagtailadmin_explore", page.pk)
    name = f"{page.slug}.{page.locale.language_code}.zip"
    return _download(export_section(page, request.user), name, "application/zip")


def _editable(request: HttpRequest, page_id: int) -> Page:
    page: Page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return page


def _download(content: bytes, name: str, content_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


class UploadView(WagtailAdminTemplateMixin, FormView[PoForm]):
    """Takes a file; with a page in the address it must be that page's."""

    form_class = PoForm
    template_name = "translation/po/upload.html"
    page_title = gettext_lazy("Import translations")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponseBase:
        self.page = _editable(request, page_id)
        return super().dispatch(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {**super().get_context_data(**kwargs), "page": self.page}

    def form_valid(self, form: PoForm) -> HttpResponse:
        files = form.cleaned_data["file"]
        if stranger := self.foreign(files):
            form.add_error("file", _("This file belongs to another page: %(title)s") % {"title": stranger})
            return self.form_invalid(form)
        user: Any = self.request.user
        upload = PoImport.objects.create(user=user, name=form.file_name, files=files)
        return redirect("po_report", upload.pk)

    def foreign(self, files: list[tuple[str, str]]) -> str:
        """The title of the page to which a single file belongs, unless it is this page or one below it.

        A page that is gone is for the report to tell.
        """
        if len(files) != 1:
            return ""
        try:
            catalogue = parse(files[0][1])
        except UnreadableFile:
            return ""
        mine = self.page.get_descendants(inclusive=True).filter(locale=self.page.locale)
        theirs = Page.objects.filter(locale__language_code=catalogue.language)
        try:
            found = theirs.filter(translation_key=catalogue.story).first()
        except ValidationError:
            return ""
        return "" if found is None or mine.filter(pk=found.pk).exists() else str(found.get_admin_display_title())


class ReportView(WagtailAdminTemplateMixin, TemplateView):
    """What would be written and what not; after the writing, what was."""

    template_name = "translation/po/report.html"
    page_title = gettext_lazy("Import translations")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, import_id: int) -> HttpResponseBase:
        self.upload = get_object_or_404(PoImport, pk=import_id, user=request.user)
        return super().dispatch(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reports = (
            [FileReport.from_dict(data) for data in self.upload.report]
            if self.upload.written_at
            else importing.look(self.upload, self.request.user)
        )
        return {
            **super().get_context_data(**kwargs),
            "upload": self.upload,
            "files": [_shown(report) for report in reports],
            "ready": sum(len(report.of(importing.TAKEN)) for report in reports),
            "confirms": sum(len(report.of(importing.SAME)) for report in reports),
        }


def _shown(report: FileReport) -> dict[str, Any]:
    return {
        "report": report,
        "edit_url": reverse("wagtailadmin_pages:edit", args=[report.page_id]) if report.page_id else "",
        **{fate: report.of(fate) for fate in (importing.TAKEN, importing.SAME, importing.EMPTY, importing.LEFT)},
    }


@require_POST
def write(request: HttpRequest, import_id: int) -> HttpResponse:
    upload = get_object_or_404(PoImport, pk=import_id, user=request.user)
    if upload.written_at is None:
        importing.write(upload, request.user)
        messages.success(request, _("The file was imported. What was left out is listed below."))
    return redirect("po_report", upload.pk)
