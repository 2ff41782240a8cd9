"""How a page type opts in to the communication plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.models import Revision

if TYPE_CHECKING:
    from planning.permissions import ClearedPagePermissionTester


class PlannedPageMixin(models.Model):
    """Pages of this type belong to the communication plan and pass its clearance before they become public.

    It stands first among the bases: ``class NewsPage(PlannedPageMixin, BasePage)``. Whatever road is taken, the guard
    of planning.guard decides; the methods here only give people an answer earlier and a better one.
    """

    #: Whether a story of this type needs an entry of an approved plan (or a stated reason why not).
    needs_plan_entry: ClassVar[bool] = True

    class Meta:
        abstract = True

    def publish(
        self, revision: Revision, user: Any = None, skip_permission_checks: bool = False, **options: Any
    ) -> Any:
        """Publish all or nothing. A refusal carries its reasons; a due revision that is not clear is held instead."""
        from planning.schedule import publish_or_hold

        if user and not skip_permission_checks and not self.permissions_for_user(user).has_right_to_publish():
            raise PublishPagePermissionError

        def publish() -> Any:
            # The right is checked, and the guard has more to say about clearance than "no permission".
            parent: Any = super(PlannedPageMixin, self)
            return parent.publish(revision, user=user, skip_permission_checks=True, **options)

        return publish_or_hold(revision, publish, log_action=options.get("log_action", True))

    def permissions_for_user(self, user: Any) -> ClearedPagePermissionTester:
        from planning.permissions import ClearedPagePermissionTester

        return ClearedPagePermissionTester(user, self)
