"""What the mails about a registration say. ``%(…)s`` are replaced from a fixed list: title, hours, days, until."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from outbox.wording import Wording


class Kind(StrEnum):
    RECEIVED = "received"
    AGAIN = "again"
    CONFIRMED = "confirmed"
    WAITING = "waiting"
    OFFERED = "offered"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    STEPPED_BACK = "stepped-back"
    REMINDER = "reminder"
    JOIN = "join"
    THANKS = "thanks"
    INVITED = "invited"


YOUR_PAGE = _("To my registration")
STEP_BACK = _("If you cannot come, please say so there: somebody else may be waiting for the place.")

WORDINGS = {
    Kind.RECEIVED: Wording(
        _("Please confirm your registration: %(title)s"),
        _("Somebody, probably you, has registered with this address for “%(title)s”. Please confirm it on this page:"),
        _("Confirm the registration"),
        _("The link is valid for %(days)s days. If it was not you, do nothing: we forget the address."),
    ),
    Kind.AGAIN: Wording(
        _("You have registered already: %(title)s"),
        _(
            "Somebody, probably you, has registered with this address for “%(title)s” once more. There is a "
            "registration already, and nothing has changed. On this page you can see it, change it or cancel it:"
        ),
        YOUR_PAGE,
    ),
    Kind.CONFIRMED: Wording(
        _("You have a place: %(title)s"),
        _("You have a place at “%(title)s”. We look forward to seeing you."),
        YOUR_PAGE,
        STEP_BACK,
    ),
    Kind.WAITING: Wording(
        _("You are on the waiting list: %(title)s"),
        _(
            "All places at “%(title)s” are taken. You are on the waiting list. When a place becomes free, we offer "
            "it to you by e-mail; you then have %(hours)s hours to accept it."
        ),
        YOUR_PAGE,
    ),
    Kind.OFFERED: Wording(
        _("A place is free for you: %(title)s"),
        _("A place at “%(title)s” has become free, and it is your turn. Please accept it by %(until)s on this page:"),
        _("Accept or decline the place"),
        _("After that we offer it to the next person."),
    ),
    Kind.CHANGED: Wording(
        _("Something has changed: %(title)s"),
        _("Date, place or form of “%(title)s” has changed. This is how it stands now; the calendar entry is attached."),
        YOUR_PAGE,
        STEP_BACK,
    ),
    Kind.CANCELLED: Wording(
        _("Cancelled – %(title)s"),
        _("“%(title)s” will not take place. We are sorry. The attached file removes it from your calendar."),
        YOUR_PAGE,
    ),
    Kind.STEPPED_BACK: Wording(
        _("Your cancellation has arrived: %(title)s"),
        _("You will not take part in “%(title)s”. Thank you for telling us; your place goes to somebody else."),
        YOUR_PAGE,
    ),
    Kind.REMINDER: Wording(
        _("Coming soon: %(title)s"),
        _("A reminder: “%(title)s” begins soon, and you have a place."),
        YOUR_PAGE,
        STEP_BACK,
    ),
    Kind.JOIN: Wording(
        _("Your link to join: %(title)s"),
        _("This is your way into “%(title)s”. Please do not pass the link on."),
        _("Join online"),
    ),
    Kind.THANKS: Wording(
        _("Thank you for coming: %(title)s"),
        _("Thank you for taking part in “%(title)s”. Report and documents will be on the page of the event."),
        _("To the event"),
    ),
    Kind.INVITED: Wording(
        _("You are invited: %(title)s"),
        _("We would like to see you at “%(title)s”. On this page you can accept or decline; the link is yours alone."),
        _("Answer the invitation"),
    ),
}
