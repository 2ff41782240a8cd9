"""Reviews of practices in the admin: the grid for one, and the list of where all stand."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import Count, F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from practices import reviewing, seal
from practices.models import Practice, PracticeReview
from practices.review_form import ReviewForm

VIEW = "practices.view_practicereview"


class ReviewView(WagtailAdminTemplateMixin, FormView[ReviewForm]):
    """Everybody with the right sees the reviews; who has still to give one sees those of others only afterwards."""

    form_class = ReviewForm
    template_name = "practices/admin/review.html"
    page_title = gettext_lazy("Review a practice")
    header_icon = "success"
    _show_breadcrumbs = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(VIEW):
            return self._refused(_("Secretariat and communication officers review practices."))
        self.practice = get_object_or_404(Practice.objects.select_related("tandem__city"), pk=kwargs["pk"])
        self.refusal = self._refusal()
        if request.method == "POST" and self.refusal:
            return self._refused(self.refusal)
        return super().dispatch(request, *args, **kwargs)

    def _refused(self, reason: str) -> HttpResponse:
        messages.error(self.request, reason)
        return redirect("wagtailadmin_home")

    def _refusal(self) -> str:
        try:
            reviewing.check_reader(self.request.user, self.practice)
        except reviewing.MayNotReview as refused:
            return str(refused)
        return ""

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("practices_reviews"), "label": _("Reviews of practices")}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.page_title}]

    def get_page_subtitle(self) -> str:
        return str(self.practice)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reviews = list(self.practice.reviews.select_related("reader"))
        own = [review for review in reviews if review.reader_id == self.request.user.pk and review.void_on is None]
        shown = reviews if self.refusal or own else []
        return super().get_context_data(
            practice=self.practice,
            stories=[_story(page) for page in self.practice.pages.select_related("locale").order_by("locale__pk")],
            rule=seal.rule(),
            standing=reviewing.standing_of(self.practice),
            refusal=self.refusal,
            reviews=[(review, _grades(review)) for review in shown],
            hidden=len(reviews) - len(shown),
            has_reviewed=bool(own),
            **kwargs,
        )

    def form_valid(self, form: ReviewForm) -> HttpResponse:
        reviewing.give(self.practice, self.request.user, form.cleaned_data)
        messages.success(self.request, _("Thank you. Your review is kept."))
        return redirect("practices_review", self.practice.pk)


def _story(page: Any) -> tuple[Any, str]:
    """A story with the address where it can be read: the page itself, or the draft."""
    newest = page.has_unpublished_changes or not page.live
    return page, reverse("wagtailadmin_pages:view_draft", args=[page.pk]) if newest else page.get_url() or ""


def _grades(review: PracticeReview) -> list[tuple[str, int, str]]:
    return [
        (str(label), getattr(review, name), getattr(review, f"{name}_reason")) for name, label in seal.CRITERIA.items()
    ]


class ReviewsView(ReportView):
    """Those with one reader first: they wait for the second."""

    page_title = gettext_lazy("Reviews of practices")
    header_icon = "success"
    index_url_name = "practices_reviews"
    index_results_url_name = "practices_reviews_results"
    permission_policy = ModelPermissionPolicy(PracticeReview)
    permission_required = "view"
    list_export: ClassVar[list[str]] = ["working_title", "tandem", "readers", "sealed_on"]
    columns: ClassVar[list[Any]] = [
        TitleColumn("working_title", label=gettext_lazy("Practice"), url_name="practices_review"),
        Column("tandem", label=gettext_lazy("Tandem")),
        Column("readers", label=pgettext_lazy("of a practice", "Reviewed by")),
        DateColumn("sealed_on", label=gettext_lazy("Reviewed by the network on")),
    ]

    def get_queryset(self) -> QuerySet[Practice]:
        told = Practice.objects.filter(pages__isnull=False).select_related("tandem__city")
        readers = Count("reviews", filter=Q(reviews__void_on=None), distinct=True)
        without_seal_first = F("sealed_on").asc(nulls_first=True)
        return told.annotate(readers=readers).order_by(without_seal_first, "-readers", "working_title")
