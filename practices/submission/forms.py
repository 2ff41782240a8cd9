"""The forms in the browser: the answers of each step with stamp and trap, and what is asked besides."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.address_field import AddressField
from core.languages import language_choices
from core.public_forms import PublicForm
from core.terms import vocabulary
from network.models import Tandem
from practices.submission import incoming
from practices.submission.answers import Answers, line
from practices.submission.steps import ASKING, Step

LONGEST_NOTE = 3_000
WORD_HELP = _("The filled template as .docx. It fills the next steps; you can change everything there.")


def word_field(**kwargs: Any) -> forms.FileField:
    widget = forms.FileInput(attrs={"accept": f".docx,{incoming.DOCX}"})
    return forms.FileField(label=_("Filled Word template"), help_text=WORD_HELP, widget=widget, **kwargs)


class YouForm(PublicForm):
    """The first step, which makes the draft."""

    name = line(_("Your name"), required=True, most=120, autocomplete="name")
    address = AddressField(
        label=_("Your e-mail address"),
        help_text=_("We send you a link there by which you can stop and go on at any time."),
    )
    tandem = forms.ChoiceField(label=_("Your tandem"))
    language = forms.ChoiceField(
        label=_("In which language do you tell the practice?"), choices=language_choices, widget=forms.RadioSelect
    )
    word = word_field(required=False)

    def __init__(self, *args: Any, dropped: set[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.dropped = dropped or set()
        members = [row for row in vocabulary("tandem").values() if row.status != Tandem.Status.FORMER]
        choices = sorted(((row.slug, row.label) for row in members), key=lambda pair: pair[1])
        field: Any = self.fields["tandem"]
        field.choices = [("", _("Please choose")), *choices]

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    def clean_word(self) -> Any:
        if "word" in self.dropped:
            raise ValidationError(incoming.too_large_message())
        return check_size(self.cleaned_data.get("word"))


class TokenForm(PublicForm):
    """Behind a link that nobody can guess: who turns the page quickly is no program."""

    fastest_seconds = 0


class UploadForm(TokenForm):
    """``dropped`` names the field whose file was too large to come in."""

    def __init__(self, *args: Any, dropped: set[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in (dropped or set()) & self.fields.keys():
            self.fields[name].error_messages["required"] = incoming.too_large_message()


class WordForm(UploadForm):
    word = word_field(error_messages={"required": _("Please choose a file.")})

    def clean_word(self) -> Any:
        return check_size(self.cleaned_data["word"])


class FileForm(UploadForm):
    file = forms.FileField(
        label=_("File"),
        error_messages={"required": _("Please choose a file.")},
        help_text=_("A picture (JPEG, PNG, WebP, HEIC) or a PDF, at most 15 MB. Place and camera data are removed."),
        widget=forms.FileInput(attrs={"accept": "image/*,.pdf,application/pdf"}),
    )
    description = line(
        _("Description"),
        _("Of a picture: what somebody who cannot see it should know, in one sentence. Of a PDF: its title."),
        required=True,
        most=255,
    )
    credit = line(_("Who made it"), _("As it should be printed beside the picture."), most=160)
    licence = line(_("Licence"), _("For example CC BY 4.0, or “all rights with the city”."), most=120)
    rights = forms.BooleanField(
        label=_("I may pass it on: author and people who can be recognised agree to its publication."),
        error_messages={"required": _("We may publish only what you may pass on.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = _("Please describe the picture in a sentence, or give the PDF a title.")
        self.fields["description"].error_messages["required"] = missing

    def clean_file(self) -> incoming.Accepted:
        try:
            return incoming.accept(check_size(self.cleaned_data["file"]))
        except incoming.FileRefused as refused:
            raise ValidationError(str(refused)) from None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors and cleaned.get("file"):
            self.add_error("file", _("Browsers do not keep the file: please choose it once more."))
        return cleaned


class SendForm(TokenForm):
    note = forms.CharField(
        label=_("A note to the secretariat"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    agreed = forms.BooleanField(
        label=_("The network may publish the text and the pictures under the licence CC BY 4.0 and edit the text."),
        error_messages={"required": _("Without this we cannot publish your practice.")},
    )


class AnswerForm(TokenForm):
    answer = forms.CharField(
        label=_("Your answer"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Please write an answer.")},
    )


class LinkForm(PublicForm):
    address = AddressField(label=_("Your e-mail address"), help_text=_("The one with which you began."))


def check_size(upload: Any) -> Any:
    if upload is not None and upload.size > incoming.MAX_BYTES:
        raise ValidationError(incoming.too_large_message())
    return upload


def _in_browser(step: Step) -> type[Answers]:
    assert step.answers is not None  # noqa: S101  only steps that ask come here
    return type(f"{step.answers.__name__}Form", (step.answers, TokenForm), {})


#: The form of each step that asks.
STEP_FORMS: dict[str, Any] = {step.name: _in_browser(step) for step in ASKING}
