"""What people do with translations, as plain functions. Each writes what was decided, and logs it.

The text itself is written in the ordinary editor; nothing here publishes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from translation.models import TranslationState
from translation.sources import latest, newest_draft, source_of
from translation.starting import AlreadyTranslated as AlreadyTranslated  # part of the services, for callers
from translation.starting import start_translation as start
from translation.strings import block_ids, fingerprint, strings

__all__ = [
    "AlreadyTranslated",
    "ChangedBefore",
    "NoSource",
    "assign",
    "confirm_machine_text",
    "keep_as_is",
    "mark_correction",
    "mark_up_to_date",
    "note_machine_text",
    "settle_corrections",
    "start",
    "state_of",
]


class NoSource(Exception):  # noqa: N818  an answer to the officer, not a fault
    """The page is no translation, or its original has been deleted."""


class ChangedBefore(Exception):  # noqa: N818
    """The original had changed earlier already; to call the last change a correction would hide the earlier one."""


def state_of(page: Page) -> TranslationState:
    """The state of a translation; made now for a page that is older than the states. NoSource for an original."""
    found = TranslationState.objects.filter(page=page.pk).first()
    if found is not None:
        return found
    source = source_of(page)
    if source is None:
        raise NoSource(_("This page is not a translation."))
    state = TranslationState(page_id=page.pk)
    state.take_snapshot(latest(source))
    state.save()
    return state


@transaction.atomic
def mark_up_to_date(page: Page, user: Any) -> TranslationState:
    """Say that the translation tells what its original tells now."""
    state = _locked(page)
    if state.source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    _demand_edit(page, user)
    _take(state, user)
    log(instance=page, action="translation.up_to_date", user=user)
    return state


@transaction.atomic
def mark_correction(page: Page, user: Any) -> TranslationState:
    """Say that the last change of the original was a correction that does not touch this translation.

    The user must be allowed to edit the original. ChangedBefore where it had changed before that already.
    """
    state = _locked(page)
    if state.source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    _demand_edit(state.source, user)
    if state.source_changed_at is None:
        return state
    if state.source.live and state.source_changed_at != state.source.last_published_at:
        raise ChangedBefore(_("The original had changed before. Please compare the texts first."))
    _take_correction(state, user)
    log(instance=page, action="translation.correction", user=user, data={"source": state.source_id})
    return state


@transaction.atomic
def settle_corrections(source: Page, since: Any, user: Any) -> None:
    """What changed in the original since then was a correction: translations that were up to date stay so."""
    for state in TranslationState.objects.of_source(source).filter(source_changed_at__gte=since):
        _take_correction(state, user)
        log(instance=state.page, action="translation.correction", user=user, data={"source": source.pk})


@transaction.atomic
def note_machine_text(page: Page, keys: Iterable[str]) -> TranslationState:
    """Remember that these texts of the page's newest draft were written by a machine and read by nobody yet."""
    state = _locked(page)
    texts = strings(newest_draft(page))
    state.machine = {**state.machine, **{key: fingerprint(texts[key]) for key in keys if key in texts}}
    state.save(update_fields=["machine"])
    return state


@transaction.atomic
def confirm_machine_text(page: Page, user: Any, keys: Iterable[str] | None = None) -> TranslationState:
    """Say that a person has read the machine's texts: these, or all of them. Editing a text confirms it as well."""
    state = _locked(page)
    _demand_edit(page, user)
    wanted = set(state.machine) if keys is None else set(keys) & set(state.machine)
    if wanted:
        state.machine = {key: value for key, value in state.machine.items() if key not in wanted}
        state.save(update_fields=["machine"])
        log(instance=page, action="translation.confirm_machine_text", user=user, data={"texts": len(wanted)})
    return state


@transaction.atomic
def keep_as_is(page: Page, keys: Iterable[str], user: Any) -> TranslationState:
    """Say that these texts, and no others, are the same as the original's or empty on purpose."""
    state = _locked(page)
    _demand_edit(page, user)
    state.kept = sorted(set(keys))
    state.save(update_fields=["kept"])
    log(instance=page, action="translation.keep", user=user, data={"texts": len(state.kept)})
    return state


def assign(page: Page, assignee: Any, due_date: Any = None) -> TranslationState:
    """Give the translation to somebody, or to nobody (None)."""
    state = state_of(page)
    state.assignee, state.due_date = assignee, due_date
    state.save(update_fields=["assignee", "due_date"])
    return state


def _locked(page: Page) -> TranslationState:
    """The state, read again and held until the transaction ends: two people may be at it."""
    return TranslationState.objects.select_for_update(of=("self",)).select_related("source").get(pk=state_of(page).pk)


def _take(state: TranslationState, user: Any) -> None:
    state.take_snapshot(latest(state.source))
    state.marked_at, state.marked_by = timezone.now(), user
    state.save()


def _take_correction(state: TranslationState, user: Any) -> None:
    """As ``_take``, but who called the change a correction has decided nothing about new blocks: they stay on offer."""
    known = state.known_blocks() | set(block_ids(newest_draft(state.page)))
    _take(state, user)
    state.snapshot["blocks"] = [found for found in state.snapshot["blocks"] if found in known]
    state.save(update_fields=["snapshot"])


def _demand_edit(page: Page, user: Any) -> None:
    if not page.specific.permissions_for_user(user).can_edit():
        raise PermissionDenied
