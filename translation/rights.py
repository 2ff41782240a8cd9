"""Translators edit translations, and nothing else: not the original, not what somebody else translates.

Wagtail knows rights on sections only. A translator is who may change pages there, but neither add nor publish; this is
asked wherever the site's pages are asked for permission to edit (core.permissions).
"""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from translation.models import TranslationState


def is_translator(tester: Any) -> bool:
    """Whether the user of a page's permission tester works there as a translator."""
    return not tester.user.is_superuser and tester.permissions & {"add", "change", "publish"} == {"change"}


def keeps_to_translations(tester: Any) -> bool:
    """Whether this user may edit this page, as far as translating goes: what is open, or assigned to them."""
    if not is_translator(tester):
        return True
    open_to_user = Q(assignee__isnull=True) | Q(assignee=tester.user)
    return TranslationState.objects.filter(open_to_user, page=tester.page.pk).exists()
