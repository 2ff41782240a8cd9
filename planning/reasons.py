"""Why a page may not become public: each reason says what is missing and which field mends it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wagtail.actions.publish_page_revision import PublishPagePermissionError


class Severity(StrEnum):
    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Step(StrEnum):
    REVIEW = "review"
    PUBLICATION = "publication"


@dataclass(frozen=True)
class Reason:
    """``code`` for programs, ``message`` for people (translated when shown), ``field`` of the page or "".

    ``step`` is the first that the reason stands against: before review, or before publication.
    """

    code: str
    message: Any
    field: str = ""
    severity: Severity = Severity.REQUIRED
    step: Step = Step.PUBLICATION

    @property
    def concerns_the_story(self) -> bool:
        """Whether it is said of the story as a whole, and not of one of its pages."""
        return self.field == "plan_entry"

    @property
    def is_required(self) -> bool:
        return self.severity is Severity.REQUIRED

    @property
    def is_before_review(self) -> bool:
        return self.step is Step.REVIEW


def blocking(reasons: Iterable[Reason]) -> list[Reason]:
    """Only those reasons that keep a page from becoming public."""
    return [reason for reason in reasons if reason.is_required]


def before_review(reasons: Iterable[Reason]) -> list[Reason]:
    """Only those reasons that keep a page from being submitted for review."""
    return [reason for reason in reasons if reason.is_before_review]


class NotClear(PublishPagePermissionError):  # noqa: N818 (the gate's own word)
    """The gate refuses: ``reasons`` maps the key of each refused page to what it lacks.

    It is a refused permission, so that every view and interface of Wagtail answers it as one and none fails.
    """

    def __init__(self, reasons: Mapping[int | None, list[Reason]]) -> None:
        self.reasons = dict(reasons)
        super().__init__(" ".join(str(reason.message) for reason in self.all_reasons))

    @property
    def all_reasons(self) -> list[Reason]:
        """Every reason once, in order."""
        found = {(reason.code, str(reason.message)): reason for rows in self.reasons.values() for reason in rows}
        return list(found.values())


class NotReadyForReview(NotClear):
    """The page cannot be submitted yet: nobody should read what its author knows to be incomplete."""
