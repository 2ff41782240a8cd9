"""What officers do with stories, as plain functions: plan, approve, exempt, correct, override.

Each checks the right of its user (PermissionDenied), writes what was decided, and keeps it in the audit log.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page

from planning.assessment import assess
from planning.facts import Draft, latest_drafts
from planning.gate import publish_together as publish_together  # part of the services, for callers
from planning.models import Approval, CommunicationPlan, Exemption, Override, PlanEntry
from planning.reasons import blocking
from planning.review import back_to_review, pass_review
from planning.stories import scheduled_pages
from translation.services import settle_corrections


def approve_plan(plan: CommunicationPlan, user: Any) -> None:
    _demand(user, "planning.approve_plan")
    plan.approved_at, plan.approved_by = timezone.now(), user
    plan.save(update_fields=["approved_at", "approved_by"])
    log(instance=plan, action="planning.approve_plan", user=user)


def plan_story(plan: CommunicationPlan, title: str, pages: Iterable[Page] = (), **fields: Any) -> PlanEntry:
    """Make an entry of the plan and lead it to the story of the pages. Many-to-many fields may be given as lists."""
    many = {name: fields.pop(name) for name in ("audiences", "channels", "contributors") if name in fields}
    keys = {page.translation_key for page in pages}
    if len(keys) > 1:
        raise ValidationError(_("These pages do not tell the same story."))
    entry = PlanEntry(plan=plan, title=title, story=next(iter(keys), None), **fields)
    entry.full_clean()
    entry.save()
    for name, rows in many.items():
        getattr(entry, name).set(rows)
    return entry


def link(entry: PlanEntry, page: Page, user: Any) -> None:
    """Lead the entry to the story that the page tells. ValidationError when either already has a partner."""
    if PlanEntry.objects.for_stories([page.translation_key]).exclude(pk=entry.pk).exists():
        raise ValidationError(_("Another plan entry already leads to this story."))
    if entry.story != page.translation_key and not PlanEntry.objects.unwritten().filter(pk=entry.pk).exists():
        raise ValidationError(_("This plan entry already leads to another story."))
    entry.story = page.translation_key
    entry.save(update_fields=["story"])
    log(instance=page, action="planning.link", user=user, data={"entry": entry.title})


def unlink(entry: PlanEntry, page: Page, user: Any) -> None:
    """Take the story out of its entry again. What is live stays live, and cannot change until it is planned again."""
    entry.story = None
    entry.save(update_fields=["story"])
    log(instance=page, action="planning.unlink", user=user, data={"entry": entry.title})


def approve(pages: Iterable[Page], user: Any) -> list[Approval]:
    """Approve the newest content of each page, just as it stands. Nothing is published by it.

    A page that waits for its review has passed it.
    """
    with transaction.atomic():
        approvals = keep_approvals(pages, user)
        for page in _fresh(pages):
            pass_review(page, user)
    return approvals


def keep_approvals(pages: Iterable[Page], user: Any) -> list[Approval]:
    """Write down that the newest content of each page is approved."""
    _demand(user, "planning.approve_content")
    rows = _fresh(pages)
    with transaction.atomic():
        approvals = Approval.objects.bulk_create(
            Approval(page=page, digest=draft.digest, approved_by=user)
            for page, draft in zip(rows, latest_drafts(rows), strict=True)
        )
        for page in rows:
            log(instance=page, action="planning.approve", user=user)
    return approvals


def withdraw(pages: Iterable[Page], user: Any) -> None:
    """Take back every approval of the pages. What is live stays live; it cannot change until approved again.

    A page that waited to be cleared waits for its review again.
    """
    _demand(user, "planning.approve_content")
    with transaction.atomic():
        for page in pages:
            page.approvals.standing().update(withdrawn_at=timezone.now(), withdrawn_by=user)
            log(instance=page, action="planning.withdraw", user=user)
            back_to_review(page, user)


def unschedule(page: Page, user: Any) -> list[Page]:
    """Cancel the schedule of every language of the story; what is approved stays approved.

    The wish for that moment goes from the drafts as well, so that nothing is scheduled for it again by itself.
    """
    pages = scheduled_pages(page)
    if not pages:
        raise ValidationError(_("Nothing is scheduled."))
    if not all(other.specific.permissions_for_user(user).can_unschedule() for other in pages):
        raise PermissionDenied
    with transaction.atomic():
        for other in pages:
            for revision in other.revisions.filter(approved_go_live_at__isnull=False):
                revision.approved_go_live_at = None
                revision.save(user=user, update_fields=["approved_go_live_at"])
            draft = other.get_latest_revision_as_object()
            if draft.go_live_at:
                draft.go_live_at = None
                draft.save_revision(user=user, clean=False, log_action=False)
            log(instance=other, action="planning.unschedule", user=user)
    return pages


def exempt(page: Page, user: Any, reason: str) -> Exemption:
    """State why the story of the page becomes public although the plan does not know it."""
    _demand(user, "planning.exempt_story")
    values = {"reason": _stated(reason), "stated_by": user, "stated_at": timezone.now()}
    row, _created = Exemption.objects.update_or_create(story=page.translation_key, defaults=values)
    log(instance=page, action="planning.exempt", user=user, data={"reason": row.reason})
    return row


def override(pages: Iterable[Page], user: Any, reason: str) -> list[Override]:
    """An emergency: let just the newest content of the pages become public, whatever is missing. Kept for good."""
    _demand(user, "planning.override_clearance")
    rows, text = _fresh(pages), _stated(reason)
    drafts = latest_drafts(rows)
    keys = frozenset(page.pk for page in rows)
    missing = [[str(reason.message) for reason in blocking(found)] for found in assess(drafts, together=keys)]
    with transaction.atomic():
        made = Override.objects.bulk_create(
            Override(page=page, digest=draft.digest, reason=text, missing=lacks, stated_by=user)
            for page, draft, lacks in zip(rows, drafts, missing, strict=True)
        )
        for page, lacks in zip(rows, missing, strict=True):
            log(instance=page, action="planning.override", user=user, data={"reason": text, "missing": lacks})
    return made


def publish_in_emergency(pages: Iterable[Page], user: Any, reason: str) -> list[Page]:
    """Publish the newest content of the pages at once, whatever is missing, by an override with a reason."""
    rows = list(pages)
    with transaction.atomic():
        override(rows, user, reason)
        return publish_together(rows, user, at=timezone.now())


def correct(page: Page, user: Any, reason: str) -> Page:
    """Publish a small correction of a live, approved page at once: it needs a reason instead of a new approval.

    All other rules hold. ValidationError when the page is not live or what is live was never approved.
    """
    live = Draft.of(page.specific_class.objects.get(pk=page.pk))
    if not live.live or not Approval.objects.standing().filter(page=page, digest=live.digest).exists():
        raise ValidationError(_("Only a live page whose content was approved can be corrected this way."))
    if not page.specific.permissions_for_user(user).has_right_to_publish():
        raise PermissionDenied
    draft = latest_drafts(_fresh([page]))[0]
    with transaction.atomic():
        text = _stated(reason)
        basis = Approval.Basis.CORRECTION
        Approval.objects.create(page_id=page.pk, digest=draft.digest, approved_by=user, basis=basis, reason=text)
        log(instance=page, action="planning.correct", user=user, data={"reason": text})
        now = timezone.now()
        corrected = publish_together([page], user)[0]
        settle_corrections(corrected, now, user)
        return corrected


def _fresh(pages: Iterable[Page]) -> list[Page]:
    """The pages as they are in the database now: an object that was read earlier may know an older revision."""
    keys = [page.pk for page in pages]
    rows = {page.pk: page for page in Page.objects.filter(pk__in=keys).select_related("locale")}
    return [rows[key] for key in keys]


def _demand(user: Any, permission: str) -> None:
    if not user.has_perm(permission):
        raise PermissionDenied(permission)


def _stated(reason: str) -> str:
    if not reason.strip():
        raise ValidationError(_("State a reason; it is kept."))
    return reason.strip()
