"""The page behind the yearly mail: GET shows the question, POST takes the answer."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from core.chrome import identity_of
from core.meta import Meta
from core.public_forms import PublicFormView
from practices import confirming
from practices.forms import ConfirmForm


class ConfirmView(PublicFormView):
    form_class = ConfirmForm
    template_name = "practices/confirm.html"
    scope = "practice-confirm"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.question = confirming.find_request(kwargs["token"])
        except confirming.LinkInvalid:
            return self._closed("invalid", gettext("This link is no longer valid"), 404)
        except confirming.AlreadyAnswered as found:
            return self._closed("used", gettext("This link was used already"), 410, question=found.request)
        response: Any = super().dispatch(request, *args, **kwargs)
        # The address holds a token, which no other site should learn from a link that is followed from here.
        response["Referrer-Policy"] = "no-referrer"
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        title = confirming.title_of(self.question.practice, (get_language() or "en")[:2])
        meta = Meta(title=gettext("Is this practice still true?"), noindex=True)
        return super().get_context_data(meta=meta, title=title, practice=self.question.practice, **kwargs)

    def accept(self, form: ConfirmForm) -> HttpResponse | None:
        said = form.cleaned_data
        secretariat = identity_of(self.request).contact_email
        try:
            confirming.answer(self.kwargs["token"], said["answer"], said["note"], secretariat)
        except (confirming.AlreadyAnswered, confirming.LinkInvalid):
            return self._closed("used", gettext("This link was used already"), 410)
        return self._closed("thanks", gettext("Thank you"), 200)

    def form_valid(self, form: ConfirmForm) -> HttpResponse:
        """Only a program that filled the trap comes here: it is thanked, and nothing has happened."""
        return self._closed("thanks", gettext("Thank you"), 200)

    def _closed(self, state: str, title: str, status: int, **context: Any) -> HttpResponse:
        meta = Meta(title=title, noindex=True)
        return render(self.request, "practices/confirm_closed.html", {"meta": meta, "state": state, **context},
                      status=status)  # fmt: skip
