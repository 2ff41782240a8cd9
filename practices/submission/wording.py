"""What the mails about a submission say. ``%(…)s`` are replaced from a fixed list: title, days, reason."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from outbox.wording import Wording


class Kind(StrEnum):
    RESUME = "resume"
    LINK = "link"
    CONFIRM = "confirm"
    RECEIVED = "received"
    QUESTION = "question"
    REVIEW = "review"
    PUBLISHED = "published"
    DECLINED = "declined"


YOUR_PAGE = _("To your submission")
NOT_YOU = _("If it was not you, do nothing: we forget the address.")

WORDINGS = {
    Kind.RESUME: Wording(
        _("Your draft of a practice"),
        _("Somebody, probably you, is telling a practice for our library. By this link you can go on at any time:"),
        _("Go on writing"),
        _("The link is valid for %(days)s days, and so long we keep the draft. If it was not you, do nothing."),
    ),
    Kind.LINK: Wording(
        _("The link to your practice: %(title)s"),
        _("This is the new link to “%(title)s”, which you have sent us:"),
        YOUR_PAGE,
        _("The link is valid for %(days)s days."),
    ),
    Kind.CONFIRM: Wording(
        _("Please confirm that the practice is from you"),
        _("Somebody, probably you, has sent us a practice with this address. Please confirm it on this page:"),
        _("Confirm"),
        NOT_YOU,
    ),
    Kind.RECEIVED: Wording(
        _("We have received your practice: %(title)s"),
        _("Thank you. The secretariat reads “%(title)s” now. On this page you see how far it is:"),
        YOUR_PAGE,
    ),
    Kind.QUESTION: Wording(
        _("A question about your practice: %(title)s"),
        _("We have a question about “%(title)s”. Please answer it on this page:"),
        _("Answer the question"),
    ),
    Kind.REVIEW: Wording(
        _("Your practice is in review: %(title)s"),
        _("“%(title)s” is a page now, which others in the network read before it is published."),
        YOUR_PAGE,
    ),
    Kind.PUBLISHED: Wording(
        _("Your practice is published: %(title)s"),
        _("“%(title)s” stands in our library now. Thank you for sharing it."),
        _("To the practice"),
    ),
    Kind.DECLINED: Wording(
        _("Your practice was not accepted: %(title)s"),
        _("We shall not publish “%(title)s”. This is why:"),
        YOUR_PAGE,
    ),
}
