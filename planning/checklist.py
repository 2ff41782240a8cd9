"""The clearance list: what is asked of which page type, and at which step. Pure: a value that clearance is given.

The secretariat changes it in the admin (``planning.models.ClearanceRule``); what it has not set has the default here.
Approval, embargo, plan and languages are no matter of taste: they are always required.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from planning.reasons import Reason, Severity, Step


class Demand(TextChoices):
    REVIEW = "review", _("required before review")
    PUBLICATION = "publication", _("required before publication")
    RECOMMENDED = "recommended", _("recommended")
    OFF = "off", _("not asked")


@dataclass(frozen=True)
class Item:
    """A rule that the secretariat may set."""

    label: Any
    default: Demand


#: By the code of the reason that the rule gives. The order is that of the form.
ITEMS: Mapping[str, Item] = {
    "no-entry": Item(_("A plan entry leads to the story"), Demand.PUBLICATION),
    "no-teaser": Item(_("Teaser"), Demand.REVIEW),
    "no-description": Item(_("Description for search engines"), Demand.REVIEW),
    "no-picture": Item(_("Picture for lists and sharing"), Demand.RECOMMENDED),
    "no-alt-text": Item(_("Alternative text of that picture in the language of the page"), Demand.REVIEW),
    "no-alt-in-text": Item(_("Alternative texts of the pictures in the text"), Demand.REVIEW),
    "empty-heading": Item(_("No empty headings"), Demand.REVIEW),
    "heading-order": Item(_("No heading skips a level"), Demand.REVIEW),
    "empty-link": Item(_("No links without words"), Demand.REVIEW),
    "not-translated": Item(_("No text of the original is left over"), Demand.REVIEW),
    "translation-outdated": Item(_("The translation is up to date"), Demand.PUBLICATION),
    "machine-text": Item(_("Somebody has confirmed the machine text"), Demand.PUBLICATION),
}


@dataclass(frozen=True)
class Checklist:
    """What was set, by page type (``news.newspage``) and code."""

    demands: Mapping[tuple[str, str], Demand] = field(default_factory=dict)

    def demand(self, page_type: str, code: str, needs_plan_entry: bool = True) -> Demand | None:
        """What is asked; None for a rule that is always required before publication."""
        if code not in ITEMS:
            return None
        default = Demand.OFF if code == "no-entry" and not needs_plan_entry else ITEMS[code].default
        return self.demands.get((page_type, code), default)

    def graded(self, reason: Reason, page_type: str, needs_plan_entry: bool = True) -> Reason | None:
        """The reason with its step and weight; None where it is not asked. What a rule says mildly stays mild."""
        demand = self.demand(page_type, reason.code, needs_plan_entry)
        if demand is None or demand is Demand.PUBLICATION:
            return reason
        if demand is Demand.REVIEW:
            return replace(reason, step=Step.REVIEW)
        return replace(reason, severity=Severity.RECOMMENDED) if demand is Demand.RECOMMENDED else None
