"""The seal "reviewed by the network": what it takes, how long it holds, and what ends it. Values in, values out.

Two different readers, neither of whom wrote the practice or belongs to its tandem, grade relevance, participation,
impact and transferability from 1 to 5. The seal is given when in each of the four the mean of all reviews is at least
``MEAN`` and no single grade lies below ``LEAST``. A review counts for ``YEARS`` years, and only as long as the practice
is the one that was read: it is void when more than a fifth of the words of a language change, when the evidence is
graded differently or when other goals are named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

READERS, MEAN, LEAST, YEARS = 2, 3, 2, 3
#: The share of words that must still be there.
KEPT = 0.8

CRITERIA = {
    "relevance": gettext_lazy("Relevance"),
    "participation": gettext_lazy("Participation"),
    "impact": gettext_lazy("Impact"),
    "transferability": gettext_lazy("Transferability"),
}


@dataclass(frozen=True)
class Standing:
    """``given_on`` is the day of the review that brought the seal, or None; ``missing`` says what it lacks."""

    readers: int
    given_on: date | None
    missing: list[str]


def counts(review: Any, today: date) -> bool:
    """Whether a review is neither void nor too old."""
    return review.void_on is None and today < _years_later(review.read_on, YEARS)


def standing(reviews: Iterable[Any], today: date) -> Standing:
    """Where a practice stands, by all its reviews."""
    counted = [review for review in reviews if counts(review, today)]
    missing = [*_readers_missing(len(counted)), *_grades_missing(counted)]
    given_on = None if missing else max(review.read_on for review in counted)
    return Standing(len(counted), given_on, missing)


def _readers_missing(number: int) -> list[str]:
    lacking = READERS - number
    if lacking <= 0:
        return []
    return [
        ngettext("%(number)d more reader is needed.", "%(number)d more readers are needed.", lacking)
        % {"number": lacking}
    ]


def _grades_missing(reviews: list[Any]) -> list[str]:
    found = []
    for name, label in CRITERIA.items():
        grades = [getattr(review, name) for review in reviews]
        if grades and min(grades) < LEAST:
            found.append(_("%(criterion)s: a reader gave less than %(least)d.") % {"criterion": label, "least": LEAST})
        elif grades and sum(grades) < MEAN * len(grades):
            found.append(_("%(criterion)s: the mean lies below %(mean)d.") % {"criterion": label, "mean": MEAN})
    return found


def rule() -> str:
    """The rule in words, as readers and reviewers see it."""
    return _(
        "Two readers of the network who had no part in the practice have graded its relevance, participation, impact "
        "and transferability from 1 to 5. In each, the mean is at least %(mean)d and no grade is below %(least)d. The "
        "seal holds for %(years)d years; it ends sooner if more than a fifth of the text, the grade of the evidence or "
        "the goals change."
    ) % {"mean": MEAN, "least": LEAST, "years": YEARS}


def kept_share(read: str, now: str) -> float:
    """How much of a text is still there, from 0 to 1: words in common by the longer of the two texts."""
    before, after = Counter(read.split()), Counter(now.split())
    longer = max(before.total(), after.total())
    return (before & after).total() / longer if longer else 1.0


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
