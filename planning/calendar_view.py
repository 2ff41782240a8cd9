"""The calendar in the admin: all that the registered sources have, as a month, a week or a list."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from planning.calendar import Day, Month, items_between, month_of
from planning.calendar_spans import Week, is_bare, week_of
from planning.filters import choices, chosen_in, fits, query_of
from planning.permissions import SEE_PLAN

VIEWS = {"month": gettext_lazy("Month"), "week": gettext_lazy("Week"), "list": gettext_lazy("List")}
COLOURS = {"state": gettext_lazy("State"), "channel": gettext_lazy("Channel")}


class CalendarView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "planning/calendar.html"
    page_title = gettext_lazy("Calendar")
    header_icon = "calendar-alt"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.has_perm(SEE_PLAN):
            raise PermissionDenied
        return super().dispatch(request)

    def get_page_subtitle(self) -> str:
        return self.name_of(self.span)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title, "sublabel": self.get_page_subtitle()}]

    @property
    def view(self) -> str:
        wanted = self.request.GET.get("view", "")
        return wanted if wanted in VIEWS else "month"

    @property
    def colour(self) -> str:
        wanted = self.request.GET.get("colour", "")
        return wanted if wanted in COLOURS else "state"

    @property
    def span(self) -> Month | Week:
        today = timezone.localdate()
        if self.view == "week":
            return week_of(self.request.GET.get("week", ""), today)
        return month_of(self.request.GET.get("month", ""), today)

    @staticmethod
    def name_of(span: Month | Week) -> str:
        if isinstance(span, Month):
            return date_format(span.first, "F Y")
        return _("Week %(number)s, from %(day)s") % {
            "number": span.number,
            "day": date_format(span.first, "DATE_FORMAT"),
        }

    def address(self, view: str, span: Month | Week, colour: str = "") -> str:
        """The same choice elsewhere in time, as another view, or in other colours."""
        where = f"week={span.first:%Y-%m-%d}" if view == "week" else f"month={span.first:%Y-%m}"
        kept = [
            where,
            f"view={view}" if view != "month" else "",
            "colour=channel" if (colour or self.colour) == "channel" else "",
        ]
        return "?" + "&".join(part for part in kept if part) + query_of(chosen_in(self.request.GET))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        span, chosen = self.span, chosen_in(self.request.GET)
        found = items_between(span.start, span.end, self.request.user)
        weeks = span.fill(item for item in found if fits(item.filters, chosen))
        return {
            **super().get_context_data(**kwargs),
            **self._places(span),
            "span": span,
            "span_name": self.name_of(span),
            "view": self.view,
            "colour": self.colour,
            "weeks": [(week, is_bare(week)) for week in weeks],
            "days": _busy_days(weeks),
            "today": timezone.localdate(),
            "chosen": chosen,
            "filters": choices(chosen),
            "may_add": self.request.user.has_perm("planning.add_planentry"),
            "here": self.request.get_full_path(),
        }

    def _places(self, span: Month | Week) -> dict[str, Any]:
        """Where the links of the head lead."""
        today = timezone.localdate()
        now = week_of("", today) if isinstance(span, Week) else month_of("", today)
        return {
            "previous": (self.address(self.view, type(span)(span.previous)), self.name_of(type(span)(span.previous))),
            "next": (self.address(self.view, type(span)(span.next)), self.name_of(type(span)(span.next))),
            "present": self.address(self.view, now),
            "views": [(name, label, self.address(name, span)) for name, label in VIEWS.items()],
            "colours": [(name, label, self.address(self.view, span, name)) for name, label in COLOURS.items()],
        }


def _busy_days(weeks: list[list[Day]]) -> list[Day]:
    return [day for week in weeks for day in week if day.items and day.in_month]
