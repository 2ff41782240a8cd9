"""The board as a page of the admin, as a spreadsheet, and as the place to start many translations at once."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.mixins import SpreadsheetExportMixin
from wagtail.permissions import page_permission_policy

from core.languages import content_languages, language_choices, language_name
from core.spreadsheets import guarded
from translation.board import Row, State, Wanted, board, people_of, sections_of, totals
from translation.bulk import Started, start_many

PER_PAGE = 50


class BoardFilter(forms.Form):
    """What the board shows. Anything that is no choice is left out of account."""

    state = forms.ChoiceField(label=gettext_lazy("State"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    section = forms.ChoiceField(label=pgettext_lazy("part of the site", "Section"), required=False)
    person = forms.ChoiceField(label=gettext_lazy("Translator"), required=False)
    days = forms.ChoiceField(label=gettext_lazy("Waiting for"), required=False)

    def __init__(self, data: Any, rows: list[Row]) -> None:
        super().__init__(data)
        choices: dict[str, list[tuple[Any, Any]]] = {
            "state": list(State.choices),
            "language": list(language_choices()),
            "section": list(sections_of(rows)),
            "person": [(str(person), name) for person, name in people_of(rows)],
            "days": [("1", _("a day")), ("7", _("a week")), ("30", _("a month")), ("90", _("three months"))],
        }
        for name, found in choices.items():
            self.fields[name].choices = [("", _("All")), *found]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        self.is_valid()
        chosen = self.cleaned_data
        return Wanted(
            state=chosen.get("state", ""),
            language=chosen.get("language", ""),
            section=chosen.get("section", ""),
            person=int(chosen["person"]) if chosen.get("person") else None,
            days=int(chosen.get("days") or 0),
        )


def may_see_board(user: Any) -> bool:
    return bool(page_permission_policy.user_has_any_permission(user, ["change", "publish"]))


class BoardView(SpreadsheetExportMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "translation/board.html"
    page_title = gettext_lazy("Translation board")
    header_icon = "globe"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not may_see_board(request.user):
            raise PermissionDenied
        if request.GET.get("export") in self.FORMATS:
            self.request, self.is_export = request, True
            return self.as_spreadsheet(self.rows, request.GET["export"])
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    @cached_property
    def all_rows(self) -> list[Row]:
        return board()

    @cached_property
    def filter_form(self) -> BoardFilter:
        return BoardFilter(self.request.GET, self.all_rows)

    @cached_property
    def rows(self) -> list[Row]:
        wanted = self.filter_form.wanted()
        return [row for row in self.all_rows if wanted.shows(row)]

    def post(self, request: HttpRequest) -> HttpResponse:
        tell(request, start_many(request.POST.getlist("start"), request.user))
        query = request.GET.urlencode()
        return redirect(reverse("translation:board") + (f"?{query}" if query else ""))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(self.rows, PER_PAGE).get_page(self.request.GET.get("p"))
        query = self.request.GET.copy()
        query.pop("p", None)
        query.pop("export", None)
        counted = totals(self.all_rows)
        return {
            **super().get_context_data(**kwargs),
            "rows": page,
            "filter_form": self.filter_form,
            "languages": [(code, language_name(code)) for code in content_languages()],
            "totals": [(state, counted[state]) for state in State],
            "query": query.urlencode(),
        }

    @property
    def list_export(self) -> list[str]:
        return ["title", "section", *[f"cells.{code}" for code in content_languages()]]

    @property
    def export_headings(self) -> dict[str, Any]:
        languages = {f"cells.{code}": language_name(code) for code in content_languages()}
        return {"title": _("Title"), "section": pgettext("part of the site", "Section"), **languages}

    def get_filename(self) -> str:
        return "translations"

    def to_row_dict(self, item: Row) -> dict[str, str]:
        cells = {f"cells.{code}": str(cell) for code, cell in item.cells.items()}
        return {"title": guarded(item.title), "section": guarded(item.section), **cells}


def tell(request: HttpRequest, started: Started) -> None:
    """Say what was started, and what was not and why."""
    if started.made:
        messages.success(request, _("Drafts made: %(count)s") % {"count": len(started.made)})
    for title, reason in started.refused:
        messages.error(request, _("“%(title)s” was not started: %(reason)s") % {"title": title, "reason": reason})
    if not started.made and not started.refused:
        messages.warning(request, _("Choose at least one missing language."))
