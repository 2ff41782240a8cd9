"""The forms by which visitors subscribe, change their subscription and leave."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.address_field import AddressField
from core.public_forms import PublicForm
from newsletter import wording
from newsletter.consent import SignUp
from newsletter.models import Leaving, Subscriber
from newsletter.preferences import Choice
from newsletter.topics import Topic, choice_of


def one_line_name(name: str) -> str:
    """A name as it can stand in a header. Raises ValidationError."""
    if any(not sign.isprintable() for sign in name):
        raise forms.ValidationError(_("A name is one line without control characters."))
    return " ".join(name.split())


class WishFields(forms.Form):
    """What a subscriber may choose."""

    name = forms.CharField(
        label=_("Your name"), required=False, max_length=100, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(
        label=_("Language of the newsletter"), choices=settings.LANGUAGES, widget=forms.RadioSelect
    )
    topics = forms.MultipleChoiceField(
        label=_("What would you like to read about?"),
        choices=Topic.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Without a choice you get everything."),
    )

    def clean_name(self) -> str:
        return one_line_name(self.cleaned_data["name"])


class SubscribeForm(WishFields, PublicForm):
    address = AddressField(label=_("Your e-mail address"))
    consent = forms.BooleanField(error_messages={"required": _("Without your consent we may not write to you.")})

    field_order = ["address", "name", "language", "topics", "consent"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        consent = self.fields["consent"]
        consent.label, consent.help_text = wording.parts(get_language() or "en")

    @property
    def wish(self) -> SignUp:
        data = self.cleaned_data
        return SignUp(data["address"], data["language"], choice_of(data["topics"]), data["name"])


class PreferencesForm(WishFields):
    pause = forms.BooleanField(
        label=_("Send me nothing for three months"),
        required=False,
        help_text=_("After that, issues come again by themselves."),
    )
    field_order = ["language", "topics", "name", "pause"]

    @property
    def shown_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields]

    @classmethod
    def of(cls, subscriber: Subscriber) -> PreferencesForm:
        """The form as the subscription is now."""
        initial = {
            "language": subscriber.language,
            "topics": subscriber.topics.split(",") if subscriber.topics else [],
            "name": subscriber.name,
            "pause": subscriber.is_paused,
        }
        return cls(initial=initial)

    @property
    def choice(self) -> Choice:
        data = self.cleaned_data
        return Choice(data["language"], choice_of(data["topics"]), data["name"], data["pause"])


class AddressForm(forms.Form):
    address = AddressField(label=_("New e-mail address"))


class LeaveForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("May we ask why?"), choices=Leaving.Reason.choices, required=False, widget=forms.RadioSelect
    )
