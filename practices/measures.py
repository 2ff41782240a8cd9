"""What the library counts for the action plan: practices that readers can find, their goals and who told them."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from core.measures import MeasureSource, Period, register_measure
from core.page_queries import address_of_section
from practices.models import Practice, PracticeLibraryPage, PracticePage


def published(period: Period) -> QuerySet[Practice]:
    """Practices added in the period that can be read in at least one language."""
    told = PracticePage.objects.live().values("practice")
    return Practice.objects.filter(pk__in=told, added__range=(period.first, period.last)).order_by()


def practices(period: Period) -> int:
    return published(period).count()


def goals(period: Period) -> int:
    return published(period).exclude(goals=None).values("goals").distinct().count()


def tandems(period: Period) -> int:
    return published(period).exclude(tandem=None).values("tandem").distinct().count()


def the_library(period: Period, language: str) -> str:
    year = f"?year={period.first.year}" if period.first.year == period.last.year else ""
    return address_of_section(PracticeLibraryPage, language, year)


for name, label, unit, count in (
    ("practices.published", _("Practices published"), _("practices"), practices),
    ("practices.goals", _("Sustainable development goals covered by practices"), _("goals"), goals),
    ("practices.tandems", _("Tandems that told a practice"), _("tandems"), tandems),
):
    register_measure(MeasureSource(name, label, unit, count, the_library))
