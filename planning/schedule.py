"""Scheduled publishing: what is due goes live by story, and what is due but not clear is held, and said once."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, TypeVar

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Page, Revision

from planning.assessment import is_planned
from planning.bundles import close, demand_whole, scheduled_bundle_of
from planning.gate import publish_together
from planning.notices import tell_held
from planning.reasons import NotClear, Reason
from planning.signals import held

logger = logging.getLogger(__name__)

#: What Wagtail calls a publication that no person asked for at that moment.
SCHEDULED = "wagtail.publish.scheduled"

Result = TypeVar("Result")


def publish_due() -> int:
    """Publish all that is due, each story at once in all its languages; return how many stories and objects went live.

    A story that is not clear is held. Nothing that goes wrong with one keeps the next from going live.
    """
    expire_due()
    stories: dict[Any, list[Revision]] = defaultdict(list)
    due = Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at")
    for revision in due.select_related("content_type"):
        stories[_story_of(revision)].append(revision)
    return sum(_isolated(partial(_publish, revisions)) for revisions in stories.values())


def expire_due() -> int:
    """Take offline what has reached its end; return how many."""
    types = [model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)]
    expired = [
        row
        for model in [Page, *types]
        for row in model._default_manager.filter(live=True, expire_at__lt=timezone.now())
    ]
    action = "wagtail.unpublish.scheduled"
    return sum(_isolated(partial(row.unpublish, set_expired=True, log_action=action)) for row in expired)


def _story_of(revision: Revision) -> Any:
    """What is published at once: a bundle, the pages of a story, or a single object of another kind."""
    if not is_planned(revision.content_type.model_class()):
        return revision.pk
    key = Page.objects.filter(pk=revision.object_id).values_list("translation_key", flat=True).first()
    bundle = scheduled_bundle_of(key) if key else None
    return ("bundle", bundle.pk) if bundle else key or revision.pk


def _isolated(work: Callable[[], Any]) -> bool:
    """Do the work in a transaction of its own. Whatever goes wrong is logged and stays there."""
    try:
        with transaction.atomic():
            work()
    except Exception as error:
        logger.error("Scheduled publishing: %s", type(error).__name__, exc_info=error)
        return False
    return True


def _publish(revisions: list[Revision]) -> None:
    first = revisions[0]
    if not is_planned(first.content_type.model_class()):
        first.publish(log_action=SCHEDULED)
        return
    pages = list(Page.objects.filter(pk__in=[revision.object_id for revision in revisions]))
    bundle = scheduled_bundle_of(pages[0].translation_key)
    try:
        with transaction.atomic():
            if bundle:
                demand_whole(bundle, revisions)
            publish_together(pages, None, revisions={int(r.object_id): r for r in revisions}, log_action=SCHEDULED)
            if bundle:
                close(bundle, released=True)
    except (NotClear, ValidationError) as refusal:
        hold(revisions, refusal)
        if bundle:
            close(bundle, released=False)


def publish_or_hold(revision: Revision, publish: Callable[[], Result], log_action: str | bool) -> Result | None:
    """Publish all or nothing. Where nobody waits for an answer (a schedule), a refusal becomes a hold."""
    try:
        with transaction.atomic():
            return publish()
    except NotClear as refusal:
        if log_action != SCHEDULED:
            raise
        hold([revision], refusal)
        return None


def hold(revisions: Iterable[Revision], refusal: NotClear | ValidationError) -> None:
    """Take the schedule from the revisions, so that people can mend the pages, and tell the officers once.

    A held story never goes live by itself later, at a time that nobody chose.
    """
    rows = list(revisions)
    reasons = _reasons_of(refusal)
    planned = min(row.approved_go_live_at for row in rows if row.approved_go_live_at)
    pages = []
    for revision in rows:
        revision.approved_go_live_at = None
        revision.save(update_fields=["approved_go_live_at"])
        page = revision.content_object
        data = {"reasons": [str(reason.message) for reason in reasons], "planned": planned.isoformat()}
        log(instance=page, action="planning.held", revision=revision, data=data)
        pages.append(page)
    tell_held(pages, rows, reasons, planned)
    message = partial(held.send_robust, sender=Page, pages=pages, reasons=reasons, planned=planned)
    transaction.on_commit(message, robust=True)


def _reasons_of(refusal: NotClear | ValidationError) -> list[Reason]:
    if isinstance(refusal, NotClear):
        return refusal.all_reasons
    message = _("The page has errors; save it once to see them.")
    return [Reason("invalid", message, next(iter(getattr(refusal, "error_dict", {})), ""))]
