"""What the network counts for the action plan: members and their countries, as they were at the end of a period."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from core.measures import MeasureSource, Period, register_measure
from core.page_queries import address_of_section
from network.models import MembersPage, Tandem


def members_at_the_end(period: Period) -> QuerySet[Tandem]:
    """Who had joined by then and had not left. A tandem whose year of joining nobody wrote down counts as joined."""
    joined = Q(joined__isnull=True) | Q(joined__lte=period.last.year)
    still_there = Q(left__isnull=True) | Q(left__gt=period.last.year)
    gone_nobody_knows_when = Q(status=Tandem.Status.FORMER, left__isnull=True)
    return Tandem.objects.filter(joined, still_there).exclude(gone_nobody_knows_when | Q(status=Tandem.Status.GUEST))


def members(period: Period) -> int:
    return members_at_the_end(period).count()


def countries(period: Period) -> int:
    return members_at_the_end(period).order_by().values("city__country").distinct().count()


def the_members(period: Period, language: str) -> str:
    return address_of_section(MembersPage, language)


register_measure(
    MeasureSource("network.members", _("Tandems in the network"), _("tandems"), members, the_members, is_level=True)
)
register_measure(
    MeasureSource("network.countries", _("Countries of the members"), _("countries"), countries, the_members, True)
)
