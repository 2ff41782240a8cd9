"""The form of an event: name, address and language, and what its settings ask besides."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.address_field import AddressField
from core.public_forms import PublicForm
from events.models.participants import Group, Participant
from events.models.registration import EventRegistration, RegistrationQuestion
from events.registration.names import one_line
from events.registration.signing_up import Wish

#: The longest answer to a question of one's own.
ANSWER_LENGTH = 1000
QUESTION = "question_"


class LineField(forms.CharField):
    """One line in any script."""

    def __init__(self, *, autocomplete: str = "off", **kwargs: Any) -> None:
        super().__init__(widget=forms.TextInput(attrs={"autocomplete": autocomplete}), **kwargs)

    def to_python(self, value: Any) -> str:
        return one_line(super().to_python(value) or "")


def _area(label: Any, length: int, help_text: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, max_length=length, required=False, widget=widget, help_text=help_text)


class AskedForm(forms.Form):
    """What the settings of an event ask, as fields: for the public form and for that of the officers."""

    name = LineField(
        label=_("Your name"),
        max_length=120,
        autocomplete="name",
        error_messages={"required": _("Please give your name.")},
    )
    address = AddressField(label=_("Your e-mail address"))

    def __init__(self, *args: Any, registration: EventRegistration, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.registration, self.speaks = registration, language
        self._ask_way()
        self._ask_standard()
        self._ask_needs()
        self._ask_questions()
        if registration.offers_list:
            self.fields["on_list"] = forms.BooleanField(
                label=_("My name and institution may stand on the list that all participants see."), required=False
            )

    def _ask_way(self) -> None:
        ways = self.registration.ways
        if len(ways) > 1:
            choices = [(way, Participant.Way(way).label) for way in ways]
            self.fields["way"] = forms.ChoiceField(
                label=_("How will you take part?"), choices=choices, widget=forms.RadioSelect
            )

    def _ask_standard(self) -> None:
        registration = self.registration
        if registration.asks_institution:
            self.fields["institution"] = LineField(
                label=_("Institution"), max_length=160, required=False, autocomplete="organization"
            )
        if registration.asks_role:
            self.fields["role"] = LineField(
                label=_("Role in the institution"), max_length=120, required=False, autocomplete="organization-title"
            )
        if registration.asks_group:
            self.fields["group"] = forms.ChoiceField(
                label=_("You take part as"), choices=Group.choices, widget=forms.RadioSelect
            )
        self.fields["language"] = forms.ChoiceField(
            label=_("In which language may we write to you?"),
            choices=settings.LANGUAGES,
            widget=forms.RadioSelect,
            initial=self.speaks,
        )

    def _ask_needs(self) -> None:
        only = _("Only if you wish to tell us.")
        if self.registration.asks_diet:
            self.fields["diet"] = _area(_("What should we know about your meals?"), 300, only)
        if self.registration.asks_access:
            self.fields["access"] = _area(_("What do you need in order to take part well?"), 500, only)
        if self.registration.asks_diet or self.registration.asks_access:
            self.fields["needs_agreed"] = forms.BooleanField(
                label=_("You may use what I have written about meals and access to prepare the event."),
                required=False,
            )

    def _ask_questions(self) -> None:
        for question in self.registration.questions.all():
            self.fields[f"{QUESTION}{question.pk}"] = self._field_of(question)

    def _field_of(self, question: RegistrationQuestion) -> forms.Field:
        common: dict[str, Any] = {"label": question.text(self.speaks), "required": question.required}
        choices = question.choices(self.speaks)
        if question.kind == question.Kind.YES:
            return forms.BooleanField(**common)
        if question.kind == question.Kind.ONE:
            return forms.ChoiceField(choices=choices, widget=forms.RadioSelect, **common)
        if question.kind == question.Kind.MANY:
            return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple, **common)
        return forms.CharField(max_length=ANSWER_LENGTH, widget=forms.Textarea(attrs={"rows": 3}), **common)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if (cleaned.get("diet") or cleaned.get("access")) and not cleaned.get("needs_agreed"):
            self.add_error(
                "needs_agreed",
                _("Needs can say something about health or belief. We may use them only with your consent."),
            )
        return cleaned

    @property
    def wish(self) -> Wish:
        data = self.cleaned_data
        given = {name: data[name] for name in Wish.__dataclass_fields__ if name in data}
        answers = {name[len(QUESTION) :]: data[name] for name in data if name.startswith(QUESTION)}
        return Wish(**{"way": self.registration.ways[0], **given, "answers": answers})


class RegistrationForm(AskedForm, PublicForm):
    """The public form. Its machinery (stamp, trap) comes from core.public_forms."""


class AnswerForm(RegistrationForm):
    """For somebody whose address is known: invited, or registered already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["address"]


def stored(person: Participant) -> dict[str, Any]:
    """What a participant has said, as initial values of the form."""
    names = [name for name in Wish.__dataclass_fields__ if name != "answers"]
    answers = {f"{QUESTION}{key}": value for key, value in person.answers.items()}
    needs = bool(person.diet or person.access)
    return {name: getattr(person, name) for name in names} | answers | {"needs_agreed": needs}
