"""The records behind the library in the admin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from practices import import_views, review_views
from practices.models import Practice, PracticePage
from practices.stale import StaleView
from practices.submission.admin_views import FileView, SubmissionView
from practices.submission.viewset import SubmissionViewSet


class PracticeViewSet(SnippetViewSet):
    model = Practice
    icon = "glasses"
    menu_label = _("Practices")
    menu_order = 310
    add_to_admin_menu = True
    list_display: ClassVar[list[Any]] = ["working_title", "tandem", "stage", "added", "last_confirmed", "sealed_on"]
    list_filter: ClassVar[list[str]] = ["stage", "tandem", "themes"]
    search_backend_name = None
    search_fields: ClassVar[list[str]] = ["working_title", "tandem__city__name_de", "tandem__city__name_en"]
    ordering: ClassVar[list[str]] = ["working_title"]
    copy_view_enabled = False


register_snippet(PracticeViewSet)


class ImportItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return import_views.may_import(request.user)


@hooks.register("register_reports_menu_item")
def import_item() -> MenuItem:
    return ImportItem(_("Import practices"), reverse("practices_import"), icon_name="upload", order=760)


class FreshnessItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("practices.view_practice"))


@hooks.register("register_reports_menu_item")
def freshness_item() -> MenuItem:
    return FreshnessItem(_("Freshness of practices"), reverse("practices_stale"), icon_name="glasses", order=750)


@hooks.register("register_admin_viewset")
def submissions() -> SubmissionViewSet:
    return SubmissionViewSet()


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    look = _("Look at submitted practices"), _("Submitted practices looked at")
    actions.register_action("practices.submission_look", *look)
    actions.register_action("practices.submission_asked", _("Ask an author"), _("Author asked"))
    actions.register_action("practices.submission_declined", _("Decline a practice"), _("Practice declined"))
    actions.register_action("practices.submission_drafted", _("Make a draft page"), _("Draft page made"))
    actions.register_action("practices.submission_erased", _("Erase a submission"), _("Submission erased"))


class ReviewsItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm(review_views.VIEW))


@hooks.register("register_reports_menu_item")
def reviews_item() -> MenuItem:
    return ReviewsItem(_("Reviews of practices"), reverse("practices_reviews"), icon_name="success", order=755)


@hooks.register("register_page_header_buttons")
def review_button(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(page, PracticePage) and user.has_perm(review_views.VIEW):
        address = reverse("practices_review", args=[page.practice_id])
        yield Button(_("Reviews of this practice"), address, icon_name="success", priority=60)


@hooks.register("register_snippet_listing_buttons")
def review_record_button(snippet: Any, user: Any, next_url: str | None = None) -> Iterator[Button]:
    if isinstance(snippet, Practice) and user.has_perm(review_views.VIEW):
        address = reverse("practices_review", args=[snippet.pk])
        yield Button(pgettext_lazy("of a practice", "Reviews"), address, icon_name="success", priority=30)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    return [
        path("submissions/read/<int:pk>/", SubmissionView.as_view(), name="practices_submission"),
        path("submissions/read/<int:pk>/file/<int:file>/", FileView.as_view(), name="practices_submission_file"),
        path("practices/import/", import_views.ImportView.as_view(), name="practices_import"),
        path("practices/import/workbook/", import_views.workbook, name="practices_import_workbook"),
        path("practices/import/table/", import_views.table, name="practices_import_table"),
        path("practices/<int:pk>/review/", review_views.ReviewView.as_view(), name="practices_review"),
        path("reports/reviews/", review_views.ReviewsView.as_view(), name="practices_reviews"),
        path(
            "reports/reviews/results/",
            review_views.ReviewsView.as_view(results_only=True),
            name="practices_reviews_results",
        ),
        path("reports/practices/", StaleView.as_view(), name="practices_stale"),
        path("reports/practices/results/", StaleView.as_view(results_only=True), name="practices_stale_results"),
    ]
