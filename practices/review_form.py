"""The grid of a review: four grades from 1 to 5, each with a sentence."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from practices.models import PracticeReview
from practices.seal import CRITERIA

SHORTEST = 10


def _grade_choices() -> list[tuple[int, str]]:
    return [(grade.value, f"{grade.value} – {grade.label}") for grade in PracticeReview.Grade]


class ReviewForm(forms.ModelForm):
    class Meta:
        model = PracticeReview
        fields: ClassVar[list[str]] = [part for name in CRITERIA for part in (name, f"{name}_reason")]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in CRITERIA.items():
            self.fields[name] = forms.TypedChoiceField(
                label=label,
                help_text=getattr(PracticeReview._meta.get_field(name), "help_text", ""),
                coerce=int,
                choices=_grade_choices,
                widget=forms.RadioSelect,
                error_messages={"required": _("Please choose a grade from 1 to 5.")},
            )
            self.fields[f"{name}_reason"] = forms.CharField(
                label=_("Why? In a sentence"),
                min_length=SHORTEST,
                max_length=300,
                widget=forms.Textarea(attrs={"rows": 2}),
                error_messages={
                    "required": _("Please say in a sentence why."),
                    "min_length": _("Please write a whole sentence."),
                },
            )
