"""The author's page of a practice that was sent: its state, questions to answer, the data. GET only ever shows."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext

from core.meta import Meta
from core.public_forms import too_much
from practices.models import Standing, SubmissionQuestion
from practices.submission import personal_data, writing
from practices.submission.forms import AnswerForm, TokenForm
from practices.submission.history import history_of
from practices.submission.views import OfSubmission, closed


class OwnPage(OfSubmission):
    """Base: drafts and sent practices alike. Answers with ``no-referrer`` where there is no form."""

    scope = "submission-own"
    form_class: Any = TokenForm
    title: Any = ""

    def opened(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: Any = super(OfSubmission, self).dispatch(request, *args, **kwargs)
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = {"meta": Meta(title=self.title, noindex=True), "submission": self.submission, "token": self.token}
        return super().get_context_data(**own, **kwargs)

    def get_success_url(self) -> str:
        return reverse("practices:submission", args=[self.token])

    def unread_form(self) -> Any:
        form = AnswerForm(data={})
        form.errors.clear()
        form.add_error(None, too_much(form))
        return form


class StateView(OwnPage):
    """Where it stands, and what the author can do now: go on writing, confirm, answer."""

    template_name = "practices/submission/state.html"
    form_class = AnswerForm

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        submission = self.submission
        self.title = gettext("Your practice")
        questions = list(submission.questions.all())
        return super().get_context_data(
            state=submission.state,
            is_draft=submission.state == Standing.DRAFT,
            must_confirm=submission.state == Standing.UNCONFIRMED,
            by_mail=self.way.by_mail,
            history=history_of(submission, questions),
            open_questions=[question for question in questions if question.answered_at is None]
            if self.way.by_mail and writing.is_open(submission)
            else [],
            page=submission.page if submission.state == Standing.PUBLISHED else None,
            **kwargs,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "confirm" in request.POST:
            if self.way.by_mail:
                writing.confirm(self.submission, self.secretariat)
            return redirect(request.path)
        question = self._question()
        if question is None or not self.way.by_mail:
            return redirect(request.path)
        if question.answered_at:
            return closed(request, "answered", 410, token=self.token)
        self.question = question
        return super().post(request, *args, **kwargs)

    def _question(self) -> SubmissionQuestion | None:
        number = self.request.POST.get("question", "")
        mine = self.submission.questions.select_related("submission__tandem__city")
        return mine.filter(pk=int(number[:18])).first() if number.isdecimal() else None

    def accept(self, form: AnswerForm) -> HttpResponse | None:
        try:
            writing.answer(self.question, form.cleaned_data["answer"], self.secretariat)
        except writing.AlreadyAnswered:
            return closed(self.request, "answered", 410, token=self.token)
        return None


class EraseView(OwnPage):
    template_name = "practices/submission/erase.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.title = gettext("Erase my data")
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        personal_data.erase(self.submission)
        return closed(request, "erased", 200)


class ExportView(OwnPage):
    """Everything that is stored about the author, for machines (Art. 20 GDPR)."""

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = JsonResponse(
            personal_data.export(self.submission), json_dumps_params={"ensure_ascii": False, "indent": 1}
        )
        response.headers["Content-Disposition"] = content_disposition_header(True, "practice.json") or ""
        return response
