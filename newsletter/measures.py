"""What the newsletter counts for the action plan: issues sent, and readers at the moment."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.measures import MeasureSource, Period, register_measure
from core.page_queries import address_of_section
from newsletter.models import Mailing, NewsletterIndexPage, Subscriber


def issues(period: Period) -> int:
    """Issues whose sending began in the period and was not cancelled."""
    sent = Mailing.objects.valid().filter(started_at__date__range=(period.first, period.last))
    return sent.order_by().values("issue").distinct().count()


def subscribers(period: Period) -> int | None:
    """How many there are. Of the past nothing is known but what was written down month by month."""
    if period.last < timezone.localdate():
        return None
    return Subscriber.objects.active().count()


def the_archive(period: Period, language: str) -> str:
    year = f"?year={period.first.year}" if period.first.year == period.last.year else ""
    return address_of_section(NewsletterIndexPage, language, year)


register_measure(MeasureSource("newsletter.issues", _("Newsletters sent"), _("issues"), issues, the_archive))
register_measure(
    MeasureSource("newsletter.subscribers", _("Newsletter subscribers"), _("subscribers"), subscribers, is_level=True)
)
