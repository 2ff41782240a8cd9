"""What the contact of a practice may say once a year."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.public_forms import PublicForm
from practices.models import ConfirmationRequest

Answer = ConfirmationRequest.Answer
LONGEST_NOTE = 5000


class ConfirmForm(PublicForm):
    answer = forms.ChoiceField(
        label=_("Is this still true?"),
        choices=[
            (Answer.CONFIRMED, _("Yes, everything is still as it is told")),
            (Answer.CORRECTED, _("Something has changed")),
            (Answer.ENDED, _("The practice has ended")),
        ],
        initial=Answer.CONFIRMED,
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=_("What should be corrected?"),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Goes to the secretariat by e-mail, which changes the texts."),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("answer") == Answer.CORRECTED and not cleaned.get("note", "").strip():
            self.add_error("note", _("Please write what has changed."))
        return cleaned
