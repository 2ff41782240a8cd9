"""The enquiry of a city or a university that thinks of joining: to the secretariat, with a receipt to the sender.

The receipt carries nothing that was typed, and one address gets few of them a day: the form must not become a way to
send mails to others.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

import outbox
from core.address_field import AddressField
from core.chrome import identity_of
from core.meta import Meta
from core.public_forms import PublicForm, PublicFormView
from core.rate_limit import allow
from network.countries import EuropeanCountrySelect, country_name, validate_country

MESSAGE_LENGTH = 10_000
#: Receipts to one address in a day.
RECEIPTS = 2


def one_line(text: str) -> str:
    """Whatever was pasted, it stands in a line of the mail."""
    return " ".join(text.split())


class EnquiryForm(PublicForm):
    city = forms.CharField(label=_("City"), max_length=120, error_messages={"required": _("Please name the city.")})
    country = forms.CharField(
        label=_("Country"),
        widget=EuropeanCountrySelect,
        validators=[validate_country],
        error_messages={"required": _("Please choose the country.")},
    )
    university = forms.CharField(
        label=_("University or universities"),
        max_length=240,
        required=False,
        help_text=_("Only if you know already who would come along."),
    )
    name = forms.CharField(
        label=_("Your name"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Please tell us whom we may answer.")},
    )
    email = AddressField(
        label=_("Your e-mail address"), help_text=_("The secretariat answers there. We use it for nothing else.")
    )
    message = forms.CharField(
        label=_("What would you like to know?"),
        max_length=MESSAGE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 7}),
        error_messages={"required": _("Please write a sentence or two.")},
    )

    def clean_city(self) -> str:
        return one_line(self.cleaned_data["city"])

    def clean_university(self) -> str:
        return one_line(self.cleaned_data["university"])

    def clean_name(self) -> str:
        return one_line(self.cleaned_data["name"])


class EnquiryView(PublicFormView):
    form_class = EnquiryForm
    template_name = "network/enquiry.html"
    scope = "membership-enquiry"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        meta = Meta(title=gettext("Ask about becoming a member"), noindex=True)
        return super().get_context_data(meta=meta, **kwargs)

    def get_success_url(self) -> str:
        return reverse("network:enquiry_sent")

    def accept(self, form: EnquiryForm) -> HttpResponse | None:
        send_enquiry(form.cleaned_data, identity_of(self.request).contact_email, get_language() or "en")
        return None


def send_enquiry(data: dict[str, Any], to: str, language: str) -> None:
    """Two mails in the language of the form: the enquiry to the secretariat, the receipt to who wrote it."""
    key = _key(data)
    enquiry = {**data, "country": country_name(data["country"], language)}
    outbox.send("membership_enquiry", to, language, {"enquiry": enquiry}, key, reply_to=data["email"])
    if allow("membership-receipt", data["email"].lower(), RECEIPTS, 24 * 3600):
        outbox.send("membership_receipt", data["email"], language, {}, f"{key}:receipt")


def _key(data: dict[str, Any]) -> str:
    """The same text sent twice from one form is one enquiry; another text is another."""
    digest = hashlib.sha256(data["message"].encode()).hexdigest()[:16]
    return f"membership:{data['stamp']}:{digest}"


class EnquirySentView(TemplateView):
    template_name = "network/enquiry_sent.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(meta=Meta(title=gettext("Thank you"), noindex=True), **kwargs)
