"""The upload of a translator's file."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from translation.po.files import MAX_BYTES, TooBig, UnreadableFile, parse, unpack


class PoForm(forms.Form):
    file_name = ""
    file = forms.FileField(
        label=_("File from the translator"),
        help_text=_(
            "One PO file, or a ZIP archive of several; at most 5 MB. You see a report before anything is written."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".po,.zip"}),
    )

    def clean_file(self) -> list[tuple[str, str]]:
        """The texts by file name. The size is asked before a byte is read."""
        upload: Any = self.cleaned_data["file"]
        self.file_name = str(upload.name)[:255]
        try:
            if upload.size > MAX_BYTES:
                raise TooBig
            files = unpack(upload.name, upload.read())
            if len(files) == 1:
                parse(files[0][1])
        except UnreadableFile as error:
            raise ValidationError(str(error)) from None
        return files
