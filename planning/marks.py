"""What Wagtail keeps beside a page, read together with it: when it is scheduled, and whether it is in a workflow."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast
from wagtail.models import Page, Revision, WorkflowState, get_default_page_content_type


def marked(pages: QuerySet[Page]) -> QuerySet[Any]:
    """The pages with ``scheduled_at`` (when they go live) and ``is_in_review``; no further query."""
    key = Cast(OuterRef("pk"), CharField())
    scheduled = Revision.page_revisions.filter(object_id=key, approved_go_live_at__isnull=False)
    reviews = WorkflowState.objects.filter(
        base_content_type=get_default_page_content_type(), object_id=key, status=WorkflowState.STATUS_IN_PROGRESS
    )
    moment = Subquery(scheduled.order_by("approved_go_live_at").values("approved_go_live_at")[:1])
    return pages.annotate(scheduled_at=moment, is_in_review=Exists(reviews))
