"""What a line that a person types may hold: every script and emoji, but nothing that breaks or turns the line."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

#: Joiners, which Persian names and emoji need, are the only format characters without a will of their own.
JOINERS = "\u200c\u200d"
REFUSED = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def one_line(text: str) -> str:
    """The text with single blanks. Raises ValidationError for control characters and marks that turn the direction."""
    if any(unicodedata.category(sign) in REFUSED and sign not in JOINERS for sign in text):
        raise ValidationError(_("Please write one line without control characters."), code="control")
    return " ".join(text.split())
