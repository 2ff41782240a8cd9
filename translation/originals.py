"""Which page of a story is the original, by decision: the page that was translated may become the translation.

All else follows: the state moves from one page to the other, and translations into further languages stay with the
page they were made from.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.log_actions import log
from wagtail.models import Page

from translation.models import TranslationState
from translation.services import NoSource, state_of
from translation.sources import latest, newest_draft
from translation.watching import see_draft


class NotReady(Exception):  # noqa: N818  an answer to the officer, not a fault
    """The page cannot be the original yet; the text says what to do first."""


@transaction.atomic
def make_original(page: Page, user: Any) -> None:
    """Let the translation be the original from now on. Who does it must be allowed to edit both pages.

    Raises NoSource, PermissionDenied, or NotReady where the two pages do not say the same: nobody could tell afterwards
    what has to be translated.
    """
    state = _locked(page)
    source = state.source
    if source is None:
        raise NoSource(_("The original of this translation has been deleted."))
    if not all(each.specific.permissions_for_user(user).can_edit() for each in (page, source)):
        raise PermissionDenied
    demand_readiness(state)
    path = [state, *_above(state)]
    TranslationState.objects.filter(pk__in=[each.pk for each in path]).delete()
    for each in path:
        _reverse(each, user)
    log(instance=page, action="translation.make_original", user=user, data={"before": source.pk})
    log(instance=source, action="translation.lose_original", user=user, data={"original": page.pk})


def demand_readiness(state: TranslationState) -> None:
    """NotReady, with the first reason, where the translation cannot be the original."""
    if state.source is not None and state.source.live and not state.page.live:
        raise NotReady(_("Publish this page first: the original of a public page must be public."))
    if state.is_outdated:
        raise NotReady(_("The original has changed. Compare the pages and mark this one as up to date first."))
    if state.machine:
        raise NotReady(_("Confirm the machine’s texts first."))
    if count := len(state.open_sentences):
        raise NotReady(
            ngettext(
                "%(count)s sentence is still the original’s. Translate it first, or keep it on purpose.",
                "%(count)s sentences are still the original’s. Translate them first, or keep them on purpose.",
                count,
            )
            % {"count": count}
        )


def _locked(page: Page) -> TranslationState:
    states = TranslationState.objects.select_for_update(of=("self",)).select_related("page", "source")
    return states.get(pk=state_of(page).pk)


def _above(state: TranslationState) -> list[TranslationState]:
    """The states on the way from the translation's source to the original, where that source is a translation too."""
    above = TranslationState.objects.select_related("page", "source").filter(page=state.source_id, source__isnull=False)
    return [found for each in above for found in (each, *_above(each))]


def _reverse(old: TranslationState, user: Any) -> None:
    """What was the source of ``old`` is a translation of its page now, and as up to date as that was."""
    assert old.source is not None  # noqa: S101  both callers have asked
    new = TranslationState(page=old.source, kept=old.kept, marked_at=timezone.now(), marked_by=user)
    new.take_snapshot(latest(old.page))
    new.source_changed_at = old.source_changed_at
    see_draft(new, newest_draft(old.source))
    new.save()
