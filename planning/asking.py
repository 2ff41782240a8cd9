"""Approval by link: a decision maker without an account reads both languages and answers.

The link is signed, dated and works once, for just the versions that were shown. Opening it does nothing, because mail
programs open links to examine them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum
from secrets import token_urlsafe
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log
from wagtail.models import Page, Revision

import outbox
from planning.facts import latest_drafts
from planning.languages import content_languages
from planning.models import Approval, ApprovalRequest
from planning.notices import tell_answer
from planning.review import pass_review
from planning.stories import companions

_SIGNER = signing.TimestampSigner(salt="planning.asking")
#: Three weeks: long enough for a diary that is full, short enough that the story is still news.
LINK_VALID = timedelta(days=21)


class Closed(StrEnum):
    INVALID = "invalid"
    EXPIRED = "expired"
    REVOKED = "revoked"
    USED = "used"
    CHANGED = "changed"


class LinkClosed(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The link opens nothing (any more); ``why`` is one of Closed."""

    def __init__(self, why: Closed) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def ask(page: Page, user: Any, name: str, role: str, email: str, language: str, note: str = "") -> ApprovalRequest:
    """Ask somebody by mail to approve the newest content of the story's pages. ValidationError by field."""
    if not user.has_perm("planning.approve_content"):
        raise PermissionDenied
    request = ApprovalRequest(
        story=page.translation_key,
        versions=_versions(companions(page)),
        name=name.strip(),
        role=role.strip(),
        email=email.strip(),
        language=language if language in content_languages() else content_languages()[0],
        note=note.strip(),
        asked_by=user,
        expires_at=timezone.now() + LINK_VALID,
    )
    _demand_complete(request)
    secret = token_urlsafe(24)
    request.secret = _stored(secret)
    request.save()
    _write(request, secret)
    for asked in pages_of(request):
        log(instance=asked, action="planning.ask", user=user, data={"reason": str(request)})
    return request


def _versions(pages: Iterable[Page]) -> dict[str, dict[str, Any]]:
    rows = [Page.objects.select_related("locale").get(pk=page.pk) for page in pages]
    for page in rows:
        if not page.latest_revision_id:
            page.specific.save_revision(clean=False, log_action=False)
            page.refresh_from_db()
    return {
        str(page.pk): {"revision": page.latest_revision_id, "digest": draft.digest}
        for page, draft in zip(rows, latest_drafts(rows), strict=True)
    }


def _demand_complete(request: ApprovalRequest) -> None:
    if not (request.name and request.role):
        raise ValidationError(_("Say who is asked: name and office. Both are kept with the approval."))
    try:
        validate_email(request.email)
    except ValidationError:
        raise ValidationError(_("“%(email)s” is not a mail address.") % {"email": request.email}) from None
    typed = {"name", "role", "email", "note"}
    request.clean_fields(exclude={field.name for field in request._meta.fields} - typed)


def _write(request: ApprovalRequest, secret: str) -> None:
    with override(request.language):
        context = {
            "name": request.name,
            "note": request.note,
            "asker": str(request.asked_by),
            "titles": [page.title for page in drafts_of(request)],
            "url": settings.BASE_URL + reverse("planning_links:answer", args=[_SIGNER.sign(secret)]),
            "until": date_format(timezone.localtime(request.expires_at), "DATE_FORMAT"),
        }
    key, asker = f"planning-ask-{request.pk}", request.asked_by
    reply_to = asker.email if asker else ""
    outbox.send("planning_ask", request.email, request.language, context, key, reply_to=reply_to)


def pages_of(request: ApprovalRequest) -> list[Page]:
    """The pages that were asked about and still exist."""
    rows = Page.objects.filter(pk__in=[int(key) for key in request.versions]).select_related("locale")
    return list(rows.order_by("locale_id"))


def drafts_of(request: ApprovalRequest) -> list[Page]:
    """The pages just as they were asked about."""
    keys = [version["revision"] for version in request.versions.values()]
    revisions = Revision.objects.filter(pk__in=keys)
    return sorted((revision.as_object() for revision in revisions), key=lambda page: page.locale_id)


def _stored(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def find(token: str) -> ApprovalRequest:
    """The question behind a link. Raises LinkClosed."""
    try:
        secret = _SIGNER.unsign(token, max_age=LINK_VALID)
    except signing.SignatureExpired:
        raise LinkClosed(Closed.EXPIRED) from None
    except signing.BadSignature:
        raise LinkClosed(Closed.INVALID) from None
    request = ApprovalRequest.objects.filter(secret=_stored(secret)).first()
    if request is None:
        raise LinkClosed(Closed.INVALID)
    if why := closed(request):
        raise LinkClosed(why)
    return request


def closed(request: ApprovalRequest) -> Closed | None:
    """Why the link opens nothing any more; None while it waits for its answer."""
    if request.answer:
        return Closed.USED
    if request.revoked_at:
        return Closed.REVOKED
    if request.expires_at <= timezone.now():
        return Closed.EXPIRED
    return None if is_current(request) else Closed.CHANGED


def is_current(request: ApprovalRequest) -> bool:
    """Whether the pages still say what was asked about."""
    found = {str(draft.pk): draft.digest for draft in latest_drafts(pages_of(request))}
    return found == {key: version["digest"] for key, version in request.versions.items()}


@transaction.atomic
def answer(token: str, said: str, comment: str) -> ApprovalRequest:
    """Keep the answer, with its time. An approval counts for just the versions that were shown. Raises LinkClosed."""
    request = find(token)
    list(Page.objects.select_for_update().filter(pk__in=[int(key) for key in request.versions]).values_list("pk"))
    now = timezone.now()
    open_rows = ApprovalRequest.objects.filter(pk=request.pk, answer="", revoked_at=None)
    if not open_rows.update(answer=said, comment=comment.strip(), answered_at=now):
        raise LinkClosed(Closed.USED)
    request.refresh_from_db()
    approved = said == ApprovalRequest.Answer.APPROVED
    if approved:
        _approve(request)
    action = "planning.approve_by_link" if approved else "planning.comment_by_link"
    for page in pages_of(request):
        words = f"{request}. {request.comment}" if request.comment else str(request)
        log(instance=page, action=action, data={"reason": words})
    tell_answer(request, pages_of(request))
    return request


def _approve(request: ApprovalRequest) -> None:
    Approval.objects.bulk_create(
        Approval(
            page_id=int(key), digest=version["digest"], basis=Approval.Basis.LINK, reason=str(request), request=request
        )
        for key, version in request.versions.items()
    )
    for page in pages_of(request):
        pass_review(page, None)


def revoke(request: ApprovalRequest, user: Any) -> None:
    """Withdraw the link; who opens it reads so. ValidationError when it was answered already."""
    if not user.has_perm("planning.approve_content"):
        raise PermissionDenied
    rows = ApprovalRequest.objects.filter(pk=request.pk, answer="", revoked_at=None)
    if not rows.update(revoked_at=timezone.now()):
        raise ValidationError(_("This link was answered or withdrawn already."))
    for page in pages_of(request):
        log(instance=page, action="planning.revoke_link", user=user, data={"reason": str(request)})


def requests_for(page: Page) -> list[ApprovalRequest]:
    """All questions about the story, the latest first, each with ``why_closed``."""
    rows = list(ApprovalRequest.objects.filter(story=page.translation_key).select_related("asked_by"))
    for row in rows:
        row.why_closed = closed(row)  # type: ignore[attr-defined]
    return rows
