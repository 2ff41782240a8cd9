"""The field for a mail address in public forms: what it accepts, mail can be sent to."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outbox.addresses import MAX_LENGTH, AddressError, clean_address

#: More than any address has, with room for one that a person has typed with blanks around it.
LONGEST_INPUT = MAX_LENGTH + 50


class AddressField(forms.CharField):
    """Gives the address as outbox.addresses stores it: domain in ASCII, no blanks around it."""

    default_error_messages = {
        "invalid": _("This address is not complete or contains a mistake. It should look like name@example.org."),
        "required": _("Please give your e-mail address."),
    }

    def __init__(self, **kwargs: Any) -> None:
        # type=email would let browsers reject umlauts in the domain; inputmode gives telephones the right keyboard.
        widget = forms.TextInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"})
        super().__init__(**{"max_length": LONGEST_INPUT, "widget": widget, **kwargs})

    def clean(self, value: Any) -> str:
        cleaned: str = super().clean(value)
        if not cleaned:
            return ""
        try:
            return clean_address(cleaned)
        except AddressError:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid") from None
