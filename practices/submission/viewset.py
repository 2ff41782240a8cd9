"""The list of submitted practices in the admin."""

from __future__ import annotations

from typing import Any, ClassVar

import django_filters
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.log_actions import log
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from practices.models import PracticeSubmission, Standing
from practices.submission import personal_data


class SeenOrErased(ModelPermissionPolicy):
    """Authors write by their own link; reviewers act on a page of its own."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in {"add", "change"} and bool(super().user_has_permission(user, action))


register_permission_policy(PracticeSubmission, SeenOrErased(PracticeSubmission))


class SubmissionFilters(WagtailFilterSet):
    standing = django_filters.ChoiceFilter(
        label=_("State"), choices=[pair for pair in Standing.choices if pair[0] != Standing.DRAFT]
    )

    class Meta:
        model = PracticeSubmission
        fields: ClassVar[list[str]] = ["standing", "tandem", "language"]


class LoggedIndex(generic.IndexView):
    """Names and addresses: who looked at them, and when, stays in the log."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = super().dispatch(request, *args, **kwargs)
        log(request.user, "practices.submission_look", user=request.user)
        return response

    def get_base_queryset(self) -> Any:
        return PracticeSubmission.objects.with_standing().filter(sent_at__isnull=False).select_related("tandem__city")


class EraseView(generic.DeleteView):
    """Deleting a submission is forgetting its author (Art. 17 GDPR); the log does not say whom."""

    def delete_action(self) -> None:
        log(self.object, "practices.submission_erased", user=self.request.user)
        personal_data.erase(self.object)


class SubmissionViewSet(ModelViewSet):
    model = PracticeSubmission
    name = "practices_submissions"
    url_prefix = "submissions"
    icon = "form"
    menu_label = pgettext_lazy("menu", "Submitted practices")
    menu_order = 311
    add_to_admin_menu = True
    form_fields: ClassVar[list[str]] = ["name"]
    list_display: ClassVar[list[Any]] = [
        TitleColumn("title", label=_("Practice"), get_url=lambda row: reverse("practices_submission", args=[row.pk])),
        Column("tandem", label=_("Tandem")),
        Column("name", label=_("Author"), sort_key="name"),
        Column("language", label=_("Language"), accessor="get_language_display", sort_key="language"),
        Column("state", label=_("State"), accessor=lambda row: row.state.label, sort_key="standing"),
        DateColumn("sent_at", label=_("Sent"), sort_key="sent_at"),
    ]
    filterset_class = SubmissionFilters
    search_fields: ClassVar[list[str]] = ["name", "address"]
    search_backend_name = None
    ordering: ClassVar[list[str]] = ["-sent_at"]
    copy_view_enabled = False
    inspect_view_enabled = False
    index_view_class = LoggedIndex
    delete_view_class = EraseView
    add_to_reference_index = False
