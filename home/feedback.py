"""The feedback and contact form: reaches the secretariat, with the page it was sent from."""

from __future__ import annotations

import hashlib
from functools import partial
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import number_format
from django.utils.functional import lazy
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.text import format_lazy
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

import outbox
from core.address_field import AddressField
from core.chrome import identity_of
from core.meta import Meta
from core.public_forms import PublicForm, PublicFormView

MESSAGE_LENGTH = 20_000
grouped = lazy(partial(number_format, force_grouping=True), str)


class FeedbackForm(PublicForm):
    message = forms.CharField(
        label=_("Your message"),
        # Not max_length: by its attribute the browser would cut what is pasted without a word.
        validators=[MaxLengthValidator(MESSAGE_LENGTH)],
        help_text=format_lazy(_("At most {limit} characters."), limit=grouped(MESSAGE_LENGTH)),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": _("Please write what you would like to tell us.")},
    )
    email = AddressField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("Only if you would like an answer. We use it for nothing else."),
    )
    page = forms.CharField(
        label=_("The page it is about"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_page(self) -> str:
        """One line, whatever was pasted: it stands in a line of the mail."""
        return " ".join(str(self.cleaned_data["page"]).split())


class FeedbackView(PublicFormView):
    form_class = FeedbackForm
    template_name = "home/feedback.html"
    scope = "feedback"

    def get_initial(self) -> dict[str, Any]:
        origin = self.request.GET.get("from", "")[:500]
        here = url_has_allowed_host_and_scheme(origin, allowed_hosts=None)
        return {"page": origin if here and origin.startswith("/") else ""}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Feedback and contact"), noindex=True)
        return super().get_context_data(meta=meta, **kwargs)

    def get_success_url(self) -> str:
        return reverse("feedback_sent")

    def accept(self, form: FeedbackForm) -> HttpResponse | None:
        identity = identity_of(self.request)
        outbox.send(
            "feedback",
            to=identity.contact_email,
            language=get_language() or "en",
            context={"feedback": form.cleaned_data},
            key=_key(form.cleaned_data),
            reply_to=form.cleaned_data["email"],
        )
        return None


def _key(data: dict[str, Any]) -> str:
    """The same text sent twice from one form is one message; another text is another."""
    digest = hashlib.sha256(data["message"].encode()).hexdigest()[:16]
    return f"feedback:{data['stamp']}:{digest}"


class FeedbackSentView(TemplateView):
    template_name = "home/feedback_sent.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(meta=Meta(title=gettext("Thank you"), noindex=True), **kwargs)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A clear answer for an address that leads nowhere, in the language of the address."""
    from django.shortcuts import render

    return render(request, "404.html", {"meta": Meta(title=gettext("Page not found"), noindex=True)}, status=404)
