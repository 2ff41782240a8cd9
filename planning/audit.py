"""The words of the audit log for what officers, and the gate, do."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter


class _WithReason(LogFormatter):
    """An action whose log entry keeps the reason that somebody stated."""

    def format_message(self, log_entry: Any) -> str:
        return _("%(action)s: %(reason)s") % {"action": self.label, "reason": log_entry.data.get("reason", "")}


class _Held(LogFormatter):
    label = gettext_lazy("Held")

    def format_message(self, log_entry: Any) -> str:
        reasons = " ".join(log_entry.data.get("reasons", []))
        return _("Not published at the scheduled time. %(reasons)s") % {"reasons": reasons}


class _Moved(LogFormatter):
    label = gettext_lazy("Move")

    def format_message(self, log_entry: Any) -> str:
        return _("Planned date moved from %(from)s to %(to)s") % {
            "from": log_entry.data.get("from") or _("no date"),
            "to": log_entry.data.get("to", ""),
        }


PLAIN = {
    "planning.approve_plan": (gettext_lazy("Approve plan"), gettext_lazy("Plan approved")),
    "planning.approve": (gettext_lazy("Approve content"), gettext_lazy("Content approved")),
    "planning.withdraw": (gettext_lazy("Withdraw approval"), gettext_lazy("Approval withdrawn")),
    "planning.unschedule": (gettext_lazy("Cancel schedule"), gettext_lazy("Schedule cancelled for all languages")),
    "planning.unlink": (gettext_lazy("Take out of plan"), gettext_lazy("Taken out of a plan entry")),
    "planning.link": (gettext_lazy("Link to plan"), gettext_lazy("Linked to a plan entry")),
}
REASONED = {
    "planning.exempt": gettext_lazy("Publish outside the plan"),
    "planning.correct": gettext_lazy("Small correction"),
    "planning.override": gettext_lazy("Emergency publication"),
    "planning.turn_done": gettext_lazy("Turn delivered"),
    "planning.turn_skipped": gettext_lazy("Turn skipped"),
    "planning.turn_swapped": gettext_lazy("Turns swapped"),
    "planning.drop": gettext_lazy("Drop story"),
    "planning.clearance_list": gettext_lazy("Clearance list changed"),
    "planning.ask": gettext_lazy("Approval asked for by link"),
    "planning.approve_by_link": gettext_lazy("Content approved by link"),
    "planning.comment_by_link": gettext_lazy("Comment by link"),
    "planning.revoke_link": gettext_lazy("Link withdrawn"),
    "planning.channel_text": gettext_lazy("Channel text changed"),
    "planning.posted": gettext_lazy("Posted on a channel"),
    "planning.bundle_released": gettext_lazy("Bundle released"),
    "planning.bundle_scheduled": gettext_lazy("Bundle scheduled"),
    "planning.bundle_unscheduled": gettext_lazy("Schedule of the bundle cancelled"),
    "planning.bundle_taken_back": gettext_lazy("Bundle taken back"),
}


def register(actions: LogActionRegistry) -> None:
    for name, (label, message) in PLAIN.items():
        actions.register_action(name, label, message)
    for name, label in REASONED.items():
        actions.register_action(name)(type("Reasoned", (_WithReason,), {"label": label}))
    actions.register_action("planning.held")(_Held)
    actions.register_action("planning.move")(_Moved)
