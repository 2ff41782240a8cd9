"""The seal on the record follows the reviews: what no longer counts is void, the day of the seal is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone

from core.print_text import plain
from practices import seal

if TYPE_CHECKING:
    from practices.models import Practice, PracticePage, PracticeReview

#: The chapters that a reader reads.
CHAPTERS = (
    "challenge", "solution", "city_part", "university_part", "citizens_part", "business_part", "result", "evidence",
    "helped", "hindered", "not_worked", "transfer",
)  # fmt: skip


def settle(practice: Practice) -> bool:
    """Void what no longer counts and write the seal on the record; whether the seal has changed."""
    reviews = list(practice.reviews.filter(void_on=None))
    if reviews:
        _void_what_was_changed(practice, reviews)
    given_on = seal.standing(reviews, timezone.localdate()).given_on
    if practice.sealed_on == given_on:
        return False
    practice.sealed_on = given_on
    type(practice).objects.filter(pk=practice.pk).update(sealed_on=given_on)
    return True


def text_of(page: PracticePage) -> str:
    return " ".join(plain(getattr(page, name)) for name in CHAPTERS)


def as_read(practice: Practice) -> dict[str, Any]:
    texts = {}
    for page in practice.pages.filter(alias_of=None).select_related("locale"):
        newest: Any = page.get_latest_revision_as_object()
        texts[page.language] = {"revision": page.latest_revision_id, "words": text_of(newest)}
    return {"texts": texts, **_facts(practice)}


def _facts(practice: Practice) -> dict[str, Any]:
    goals = sorted(link.tag_id for link in practice.goal_links.all())
    return {"evidence": [practice.evidence_kind, practice.evidence_grade], "goals": goals}


def _void_what_was_changed(practice: Practice, reviews: list[PracticeReview]) -> None:
    facts = _facts(practice)
    live = practice.pages.live().filter(alias_of=None).select_related("locale")
    words = {page.language: text_of(page) for page in live}
    for review in reviews:
        if reason := _why_void(review, facts, words):
            review.void_on, review.void_reason = timezone.localdate(), reason
            review.save(update_fields=["void_on", "void_reason"])


def _why_void(review: PracticeReview, facts: dict[str, Any], words: dict[str, str]) -> str:
    """The reason of the first thing that is no longer as it was read; empty if all is."""
    if review.read["evidence"] != facts["evidence"]:
        return review.Void.EVIDENCE
    if review.read["goals"] != facts["goals"]:
        return review.Void.GOALS
    texts = review.read["texts"]
    both = [(texts[language]["words"], now) for language, now in words.items() if language in texts]
    rewritten = any(seal.kept_share(before, now) < seal.KEPT for before, now in both)
    return review.Void.REWRITTEN if rewritten else ""
