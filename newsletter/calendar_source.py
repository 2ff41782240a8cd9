"""What the newsletter has to show in the editorial calendar: the days on which issues were sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from newsletter.models import Mailing
from planning.calendar import Item


def mailings_between(start: date, end: date, user: Any) -> Iterable[Item]:
    """The mailings that began from one day to another, both included. One query."""
    if not user.has_perm("newsletter.view_mailing"):
        return []
    found = Mailing.objects.valid().filter(started_at__date__range=(start, end))
    return [_item(mailing) for mailing in found]


def _item(mailing: Mailing) -> Item:
    moment = timezone.localtime(mailing.started_at)
    return Item(
        day=moment.date(),
        at=moment.time(),
        title=mailing.title,
        kind=_("Newsletter sent"),
        url=reverse("newsletter_mailing:inspect", args=[mailing.pk]),
        state=mailing.get_state_display(),
        icon="mail",
        filters={"section": {"newsletter"}},
        key=f"mailing-{mailing.pk}",
    )
