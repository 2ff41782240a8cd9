"""Whether a tandem is a member, a guest, or was one: years say it where they are known, else the officer's word.

Who has left is a former member from the year of leaving on; who joins in a year to come is a guest until then.
"""

from __future__ import annotations

from django.db.models import Q
from django.utils import timezone

PRESENT, GUEST, FORMER = "present", "guest", "former"


def this_year() -> int:
    return timezone.localdate().year


def standing(status: str, joined: int | None, left: int | None, year: int) -> str:
    """The standing in ``year`` by the years of joining and leaving, and by what an officer chose (``status``)."""
    if left is not None and left <= year:
        return FORMER
    if status == PRESENT and joined is not None and joined > year:
        return GUEST
    return status


def condition(wanted: str, year: int) -> Q:
    """The same rule for the database: tandems with this standing in ``year``."""
    gone, coming = Q(left__lte=year, left__isnull=False), Q(status=PRESENT, joined__gt=year, joined__isnull=False)
    if wanted == FORMER:
        return gone | Q(status=FORMER)
    if wanted == GUEST:
        return ~gone & (Q(status=GUEST) | coming)
    return ~gone & ~coming & Q(status=PRESENT)
