"""Mails of the plan. None is sent without a reason to act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Revision

import outbox
from planning.models import ApprovalRequest, PlanEntry
from planning.reasons import Reason
from planning.sentence import spoken

SECRETARIAT = "Secretariat"


def tell_held(pages: list[Page], revisions: Iterable[Revision], reasons: Iterable[Reason], planned: datetime) -> None:
    """Tell those who answer for a story that it did not go live when it should have. Once for each schedule."""
    page = pages[0]
    entry = PlanEntry.objects.for_stories([page.translation_key]).first()
    key = "-".join(str(revision.pk) for revision in revisions)
    for person in _answerable(entry):
        language = language_of(person)
        with override(language):
            context = {
                "title": entry.title if entry else page.title,
                "reasons": [str(reason.message) for reason in reasons],
                "planned": spoken(planned),
                "url": settings.BASE_URL + reverse("planning:story", args=[page.pk]),
            }
        outbox.send("planning_held", person.email, language, context, f"planning-held-{key}-{person.pk}")


def _answerable(entry: PlanEntry | None) -> Any:
    """Who is responsible for the entry, and the secretariat."""
    asked = Q(groups__name=SECRETARIAT) | Q(pk=entry.responsible_id if entry else None)
    people = get_user_model().objects.filter(asked, is_active=True).exclude(email="")
    return people.select_related("wagtail_userprofile").distinct()


def language_of(person: Any) -> str:
    """The language in which the person works in the admin."""
    profile = getattr(person, "wagtail_userprofile", None)
    return ((profile and profile.preferred_language) or settings.LANGUAGE_CODE)[:2]


def tell_answer(request: ApprovalRequest, pages: list[Page]) -> None:
    """Tell who asked for an approval by link what came of it."""
    person = request.asked_by
    if person is None or not person.is_active or not pages:
        return
    language = language_of(person)
    with override(language):
        context = {
            "title": pages[0].draft_title or pages[0].title,
            "who": str(request),
            "approved": request.answer == ApprovalRequest.Answer.APPROVED,
            "comment": request.comment,
            "url": settings.BASE_URL + reverse("planning:story", args=[pages[0].pk]),
        }
    outbox.send("planning_answer", person.email, language, context, f"planning-answer-{request.pk}")
