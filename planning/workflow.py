"""The editorial workflow: draft, review by the secretariat, clearance, publication of all languages together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock
from wagtail.models import Page, TaskState

from planning.assessment import is_planned, is_releasing
from planning.gate import publish_together
from planning.reasons import NotClear, Reason, blocking
from planning.review import count_for_newest
from planning.services import keep_approvals
from planning.stories import Release, go_live_for, release_of
from translation.services import settle_corrections


def draft_of_page(page: Page) -> Page:
    """The newest content of the page. Wagtail passes drafts here and base pages with the live content there."""
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def release_of_latest(page: Page) -> Release | None:
    """The release that approving the page would lead to; None for a page that does not pass the gate."""
    return release_of(draft_of_page(page)) if is_planned(page.specific_class) else None


def approve_review(task_state: TaskState, user: Any) -> None:
    """A passed step approves the newest content: what the reviewer had before them, their own last edit included."""
    page = task_state.workflow_state.content_object
    count_for_newest(task_state, page)
    if is_planned(page.specific_class):
        keep_approvals([page.specific], user)


def offered(actions: Iterable[tuple[str, Any, bool]], page: Page, user: Any) -> list[tuple[str, Any, bool]]:
    """The actions of the clearance step: "approve" only while nothing is missing."""
    release = release_of_latest(page)
    clear = release is None or not missing_for(release, page, user)
    return [action for action in actions if clear or action[0] != "approve"]


def missing_for(release: Release, page: Page, user: Any) -> list[Reason]:
    """What keeps the user from clearing the page: who may approve contents approves this one by the same click."""
    excused = {"not-approved"} if _may_approve(user) else set()
    found = release.reasons_by_page()
    own = [reason for reason in blocking(found.pop(page.pk, [])) if reason.code not in excused]
    return own + [reason for reasons in found.values() for reason in blocking(reasons)]


def clear(task_state: TaskState, user: Any) -> None:
    """Ask again when the step is passed: the click that approves may carry the very edit that breaks the rule."""
    page = task_state.workflow_state.content_object
    if not is_planned(page.specific_class):
        return
    if _may_approve(user):
        approve_review(task_state, user)
        # What is mended in this last step is a correction; a translation that was up to date before is so still.
        settle_corrections(page, task_state.started_at, user)
    release = release_of(draft_of_page(page))
    if not release.is_clear:
        raise NotClear({key: blocking(found) for key, found in release.reasons_by_page().items()})


def _may_approve(user: Any) -> bool:
    return bool(user and user.has_perm("planning.approve_content"))


def release_page(page: Page, user: Any) -> None:
    """Publish the page at the end of its workflow, a planned one with its companions and at its planned date."""
    if is_releasing(page.pk):
        return
    if not is_planned(page.specific_class):
        page.get_latest_revision().publish(user=user)
        return
    release = release_of(draft_of_page(page))
    publish_together(release.pages, user, at=go_live_for(release))


class ClearanceLock(WorkflowLock):
    """Locks nobody more than the workflow does; it tells reviewers at the head of the editor what is missing."""

    def get_message(self, user: Any) -> SafeString | str | None:
        if self.for_user(user):
            return super().get_message(user)
        release = release_of_latest(self.object)
        reasons = blocking(release.all_reasons) if release else []
        return as_message(_("Not clear for publication yet:"), reasons) if reasons else None


def as_message(heading: str, reasons: Iterable[Reason]) -> SafeString:
    """The reasons as a short list below a heading."""
    items = format_html_join("", "<li>{}</li>", ((reason.message,) for reason in reasons))
    return format_html("{} <ul>{}</ul>", heading, items)
