"""A save from a form that was opened before the machine wrote would undo the machine's work unseen.

The two are joined, text by text: where the saved page says what stood there before the machine, nobody touched it, and
the machine's text comes back; where it says something else, a person wrote it, and it stands.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from wagtail.models import Page

from translation.machine.filling import before_of
from translation.machine.models import Filling
from translation.machine.placing import place
from translation.services import note_machine_text
from translation.sources import newest_draft
from translation.strings import strings


@transaction.atomic
def restore(page: Page, opened: datetime) -> int:
    """Bring back what the machine wrote after ``opened`` and the newest revision undid. Number of texts."""
    fillings = list(Filling.objects.filter(page=page.pk, finished_at__gt=opened).order_by("pk").select_related("user"))
    return sum(_restore(Page.objects.select_for_update(of=("self",)).get(pk=page.pk), each) for each in fillings)


def _restore(page: Page, filling: Filling) -> int:
    draft: Any = newest_draft(page)
    now, before = strings(draft), before_of(filling.wanted)
    undone = {
        key: html for key, html in filling.written.items() if now.get(key, "") == before[key] and before[key] != html
    }
    back, _left = place(draft, undone, before, filling.wanted)
    if back:
        draft.save_revision(user=filling.user, clean=False)
        note_machine_text(draft, back)
    return len(back)
