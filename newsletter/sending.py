"""What an officer does with a mailing: send, pause, go on, cancel, decide about doubts."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from newsletter.audience import build, choices_in
from newsletter.composing import compose
from newsletter.freezing import FreezeError, freeze
from newsletter.models import Delivery, Mailing, NewsletterIssuePage, RenderedIssue
from newsletter.readiness import Edition, Readiness, readiness
from newsletter.telling import tell_officer

logger = logging.getLogger(__name__)

MAY_SEND = "newsletter.add_mailing"


class NotReady(Exception):  # noqa: N818  a refusal that is told to the officer
    """The issue cannot be sent; the message says why in the officer's language."""


def send_issue(issue: NewsletterIssuePage, user: Any, only_ready: bool = False, at: datetime | None = None) -> Mailing:
    """Freeze the issue and write a delivery for every reader; the worker sends them. With ``at``, do so at that time.

    ``only_ready`` says that the officer knows that some languages get nothing. Raises NotReady, PermissionDenied.
    """
    _demand(user)
    state = readiness(issue)
    _refuse_unless_ready(state, only_ready)
    try:
        with transaction.atomic():
            return _start(issue, state, user, only_ready, at)
    except IntegrityError as error:
        raise NotReady(_("This issue has been sent already.")) from error


def begin_scheduled() -> int:
    """Begin the mailings whose time has come. Number of those that began."""
    due = Mailing.objects.filter(state=Mailing.State.SCHEDULED, scheduled_for__lte=timezone.now())
    return sum([_begin(mailing) for mailing in due])


def _begin(mailing: Mailing) -> bool:
    """Begin a scheduled mailing, or pause it and tell the officer why it cannot begin."""
    issue = NewsletterIssuePage.objects.filter(translation_key=mailing.issue).first()
    try:
        if issue is None:
            raise NotReady(_("The issue has been deleted."))
        state = readiness(issue, mailing)
        _refuse_unless_ready(state, mailing.only_ready)
        with transaction.atomic():
            # Of two workers one changes the row; the other finds nothing to do.
            waiting = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.SCHEDULED)
            if not waiting.update(state=Mailing.State.SENDING, started_at=timezone.now()):
                return False
            _fill(mailing, state)
    except (NotReady, FreezeError) as refusal:
        logger.error("Mailing %s could not begin: %s", mailing.pk, refusal)
        stopped = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.SCHEDULED)
        if stopped.update(state=Mailing.State.PAUSED, pause_reason=Mailing.PauseReason.NOT_READY):
            tell_officer(mailing, Mailing.PauseReason.NOT_READY)
        return False
    return True


def _refuse_unless_ready(state: Readiness, only_ready: bool) -> None:
    if state.earlier is not None:
        raise NotReady(_("This issue has been sent already."))
    if not state.can_send:
        raise NotReady(_("There is nobody to send this issue to, or no language of it is ready."))
    if state.left_out and not only_ready:
        names = ", ".join(edition.language_name for edition in state.left_out)
        raise NotReady(_("Readers of these languages would get nothing: %(names)s.") % {"names": names})


def _start(issue: NewsletterIssuePage, state: Readiness, user: Any, only_ready: bool, at: datetime | None) -> Mailing:
    mailing = Mailing.objects.create(
        issue=issue.translation_key,
        title=issue.mail_subject,
        started_by=user,
        started_at=at or timezone.now(),
        scheduled_for=at,
        only_ready=only_ready,
        state=Mailing.State.SCHEDULED if at else Mailing.State.SENDING,
    )
    if at is None:
        _fill(mailing, state)
    languages = [each.language for each in state.ready]
    log(instance=issue, action="newsletter.send", user=user, data={"languages": languages})
    return mailing


def _fill(mailing: Mailing, state: Readiness) -> None:
    for edition in state.ready:
        _freeze_edition(mailing, edition)
    build(mailing, timezone.now())


def _freeze_edition(mailing: Mailing, edition: Edition) -> None:
    """One rendered issue for each choice of topics; readers for whose topics there is nothing get no mail."""
    if edition.page is None:
        return
    for topics in choices_in(edition.language):
        letter = compose(edition.page, topics)
        if letter.parts:
            content = freeze(letter)
            RenderedIssue.objects.create(mailing=mailing, language=edition.language, topics=topics, content=content)


def pause(mailing: Mailing, reason: Mailing.PauseReason = Mailing.PauseReason.BY_HAND) -> bool:
    """Stop after the mail in flight. False when it was not being sent."""
    running = Mailing.objects.sending().filter(pk=mailing.pk)
    return running.update(state=Mailing.State.PAUSED, pause_reason=reason) == 1


def resume(mailing: Mailing) -> bool:
    """Go on. What was stopped before it could begin tries to begin within a minute."""
    paused = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.PAUSED)
    if not mailing.rendered.exists():
        now = timezone.now()
        return paused.update(state=Mailing.State.SCHEDULED, scheduled_for=now, pause_reason="") == 1
    return paused.update(state=Mailing.State.SENDING, pause_reason="") == 1


def cancel(mailing: Mailing) -> bool:
    """Send nothing more. It can be sent anew afterwards. False when there was nothing left to cancel."""
    with transaction.atomic():
        running = Mailing.objects.filter(pk=mailing.pk, state__in=Mailing.OPEN)
        if not running.update(state=Mailing.State.CANCELLED, finished_at=timezone.now()):
            return False
        mailing.deliveries.filter(state__in=Delivery.WAITING).update(state=Delivery.State.CANCELLED)
    return True


def send_doubtful_again(mailing: Mailing) -> int:
    """The officer's choice: those in doubt may get the issue twice rather than never. Number of mails."""
    with transaction.atomic():
        doubtful = mailing.deliveries.filter(state=Delivery.State.IN_DOUBT).exclude(address="")
        number = doubtful.update(state=Delivery.State.RETRYING, next_try_at=timezone.now())
        finished = Mailing.objects.filter(pk=mailing.pk, state=Mailing.State.DONE)
        if number:
            finished.update(state=Mailing.State.SENDING, finished_at=None)
    return number


def _demand(user: Any) -> None:
    if not user.has_perm(MAY_SEND):
        raise PermissionDenied
