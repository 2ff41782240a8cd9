"""Which practices nobody has confirmed for a while: a report for officers, the oldest first."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from practices.models import Practice


class StaleView(ReportView):
    page_title = _("Freshness of practices")
    header_icon = "glasses"
    index_url_name = "practices_stale"
    index_results_url_name = "practices_stale_results"
    permission_policy = ModelPermissionPolicy(Practice)
    permission_required = "view"
    list_export: ClassVar[list[str]] = ["working_title", "tandem", "stage", "last_confirmed", "light.label"]
    columns: ClassVar[list[Any]] = [
        TitleColumn("working_title", label=_("Practice"), url_name="wagtailsnippets_practices_practice:edit"),
        Column("tandem", label=_("Tandem")),
        Column("get_stage_display", label=_("Stage")),
        DateColumn("last_confirmed", label=_("Last confirmed")),
        Column("light", label=_("Freshness"), accessor=lambda practice: practice.light.label),
    ]

    def get_queryset(self) -> QuerySet[Practice]:
        told = Practice.objects.filter(pages__live=True).distinct().select_related("tandem__city")
        return told.order_by(F("last_confirmed").asc(nulls_first=True), "working_title")
