"""Import of practices in the admin: the empty table, the report, the writing."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.spreadsheets import csv_response
from practices import import_template, importing
from practices.tables import MAX_BYTES, UnreadableTable


def may_import(user: Any) -> bool:
    return bool(user.has_perms(["practices.add_practice", "practices.change_practice"]))


class ImportForm(forms.Form):
    file = forms.FileField(
        label=_("Table"),
        help_text=_("CSV in UTF-8 or XLSX, at most 5 MB and 1,000 lines."),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx"}),
    )

    def clean_file(self) -> importing.Report:
        """The report. The size is asked before a byte is read."""
        upload: Any = self.cleaned_data["file"]
        if upload.size > MAX_BYTES:
            raise ValidationError(_("The file is larger than 5 MB. Please split it."))
        try:
            return importing.look(str(upload.name), upload.read())
        except UnreadableTable as error:
            raise ValidationError(str(error)) from None


class ImportView(WagtailAdminTemplateMixin, FormView):
    form_class = ImportForm
    template_name = "practices/admin/import.html"
    page_title = _("Import practices")
    header_icon = "upload"
    _show_breadcrumbs = True

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_import(request.user):
            raise PermissionDenied
        answer: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return answer

    def form_valid(self, form: ImportForm) -> HttpResponse:
        report: importing.Report = form.cleaned_data["file"]
        if "write" not in self.request.POST or not report.good:
            return self.render_to_response(self.get_context_data(form=form, report=report))
        number = importing.write(report)
        said = ngettext("%(number)d practice was written as a draft.",
                        "%(number)d practices were written as drafts.", number)  # fmt: skip
        messages.success(self.request, said % {"number": number})
        return redirect("wagtailsnippets_practices_practice:list")


def table(request: HttpRequest) -> HttpResponseBase:
    """The empty table."""
    return csv_response("practices-import.csv", importing.template(), [])


def workbook(request: HttpRequest) -> HttpResponse:
    """The same as XLSX, with a sheet that explains the columns."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    response = HttpResponse(import_template.workbook(), content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, "practices-import.xlsx") or ""
    return response
