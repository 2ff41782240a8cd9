"""The editorial workflow as rows, for migrations: it works with the historical models of their registry."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Rows have one name for people of both languages.
WORKFLOW, REVIEW, CLEARANCE = "Redaktion / Editorial workflow", "Prüfung / Review", "Freigabe / Clearance"
SECRETARIAT = "Secretariat"
OFFICERS = "Communication officer"


def install(pages: Iterable[Any], models: Any) -> None:
    """Create the workflow, if there is none of its name, and lead the pages (and all below them) through it.

    For migrations: ``models`` is the registry of historical models, ``pages`` are the home pages.
    """
    secretariat = models.get_model("auth", "Group").objects.get_or_create(name=SECRETARIAT)[0]
    officers = models.get_model("auth", "Group").objects.get_or_create(name=OFFICERS)[0]
    workflow, _created = models.get_model("wagtailcore", "Workflow").objects.get_or_create(name=WORKFLOW)
    review = _task(models, "ContentReviewTask", REVIEW, [secretariat])
    clearance = _task(models, "PlanClearanceTask", CLEARANCE, [secretariat, officers])
    for order, task in enumerate((review, clearance)):
        steps = models.get_model("wagtailcore", "WorkflowTask").objects
        steps.get_or_create(workflow=workflow, task_id=task.pk, defaults={"sort_order": order})
    for page in pages:
        assigned = models.get_model("wagtailcore", "WorkflowPage").objects
        assigned.get_or_create(page_id=page.pk, defaults={"workflow": workflow})


def _task(models: Any, model_name: str, name: str, groups: list[Any]) -> Any:
    content_types = models.get_model("contenttypes", "ContentType").objects
    kind, _created = content_types.get_or_create(app_label="planning", model=model_name.lower())
    task, _created = models.get_model("planning", model_name).objects.get_or_create(name=name, content_type=kind)
    task.groups.set(groups)
    return task
