"""The page behind the mail to a decision maker: GET shows the story in all its languages, POST takes the answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.models import Page

from core.meta import Meta
from core.public_forms import PublicForm, PublicFormView
from planning import asking
from planning.asking import Closed, LinkClosed
from planning.models import ApprovalRequest

Answer = ApprovalRequest.Answer
TITLES = {
    Closed.INVALID: _("This link is not valid"),
    Closed.EXPIRED: _("This link has expired"),
    Closed.REVOKED: _("This link was withdrawn"),
    Closed.USED: _("This link was used already"),
    Closed.CHANGED: _("The text has changed since you were asked"),
}
TEXTS = {
    Closed.INVALID: _("It is incomplete. Open it from the mail once more, or ask for a new one."),
    Closed.EXPIRED: _("It was valid for three weeks. The secretariat will gladly send you a new one."),
    Closed.REVOKED: _("Your answer is not needed any more. If you still want to say something, write to us."),
    Closed.USED: _("Your answer has arrived, and every link works once. If you have changed your mind, write to us."),
    Closed.CHANGED: _("Your word would count for a text that nobody publishes. You will be asked again, if need be."),
}
STATUS = {Closed.INVALID: 404}
GONE = 410


class AnswerForm(PublicForm):
    said = forms.ChoiceField(
        label=_("Your answer"),
        widget=forms.RadioSelect,
        choices=[
            (Answer.APPROVED.value, _("I approve everything as it stands here.")),
            (Answer.COMMENTED.value, _("I have a comment; please do not publish yet.")),
        ],
        error_messages={"required": _("Choose one of the two answers.")},
    )
    comment = forms.CharField(
        label=_("Comment"), required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 5})
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("said") == Answer.COMMENTED and not cleaned.get("comment", "").strip():
            self.add_error("comment", _("Please write what should change."))
        return cleaned


def sealed(response: HttpResponse) -> HttpResponse:
    """The address holds a token: nobody stores or lists the page, and no other site learns of it."""
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex, nofollow"
    response.cookies.clear()
    return response


class AnswerView(PublicFormView):
    form_class = AnswerForm
    template_name = "planning/link.html"
    scope = "planning-approval"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.question = asking.find(kwargs["token"])
            response: Any = super().dispatch(request, *args, **kwargs)
        except LinkClosed as closed:
            return sealed(told_closed(request, closed.why))
        if hasattr(response, "render"):
            response.render()
        return sealed(response)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Your approval is asked for"), noindex=True)
        pages = asking.drafts_of(self.question)
        token = self.kwargs["token"]
        return super().get_context_data(meta=meta, question=self.question, pages=pages, token=token, **kwargs)

    def accept(self, form: AnswerForm) -> HttpResponse | None:
        said = form.cleaned_data
        question = asking.answer(self.kwargs["token"], said["said"], said["comment"])
        return thanks(self.request, question)

    def form_valid(self, form: AnswerForm) -> HttpResponse:
        """Only a program that filled the trap comes here: it is thanked, and nothing has happened."""
        return thanks(self.request, self.question)


def thanks(request: HttpRequest, question: ApprovalRequest) -> HttpResponse:
    meta = Meta(title=gettext("Thank you"), noindex=True)
    text = gettext("Your answer has arrived; it is kept with your name, the time and the version of the text.")
    return render(request, "planning/link_closed.html", {"meta": meta, "text": text, "question": question})


def told_closed(request: HttpRequest, why: Closed) -> HttpResponse:
    meta = Meta(title=str(TITLES[why]), noindex=True)
    context = {"meta": meta, "text": TEXTS[why], "offers_contact": True}
    return render(request, "planning/link_closed.html", context, status=STATUS.get(why, GONE))


@never_cache
@require_GET
def preview(request: HttpRequest, token: str, page_id: int) -> HttpResponse:
    """A page just as it was asked about, as readers would see it. 404 for a page that is not in question."""
    try:
        question = asking.find(token)
    except LinkClosed as closed:
        return sealed(told_closed(request, closed.why))
    page = next((page for page in asking.drafts_of(question) if page.pk == page_id), None)
    if page is None:
        raise Http404
    return sealed(_shown(page, request))


def _shown(page: Page, request: HttpRequest) -> HttpResponse:
    response: Any = page.make_preview_request(request, page.default_preview_mode)
    if hasattr(response, "render"):
        response.render()
    shown: HttpResponse = response
    return shown
