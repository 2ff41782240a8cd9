"""The reviewers' side: read what was sent, make a draft page, ask, decline. Every look at personal data is logged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from practices.models import PracticePage, PracticeSubmission, Standing, SubmissionFile
from practices.submission import reviewing
from practices.submission.history import history_of
from practices.submission.progress import review_of

MAY_SEE, MAY_REVIEW = "practices.view_practicesubmission", "practices.change_practicesubmission"
NOT_POSSIBLE = _("This is not possible any more: somebody has decided in the meantime, or it is a page already.")


class QuestionForm(forms.Form):
    prefix = "question"
    text = forms.CharField(
        label=_("Question to the author"), max_length=3_000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Goes to the author by mail, with a link to answer."),
    )  # fmt: skip


class DeclineForm(forms.Form):
    prefix = "decline"
    reason = forms.CharField(
        label=_("Reason"), max_length=3_000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The author reads it in a mail. Say what is missing or where the practice would fit better."),
    )  # fmt: skip


class OfSubmission(View):
    needs = MAY_SEE

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.needs):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def submission(self) -> PracticeSubmission:
        rows = PracticeSubmission.objects.with_standing().select_related("tandem__city", "page")
        # What nobody has sent is nobody's business.
        return get_object_or_404(rows.filter(sent_at__isnull=False), pk=self.kwargs["pk"])


class SubmissionView(OfSubmission, WagtailAdminTemplateMixin, TemplateView):
    template_name = "practices/admin/submission.html"
    header_icon = "form"
    _show_breadcrumbs = True

    def get_page_title(self) -> str:
        return self.submission.title or str(self.submission)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("practices_submissions:index"), "label": gettext("Submitted practices")}
        return [*super().get_breadcrumbs_items(), above, {"url": "", "label": self.get_page_title()}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        log(self.submission, "practices.submission_look", user=request.user)
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        submission = self.submission
        may = self.request.user.has_perm(MAY_REVIEW)
        is_open = submission.state in reviewing.OPEN
        own = {
            "submission": submission,
            "state": submission.state,
            "sections": review_of(submission, lambda step: ""),
            "files": list(submission.files.all()),
            "history": history_of(submission, list(submission.questions.all())),
            "may_decide": may and is_open,
            "may_draft": may and is_open and submission.page is None and self._may_add(),
            "unconfirmed": submission.state == Standing.UNCONFIRMED,
            "question": QuestionForm(),
            "decline": DeclineForm(),
        }
        return {**super().get_context_data(**kwargs), **own, **kwargs}

    def _may_add(self) -> bool:
        return bool(self.request.user.has_perm("practices.add_practice"))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm(MAY_REVIEW):
            raise PermissionDenied
        acts: dict[str, Callable[[], HttpResponse]] = {"draft": self._draft, "ask": self._ask, "refuse": self._decline}
        act = next((acts[name] for name in acts if name in request.POST), None)
        if act is None:
            return redirect(request.path)
        try:
            return act()
        except reviewing.NotPossible as refused:
            messages.error(request, " ".join(refused.errors) or NOT_POSSIBLE)
            return redirect(request.path)

    def _draft(self) -> HttpResponse:
        if not self._may_add():
            raise PermissionDenied
        page = reviewing.make_page(self.submission, self.request.user)
        missing = reviewing.hand_in(PracticePage.objects.get(pk=page.pk), self.request.user)
        if missing:
            said = gettext("The draft is made. Before it can be handed in to review, it needs this: %(missing)s")
            messages.warning(self.request, said % {"missing": " ".join(missing)})
        else:
            messages.success(self.request, gettext("The draft is made and handed in to review."))
        return redirect("wagtailadmin_pages:edit", page.pk)

    def _ask(self) -> HttpResponse:
        form = QuestionForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(question=form), status=422)
        reviewing.ask(self.submission, form.cleaned_data["text"], self.request.user)
        messages.success(self.request, gettext("The question is on its way to the author."))
        return redirect(self.request.path)

    def _decline(self) -> HttpResponse:
        form = DeclineForm(self.request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(decline=form), status=422)
        reviewing.decline(self.submission, form.cleaned_data["reason"], self.request.user)
        messages.success(self.request, gettext("Declined. The author reads the reason in a mail."))
        return redirect(self.request.path)


class FileView(OfSubmission):
    """A file as it was handed in: always as a download, never shown under our address (ASVS 3.2.1)."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> FileResponse:
        file = get_object_or_404(SubmissionFile, pk=kwargs["file"], submission=self.submission)
        log(self.submission, "practices.submission_look", user=request.user)
        return FileResponse(
            file.file.open("rb"), as_attachment=True, filename=file.name, content_type="application/octet-stream"
        )
