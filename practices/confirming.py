"""Once a year: is the practice still as it is told? The contact answers by a link, without an account.

The link is signed, dated and works once. Opening it does nothing, because mail programs open links to examine them.
"""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from secrets import token_urlsafe
from typing import Any

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

import outbox
from practices.models import ConfirmationRequest, Practice

_SIGNER = signing.TimestampSigner(salt="practices.confirm")
#: Longer than summer holidays and a change of office together.
LINK_VALID = timedelta(days=120)
YEAR = timedelta(days=365)


class LinkInvalid(Exception):  # noqa: N818  an answer to the reader, not a fault
    """The link is forged or too old."""


class AlreadyAnswered(Exception):  # noqa: N818
    """The link was used; ``request`` says when and how."""

    def __init__(self, request: ConfirmationRequest) -> None:
        super().__init__()
        self.request = request


def due(today: date) -> list[Practice]:
    """Practices that go on, are live, have somebody to ask, and were last confirmed a year ago or more."""
    going_on = [Practice.Stage.IDEA, Practice.Stage.PILOT, Practice.Stage.RUNNING]
    old = Q(last_confirmed__lte=today - YEAR) | Q(last_confirmed=None, added__lte=today - YEAR)
    found = Practice.objects.filter(old, stage__in=going_on, pages__live=True).distinct()
    return list(found.select_related("tandem__city"))


def ask_due(today: date | None = None) -> int:
    """Write to the contacts of all practices that are due; the number of mails. Asks once in a year, however often
    it runs."""
    today = today or timezone.localdate()
    return sum(ask(practice, today) for practice in due(today))


def ask(practice: Practice, today: date) -> bool:
    """Queue the mail, unless this practice was asked within a year or has nobody to ask."""
    to = address_of(practice)
    if not to or practice.confirmation_requests.filter(due_on__gt=today - YEAR).exists():
        return False
    secret = token_urlsafe(24)
    with transaction.atomic():
        request, new = ConfirmationRequest.objects.get_or_create(
            practice=practice, due_on=today, defaults={"secret": stored(secret)}
        )
        if new:
            _write(practice, request, secret, to)
    return new


def address_of(practice: Practice) -> str:
    """The contact of the practice, else somebody of its tandem."""
    if practice.contact_email or practice.tandem is None:
        return practice.contact_email
    contact = practice.tandem.contacts.filter(is_active=True).exclude(email="").order_by("pk").first()
    return contact.email if contact else ""


def _write(practice: Practice, request: ConfirmationRequest, secret: str, to: str) -> None:
    language = practice.contact_language
    with override(language):
        url = settings.BASE_URL + reverse("practices:confirm", args=[_SIGNER.sign(secret)])
    context = {"title": title_of(practice, language), "url": url, "days": LINK_VALID.days}
    outbox.send("practice_confirm", to=to, language=language, context=context, key=f"practice-confirm:{request.pk}")


def title_of(practice: Practice, language: str) -> str:
    """The title of the practice's page in the language, or in another one."""
    pages = practice.pages.live().select_related("locale")
    titles = {page.language: page.title for page in pages}
    return titles.get(language) or next(iter(titles.values()), practice.working_title)


def stored(secret: str) -> str:
    """What the database keeps of a link: who reads the database cannot answer for others."""
    return hashlib.sha256(secret.encode()).hexdigest()


def find_request(token: str) -> ConfirmationRequest:
    """The question behind a link. Raises LinkInvalid and AlreadyAnswered."""
    try:
        secret = _SIGNER.unsign(token, max_age=LINK_VALID)
    except signing.BadSignature:
        raise LinkInvalid from None
    found = ConfirmationRequest.objects.filter(secret=stored(secret)).select_related("practice__tandem__city").first()
    if found is None:
        raise LinkInvalid
    if found.answer:
        raise AlreadyAnswered(found)
    return found


@transaction.atomic
def answer(token: str, said: str, note: str, secretariat: str) -> ConfirmationRequest:
    """Write what the contact said. A note goes to the secretariat by mail. Raises LinkInvalid and AlreadyAnswered."""
    request = find_request(token)
    changed = ConfirmationRequest.objects.filter(pk=request.pk, answer="").update(
        answer=said, answered_at=timezone.now()
    )
    if not changed:
        raise AlreadyAnswered(ConfirmationRequest.objects.get(pk=request.pk))
    _apply(request.practice, said)
    if note.strip():
        _tell_secretariat(request, said, note, secretariat)
    return request


def _apply(practice: Practice, said: str) -> None:
    """A correction confirms nothing: the secretariat confirms when it has been made."""
    today = timezone.localdate()
    if said == ConfirmationRequest.Answer.CORRECTED:
        return
    practice.last_confirmed = today
    if said == ConfirmationRequest.Answer.ENDED:
        practice.stage = Practice.Stage.FINISHED
        practice.end_year = practice.end_year or max(today.year, practice.start_year or 0)
    practice.save()


def _tell_secretariat(request: ConfirmationRequest, said: str, note: str, secretariat: str) -> None:
    context: dict[str, Any] = {
        "title": request.practice.working_title,
        "answer": ConfirmationRequest.Answer(said).label,
        "note": note,
        "url": f"{settings.BASE_URL}{reverse('wagtailsnippets_practices_practice:edit', args=[request.practice_id])}",
    }
    outbox.send("practice_note", to=secretariat, language="de", context=context, key=f"practice-note:{request.pk}")
