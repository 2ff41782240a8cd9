"""What the communication plan counts for the action plan: stories told in time, and in both languages."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.measures import MeasureSource, Period, register_measure
from planning.models import PlanEntry

#: {translation key: {language: the day on which the page first went live}}
FirstDays = dict[UUID, dict[str, date]]


def planned(period: Period) -> QuerySet[PlanEntry]:
    """Stories whose planned date lies in the period and has passed."""
    last = min(period.last, timezone.localdate())
    return PlanEntry.objects.open().between(period.first, last)


def first_days(entries: list[PlanEntry]) -> FirstDays:
    """When each language of the stories first went live. One query."""
    keys = [entry.story for entry in entries if entry.story]
    pages = Page.objects.filter(translation_key__in=keys, first_published_at__isnull=False)
    found: FirstDays = defaultdict(dict)
    for key, language, moment in pages.values_list("translation_key", "locale__language_code", "first_published_at"):
        found[key][language] = timezone.localdate(moment)
    return found


def in_time(period: Period) -> int:
    """Stories that were live in all their languages on the planned date at the latest."""
    entries = list(planned(period).exclude(story=None))
    days = first_days(entries)
    return sum(_is_in_time(entry, days.get(entry.story, {})) for entry in entries if entry.story)


def _is_in_time(entry: PlanEntry, days: dict[str, date]) -> bool:
    day, wanted = entry.planned_date, entry.needed_languages
    return day is not None and bool(wanted) and all(code in days and days[code] <= day for code in wanted)


def in_both_languages(period: Period) -> int:
    """Stories that can be read in every language of the site and first went live in the period."""
    entries = [entry for entry in PlanEntry.objects.open().exclude(story=None) if entry.is_told_in_all_languages]
    days = first_days(entries)
    wanted = len(entries[0].needed_languages) if entries else 0
    complete = [found for found in days.values() if len(found) == wanted]
    return sum(period.first <= max(found.values()) <= period.last for found in complete)


register_measure(MeasureSource("planning.in_time", _("Stories told in time"), _("stories"), in_time))
register_measure(
    MeasureSource("planning.both_languages", _("Stories told in every language"), _("stories"), in_both_languages)
)
