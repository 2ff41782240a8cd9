"""Publishing: all languages of a story in one transaction, or none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page, Revision, WorkflowState

from planning.assessment import assess, releasing
from planning.facts import Draft, by_one_checklist, go_live_of
from planning.models import Approval, PlanClearanceTask
from planning.reasons import NotClear, Reason, blocking


def publish_together(
    pages: Iterable[Page],
    user: object | None,
    at: datetime | None = None,
    published_at: datetime | None = None,
    revisions: Mapping[int, Revision] | None = None,
    log_action: str | bool = True,
) -> list[Page]:
    """Publish the newest content of all the pages (or their given revisions), or schedule it; return the fresh pages.

    ``at`` is the moment to go live; without it the pages go live when their drafts say so, or at once.
    ``published_at`` dates the first publication back (for content that was public elsewhere before).
    Raises NotClear (with the reasons of every page) or ValidationError, and then nothing has changed.
    """
    keys = [page.pk for page in pages]
    with transaction.atomic(), releasing(keys), by_one_checklist():
        rows = _locked(keys)
        _pass_clearance(rows, user)
        given = revisions or {}
        chosen = [given.get(page.pk) or _newest(page, user) for page in rows]
        moment = at or agreed_moment(chosen)
        chosen = [_dated(revision, user, moment, published_at) for revision in chosen]
        _demand_clear(rows, chosen, moment)
        for revision in chosen:
            PublishPageRevisionAction(revision, user=user, log_action=log_action).execute(skip_permission_checks=True)
        if published_at:
            Page.objects.filter(pk__in=keys).update(last_published_at=published_at)
    return _specific(keys)


def agreed_moment(revisions: Iterable[Revision]) -> datetime | None:
    """The moment to come that the drafts ask for; None for at once. NotClear when they ask for different ones."""
    wanted = {moment for revision in revisions if (moment := _to_come(go_live_of(revision.content)))}
    if len(wanted) > 1:
        message = _("The languages have different go-live dates. Choose one for all.")
        raise NotClear({None: [Reason("dates-differ", message, "go_live_at")]})
    return wanted.pop() if wanted else None


def _to_come(moment: datetime | None) -> datetime | None:
    return moment if moment and moment > timezone.now() else None


def _locked(keys: list[int]) -> list[Page]:
    """The pages, in the order of the keys; nobody changes them or takes an approval back before the commit."""
    list(Approval.objects.select_for_update().filter(page__in=keys).values_list("pk"))
    list(Page.objects.select_for_update().filter(pk__in=keys).values_list("pk"))
    return _specific(keys)


def _specific(keys: list[int]) -> list[Page]:
    rows = {page.pk: page for page in Page.objects.filter(pk__in=keys).specific()}
    return [rows[key] for key in keys]


def _pass_clearance(pages: list[Page], user: object | None) -> None:
    """Pages that wait at the clearance step pass it: approving one language releases the others with it."""
    for page in pages if user else []:
        state = page.current_workflow_state
        if state and state.status == WorkflowState.STATUS_IN_PROGRESS:
            step = state.current_task_state
            if step and isinstance(step.task.specific, PlanClearanceTask):
                step.approve(user=user)


def _newest(page: Page, user: object | None) -> Revision:
    return page.get_latest_revision() or page.save_revision(user=user)


def _dated(revision: Revision, user: object | None, moment: datetime | None, published_at: datetime | None) -> Revision:
    """The revision, or a newer one where its dates are other than wanted. ValidationError if it cannot be live."""
    draft = revision.as_object()
    draft.full_clean()
    go_live_at = _to_come(moment)
    first_published_at = published_at or draft.first_published_at
    if _to_come(draft.go_live_at) == go_live_at and draft.first_published_at == first_published_at:
        return revision
    draft.go_live_at, draft.first_published_at = go_live_at, first_published_at
    return draft.save_revision(user=user, clean=False)


def _demand_clear(pages: list[Page], revisions: list[Revision], moment: datetime | None) -> None:
    drafts = [Draft.of(page, revision.content) for page, revision in zip(pages, revisions, strict=True)]
    found = zip(pages, map(blocking, assess(drafts, moment)), strict=True)
    if refused := {page.pk: reasons for page, reasons in found if reasons}:
        raise NotClear(refused)
