"""The words of the history for what is done with translations."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

#: Name of the action -> what it is called in filters, and what the history of the page says.
ACTIONS: dict[str, tuple[Any, Any]] = {
    "translation.start": (_("Start translation"), _("Translation started")),
    "translation.up_to_date": (_("Mark translation as up to date"), _("Translation marked as up to date")),
    "translation.correction": (
        _("Correction that leaves the translation as it is"),
        _("The original was corrected; the translation is not touched"),
    ),
    "translation.confirm_machine_text": (_("Confirm machine text"), _("Machine text confirmed")),
    "translation.take_blocks": (
        _("Take over new blocks of the original"),
        _("New blocks of the original taken over"),
    ),
    "translation.make_original": (_("Make the page the original"), _("Made the original of its translations")),
    "translation.lose_original": (
        _("Make the page a translation"),
        _("Made a translation; another language is the original now"),
    ),
    "translation.keep": (
        _("Leave texts as they are"),
        _("Texts of the translation left the same or empty on purpose"),
    ),
}
