"""The review step and the approvals are one truth: what is decided in one place is done in the other."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page, TaskState, WorkflowState

from planning.assessment import assess_page, is_planned
from planning.facts import latest_drafts
from planning.models import Approval, ContentReviewTask, PlanClearanceTask
from planning.reasons import NotReadyForReview, Reason, before_review


def missing_before_review(page: Page) -> list[Reason]:
    """What the content that the page object holds lacks before somebody reads it."""
    return before_review(assess_page(page)) if is_planned(page.specific_class) else []


def refuse_unless_ready(page: Page) -> None:
    """NotReadyForReview, with its reasons, unless the newest draft can be read."""
    if missing := missing_before_review(page.get_latest_revision_as_object()):
        raise NotReadyForReview({page.pk: missing})


def standing_approval(page: Page) -> Approval | None:
    """The approval of just the newest content of the page."""
    draft = latest_drafts([page])[0]
    approvals: Any = Approval.objects.standing().filter(page=page.pk, digest=draft.digest)
    return approvals.select_related("approved_by").first()


def pass_review(page: Page, user: Any) -> None:
    """A page whose content was approved elsewhere has passed its review step, if it waits there."""
    state = page.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)  # the step begins anew and finds the approval
        return
    step = _step(state, ContentReviewTask)
    if step:
        count_for_newest(step, page)
        step.approve(user=user)


def back_to_review(page: Page, user: Any) -> None:
    """A page whose approval was withdrawn leaves the clearance step, and waits to be read again."""
    state = page.current_workflow_state
    step = _step(state, PlanClearanceTask)
    if step:
        state.task_states.filter(status=TaskState.STATUS_APPROVED).update(status=TaskState.STATUS_CANCELLED)
        step.cancel(user=user)


def count_for_newest(step: TaskState, page: Page) -> None:
    """Let the step, and those passed before it, count for the newest revision; Wagtail would ask for them again."""
    newest = page.get_latest_revision()
    if step.revision_id != newest.pk:
        step.workflow_state.copy_approved_task_states_to_revision(newest)
        step.revision = newest
        step.save(update_fields=["revision"])


def _step(state: WorkflowState | None, kind: type[Any]) -> TaskState | None:
    """The step at which the workflow waits, if it is one of the kind."""
    if not state or state.status != WorkflowState.STATUS_IN_PROGRESS:
        return None
    step = state.current_task_state
    return step if step and isinstance(step.task.specific, kind) else None
