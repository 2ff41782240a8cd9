"""Forms that officers fill in around a mailing."""

from __future__ import annotations

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from newsletter.trying_out import MOST_ADDRESSES
from outbox.addresses import AddressError, clean_address

#: An issue that is planned for later than this is planned in the editorial calendar.
LATEST = timedelta(days=92)


class SendForm(forms.Form):
    only_ready = forms.BooleanField(label=_("Send it although readers of some languages get nothing"), required=False)
    at = forms.DateTimeField(
        label=_("Send at"),
        required=False,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        help_text=_("Leave it empty to send now. Until then the issue can still be changed and published anew."),
        error_messages={"invalid": _("Please give a day and a time, for example 2026-12-01 09:00.")},
    )

    def clean_at(self) -> datetime | None:
        at: datetime | None = self.cleaned_data["at"]
        now = timezone.now()
        if at is not None and not now < at < now + LATEST:
            raise forms.ValidationError(_("Please choose a time within the next three months."))
        return at


class TestForm(forms.Form):
    addresses = forms.CharField(
        label=_("Send a test to"),
        max_length=800,
        help_text=_("Up to five addresses with commas between them. The test shows the newest draft."),
    )

    def clean_addresses(self) -> list[str]:
        parts = [part for part in self.cleaned_data["addresses"].replace(";", ",").split(",") if part.strip()]
        if len(parts) > MOST_ADDRESSES:
            raise forms.ValidationError(_("Please give at most five addresses."))
        try:
            return [clean_address(part) for part in parts]
        except AddressError:
            raise forms.ValidationError(_("One of the addresses is not complete.")) from None
