"""The two steps of the editorial workflow. What they do stands in planning.workflow."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState, WorkflowState


class ContentReviewTask(AbstractGroupApprovalTask):
    """The secretariat reads the text. Approving it approves just the content that was read."""

    class Meta:
        verbose_name = _("review of the content")
        verbose_name_plural = _("reviews of the content")

    @classmethod
    def get_description(cls) -> Any:
        return _("Members of the chosen groups read the text and approve its content.")

    def start(self, workflow_state: WorkflowState, user: Any = None) -> TaskState:
        """What is submitted must be complete enough to be read; what was approved already is not read again."""
        from planning.review import refuse_unless_ready, standing_approval

        page = workflow_state.content_object
        if workflow_state.current_task_state is None:
            refuse_unless_ready(page)
        if approval := standing_approval(page):
            done: dict[str, Any] = {"status": TaskState.STATUS_APPROVED, "finished_by": approval.approved_by}
            newest = page.get_latest_revision()
            return TaskState.objects.create(
                workflow_state=workflow_state, task=self.task_ptr, revision=newest, finished_at=timezone.now(), **done
            )
        state: TaskState = super().start(workflow_state, user=user)
        return state

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        from planning.workflow import approve_review

        if action_name == "approve":
            approve_review(task_state, user)
        return super().on_action(task_state, user, action_name, **kwargs)


class PlanClearanceTask(AbstractGroupApprovalTask):
    """The last step: it offers to approve only while the story is clear, and then releases all its languages."""

    class Meta:
        verbose_name = _("clearance by the plan")
        verbose_name_plural = _("clearances by the plan")

    @classmethod
    def get_description(cls) -> Any:
        return _("Offers to approve only when nothing is missing, and then releases all languages together.")

    @property
    def lock_class(self) -> Any:
        from planning.workflow import ClearanceLock

        return ClearanceLock

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        from planning.workflow import offered

        actions = super().get_actions(obj, user)
        return offered(actions, obj, user) if actions else actions

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **kwargs: Any) -> Any:
        from planning.workflow import clear

        if action_name == "approve":
            clear(task_state, user)
        return super().on_action(task_state, user, action_name, **kwargs)
