"""Bundles: stories that are released, scheduled and taken back as a whole, or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from planning import services
from planning.gate import publish_together
from planning.models import Bundle, PlanEntry
from planning.reasons import NotClear, Reason, blocking
from planning.stories import companions, release_of
from planning.workflow import draft_of_page


@dataclass(frozen=True)
class Part:
    """A story of a bundle: its pages that wait to go live, and what keeps them from it."""

    entry: PlanEntry
    pages: list[Page]
    missing: list[Reason]
    is_told: bool


def parts_of(bundle: Bundle) -> list[Part]:
    return [_part(entry) for entry in bundle.entries.select_related("plan").order_by("title")]


def _part(entry: PlanEntry) -> Part:
    family = list(_family(entry))
    waiting = [page for page in family if not page.live or page.has_unpublished_changes]
    if not waiting:
        missing = [] if family else [_no_page(entry)]
        return Part(entry, [], missing, is_told=bool(family))
    release = release_of(draft_of_page(waiting[0]))
    return Part(entry, companions(waiting[0]), blocking(release.all_reasons), is_told=False)


def _family(entry: PlanEntry) -> Iterable[Page]:
    if entry.story is None:
        return []
    pages = Page.objects.filter(translation_key=entry.story, alias_of__isnull=True).select_related("locale")
    return pages.order_by("locale_id")


def _no_page(entry: PlanEntry) -> Reason:
    message = format_lazy(gettext_lazy("No page has been written for “{title}”."), title=entry.title)
    return Reason("no-page", message, "plan_entry")


def release(bundle: Bundle, user: Any, at: datetime | None = None) -> list[Page]:
    """Publish all stories of the bundle at once, or schedule them for one moment. NotClear, and nothing has changed."""
    if at is not None and at <= timezone.now():
        raise ValidationError(_("Choose a date and time in the future."))
    with transaction.atomic():
        bundle = Bundle.objects.select_for_update().get(pk=bundle.pk)
        if bundle.is_scheduled:
            raise ValidationError(_("The bundle is scheduled already. Take it back first."))
        pages = _releasable(bundle, user)
        shown = [page.pk for page in pages if not page.live]
        live = publish_together(pages, user, at=at or timezone.now())
        if at:
            bundle.go_live_at, bundle.is_scheduled = at, True
        bundle.first_shown, bundle.released_by = shown, user
        bundle.released_at = None if at else timezone.now()
        bundle.save()
        action = "planning.bundle_scheduled" if at else "planning.bundle_released"
        _log(bundle, live, action, user, bundle.title)
    return live


def _releasable(bundle: Bundle, user: Any) -> list[Page]:
    parts = parts_of(bundle)
    if lacking := [reason for part in parts if not part.pages for reason in part.missing]:
        raise NotClear({None: lacking})
    pages = [page for part in parts for page in part.pages]
    if not pages:
        raise ValidationError(_("Every story of this bundle is live already."))
    if not all(page.specific.permissions_for_user(user).has_right_to_publish() for page in pages):
        raise PermissionDenied
    return pages


@transaction.atomic
def take_back(bundle: Bundle, user: Any, reason: str) -> list[Page]:
    """Cancel the schedule of all stories, or take those pages offline that the bundle made public. Reason is kept."""
    if not reason.strip():
        raise ValidationError(_("State a reason; it is kept."))
    bundle = Bundle.objects.select_for_update().get(pk=bundle.pk)
    if bundle.is_scheduled:
        pages = _unschedule(bundle, user)
    elif bundle.released_at:
        pages = _unpublish(bundle, user)
    else:
        raise ValidationError(_("This bundle is neither scheduled nor released."))
    bundle.is_scheduled, bundle.released_at, bundle.first_shown = False, None, []
    bundle.save()
    _log(bundle, pages, "planning.bundle_taken_back", user, reason.strip())
    return pages


def _unschedule(bundle: Bundle, user: Any) -> list[Page]:
    firsts = [page for entry in bundle.entries.all() for page in list(_family(entry))[:1]]
    pages = []
    for page in firsts:
        try:
            pages += services.unschedule(page, user)
        except ValidationError:  # somebody has cancelled this story before
            continue
    return pages


def _unpublish(bundle: Bundle, user: Any) -> list[Page]:
    pages = [page.specific for page in Page.objects.live().filter(pk__in=bundle.first_shown)]
    if not all(page.permissions_for_user(user).can_unpublish() for page in pages):
        raise PermissionDenied
    for page in pages:
        page.unpublish(user=user)
    return pages


def _log(bundle: Bundle, pages: Iterable[Page], action: str, user: Any, reason: str) -> None:
    log(instance=bundle, action=action, user=user, data={"reason": reason})
    for page in pages:
        log(instance=page, action=action, user=user, data={"reason": f"{bundle.title}: {reason}"})


def scheduled_bundle_of(story: Any) -> Bundle | None:
    """The bundle that waits with the story for its moment."""
    return Bundle.objects.scheduled().filter(entries__story=story).first()


def demand_whole(bundle: Bundle, revisions: Iterable[Revision]) -> None:
    """NotClear when a page of the bundle that should go live is not due with the others."""
    due = {int(revision.object_id) for revision in revisions}
    left = [page.title for page in Page.objects.filter(pk__in=bundle.first_shown, live=False) if page.pk not in due]
    if left or len(bundle.first_shown) > Page.objects.filter(pk__in=bundle.first_shown).count():
        message = gettext_lazy("The bundle “{bundle}” is not whole: a page was deleted, or is not scheduled with it.")
        raise NotClear({None: [Reason("bundle-not-whole", format_lazy(message, bundle=bundle.title), "go_live_at")]})


def close(bundle: Bundle, released: bool) -> None:
    """The moment has come: the bundle is released, or was held."""
    bundle.is_scheduled = False
    bundle.released_at = timezone.now() if released else None
    bundle.save(update_fields=["is_scheduled", "released_at"])
