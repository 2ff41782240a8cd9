"""What can go wrong between this site and a translation server, in words that an officer can act on."""

# ruff: noqa: N818  each is a kind of MachineError, and is named for what happened

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _


class MachineError(Exception):
    """The server did not translate. ``str(error)`` is the sentence for the officer."""

    sentence: Any = _("The translation server did not answer as it should.")

    def __init__(self, **details: Any) -> None:
        super().__init__(details)
        self.details = details

    def __str__(self) -> str:
        return str(self.sentence) % self.details


class Unreachable(MachineError):
    sentence = _("The translation server cannot be reached. Please try again later.")


class TimedOut(MachineError):
    sentence = _("The translation server took too long to answer. Please try again later.")


class Refused(MachineError):
    sentence = _("The translation server refused access. The key in the settings of the site may be wrong or expired.")


class QuotaReached(MachineError):
    sentence = _("The translation server’s quota is used up. It will translate again in the next billing period.")


class TooManyRequests(MachineError):
    sentence = _("The translation server has too many requests at the moment. Please try again in a minute.")


class TooLong(MachineError):
    sentence = _("A text is too long for the translation server. Please translate it by hand.")


class NotUnderstood(MachineError):
    sentence = _("The translation server did not accept the request (HTTP %(status)s). It may not know the language.")


class ServerFault(MachineError):
    sentence = _("The translation server has a fault of its own (HTTP %(status)s). Please try again later.")


class Nonsense(MachineError):
    """HTML in place of JSON, JSON of another shape, more or fewer texts than were sent, an endless answer."""

    sentence = _("The answer of the translation server makes no sense. Is the address in the settings right?")


class BudgetReached(MachineError):
    """Our own limit, not the server's."""

    sentence = _("The limit of %(limit)s characters for this month is reached. The secretariat can have it raised.")


#: RFC 9110 15.5, and 456, which is DeepL's own. Others below 500 are "not understood".
BY_STATUS: dict[int, type[MachineError]] = {
    401: Refused,
    403: Refused,
    408: TimedOut,
    413: TooLong,
    414: TooLong,
    429: TooManyRequests,
    456: QuotaReached,
    504: TimedOut,
    529: TooManyRequests,
}


def of_status(status: int) -> MachineError:
    """The error that an HTTP status other than 200 means."""
    if status in BY_STATUS:
        return BY_STATUS[status]()
    if 300 <= status < 400:
        return Nonsense()
    return ServerFault(status=status) if status >= 500 else NotUnderstood(status=status)
