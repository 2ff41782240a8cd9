"""Taking new blocks of the original into a translation: into its draft, at their place, in the original's words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page

from translation.models import TranslationState
from translation.new_blocks import take_over
from translation.services import NoSource, state_of
from translation.sources import latest, newest_draft
from translation.strings import block_ids, path_of, strings


class Locked(Exception):  # noqa: N818  an answer to the officer, not a fault
    """The page is locked, by somebody or by a review."""


@transaction.atomic
def take_new_blocks(page: Page, user: Any, wanted: Iterable[str] | None = None) -> int:
    """Put the original's new blocks (these, or all) into the newest draft; how many. They count as not translated.

    Raises NoSource, Locked, or PermissionDenied.
    """
    state = TranslationState.objects.select_for_update(of=("self",)).get(pk=state_of(page).pk)
    Page.objects.select_for_update(of=("self",)).get(pk=page.pk)
    if state.source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    draft = newest_draft(page)
    _demand_write(draft, user)
    source = latest(state.source)
    taken = take_over(source, draft, state.known_blocks(), None if wanted is None else set(wanted))
    if taken:
        _remember(state, source, draft)
        draft.save_revision(user=user, clean=False, log_action=True)
        log(instance=draft, action="translation.take_blocks", user=user, data={"blocks": len(taken)})
    return len(taken)


def _demand_write(page: Any, user: Any) -> None:
    rights = page.permissions_for_user(user)
    if not rights.can_edit():
        raise PermissionDenied
    if rights.page_locked():
        raise Locked(_("The page is locked or under review. Nothing was taken over."))


def _remember(state: TranslationState, source: Any, draft: Any) -> None:
    """What the original says in blocks that came after the snapshot and that the draft has now."""
    then, here = state.source_strings(), set(block_ids(draft))
    blocks = sorted((set(block_ids(source)) & here) - state.known_blocks())
    added = {key: html for key, html in strings(source).items() if key not in then}
    texts = {key: html for key, html in added.items() if not set(path_of(key).split(".")).isdisjoint(blocks)}
    state.taken = {"strings": texts, "blocks": blocks}
    state.save(update_fields=["taken"])


def taken_in_words(count: int) -> str:
    """What came of it, for the officer."""
    if not count:
        return _("The original has no new block.")
    return ngettext(
        "%(count)s new block was taken into the draft, in the words of the original. Please translate it.",
        "%(count)s new blocks were taken into the draft, in the words of the original. Please translate them.",
        count,
    ) % {"count": count}


def wanted_blocks(form: Any) -> list[str] | None:
    """Which blocks a button of the form stands for; None for all."""
    return [found for found in form.getlist("block") if found] or None
