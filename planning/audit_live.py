"""What is live but would not be let through today: rules, pictures and snippets drift under pages that are live."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass

from wagtail.models import Page

from planning.assessment import assess
from planning.facts import Draft
from planning.reasons import Reason, blocking
from planning.writing import planned_types

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Finding:
    page: Page
    reasons: list[Reason]


def findings() -> Iterator[Finding]:
    """Every live page that is not clear any more, with what it lacks. Aliases stand and fall with their sources."""
    for page_type in planned_types():
        pages = list(page_type._default_manager.filter(live=True, alias_of__isnull=True).select_related("locale"))
        for page, reasons in zip(pages, assess([Draft.of(page) for page in pages]), strict=True):
            if missing := blocking(reasons):
                yield Finding(page, missing)


def report() -> int:
    """Log how many live pages are not clear (without their titles); return the number."""
    number = sum(1 for _finding in findings())
    if number:
        logger.warning("%d live pages are no longer clear; `manage.py audit_live` lists them.", number)
    return number
