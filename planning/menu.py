"""Items of the menu "Plan" besides its lists."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.menu import MenuItem

from planning.permissions import SEE_ALL, SEE_AUDIT, SEE_PLAN, SEE_REPORT, SET_CLEARANCE_LIST


class PermittedMenuItem(MenuItem):
    """Shown to those who have ``permission``."""

    permission = ""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(self.permission))


class CalendarItem(PermittedMenuItem):
    permission = SEE_PLAN

    def __init__(self) -> None:
        super().__init__(
            _("Calendar"), reverse_lazy("planning:calendar"), "plan-calendar", icon_name="calendar-alt", order=0
        )


class BoardItem(PermittedMenuItem):
    permission = SEE_PLAN

    def __init__(self) -> None:
        super().__init__(_("Board"), reverse_lazy("planning:board"), "plan-board", icon_name="table", order=5)


class GapsItem(PermittedMenuItem):
    permission = SEE_ALL

    def __init__(self) -> None:
        super().__init__(_("Gaps"), reverse_lazy("planning:gaps"), "plan-gaps", icon_name="search", order=35)


class ReportItem(PermittedMenuItem):
    permission = SEE_REPORT

    def __init__(self) -> None:
        super().__init__(
            pgettext_lazy("of a plan", "Report"),
            reverse_lazy("planning:current_report"),
            "plan-report",
            icon_name="doc-full",
            order=36,
        )


class RotaItem(PermittedMenuItem):
    permission = "planning.view_rota"

    def __init__(self) -> None:
        super().__init__(_("Rota"), reverse_lazy("planning:rota"), "plan-rota", icon_name="rotate", order=25)


class AuditItem(PermittedMenuItem):
    """For those who answer for the whole site, not for one language of it."""

    permission = SEE_AUDIT

    def __init__(self) -> None:
        super().__init__(
            _("Live, but not clear"), reverse_lazy("planning:audit"), "plan-audit", icon_name="warning", order=40
        )


class ChecklistItem(PermittedMenuItem):
    permission = SET_CLEARANCE_LIST

    def __init__(self) -> None:
        super().__init__(
            _("Clearance list"), reverse_lazy("planning:checklist"), "plan-checklist", icon_name="list-ul", order=50
        )


class NoticesItem(PermittedMenuItem):
    permission = SEE_PLAN

    def __init__(self) -> None:
        super().__init__(
            _("Mails of the plan"), reverse_lazy("planning:notices"), "plan-notices", icon_name="mail", order=60
        )
