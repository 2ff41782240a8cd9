"""Reviews of some sample practices, given as officers give them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from demo.content.reviews import REVIEWS, Review
from demo.loading.stories import Story
from practices import reviewing
from practices.models import Practice
from practices.seal import CRITERIA


def load_reviews(stories: Mapping[tuple[str, str], Story], people: Mapping[str, Any]) -> None:
    """``people`` by their roles."""
    for review in REVIEWS:
        page = stories["practices", review.practice].pair.live_pages()[0]
        practice = Practice.objects.get(pk=page.practice_id)
        reviewing.give(practice, people[review.reader], _said(review))


def _said(review: Review) -> dict[str, Any]:
    said: dict[str, Any] = {}
    for name, grade, sentence in zip(CRITERIA, review.grades, review.sentences, strict=True):
        said |= {name: grade, f"{name}_reason": sentence}
    return said
