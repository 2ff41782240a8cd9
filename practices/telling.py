"""All that the page of a practice shows beside its chapters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from core.chrome import identity_of
from core.remembering import remembered
from core.terms import vocabulary
from network.members import page_urls
from practices import evidence, seal
from practices.citation import citation_of
from practices.facts import rows_of
from practices.reuse import reused
from practices.similar import similar_to
from taxonomy.models import Goal

if TYPE_CHECKING:
    from practices.models import PracticePage


@dataclass(frozen=True)
class ServedGoal:
    """A goal, where it leads, and why the practice serves it."""

    goal: Goal
    url: str
    reason: str
    target: str


def telling_of(page: PracticePage, request: HttpRequest, meta: Any) -> dict[str, Any]:
    library_url = meta.breadcrumbs[-2][1]
    topics = topic_urls(page.locale)
    urls = _tandem_urls(page)
    return {
        "facts": rows_of(page, urls),
        "goals": _goals(page, library_url, topics),
        "themes": [(theme, topics.get(f"theme:{theme.pk}", f"{library_url}?theme={theme.slug}"))
                   for theme in page.about["theme"]],
        "parts": _parts(page),
        "chapters": _chapters(page),
        "meaning": evidence.MEANINGS[page.practice.grade],
        "legend": evidence.legend(),
        "seal_rule": seal.rule() if page.practice.sealed_on else "",
        "reused": reused(page, urls),
        "library_url": library_url,
        "sheet_url": f"{library_url}sheet/{page.slug}/",
        "similar": similar_to(page, page.library),
        "citation": citation_of(page, identity_of(request).name, meta.canonical),
    }  # fmt: skip


def _tandem_urls(page: PracticePage) -> dict[int, str]:
    """Addresses of all tandems' pages in the language; some dozens, remembered."""
    return remembered(("tandem pages", page.locale_id), lambda: page_urls(page.locale, vocabulary("tandem")))


def topic_urls(locale: Any) -> dict[str, str]:
    """Addresses of the pages of goals and themes in one language, by ``goal:11``; remembered."""
    return remembered(("topic pages", locale.pk), lambda: _topic_urls(locale))


def _topic_urls(locale: Any) -> dict[str, str]:
    from practices.models import TopicPage

    found = {}
    for page in TopicPage.objects.live().public().filter(locale=locale):
        page.locale = locale
        found[page.key] = page.get_url() or ""
    return found


def _goals(page: PracticePage, library_url: str, topics: dict[str, str]) -> list[ServedGoal]:
    """One query: reasons and targets stand on the rows between practice and goal."""
    links = page.practice.goal_links.select_related("tag", "target").order_by("tag__number")
    return [
        ServedGoal(
            link.tag,
            topics.get(f"goal:{link.tag_id}", f"{library_url}?goal={link.tag.slug}"),
            link.reason_in(page.language),
            str(link.target) if link.target else "",
        )
        for link in links
    ]


def _parts(page: PracticePage) -> list[tuple[str, str]]:
    """Who did what, as far as it is told."""
    said = [
        (_("City"), page.city_part),
        (_("University"), page.university_part),
        (_("Residents"), page.citizens_part),
        (_("Businesses"), page.business_part),
    ]
    return [(who, what) for who, what in said if what]


def _chapters(page: PracticePage) -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of the chapters after the results, as far as they are told."""
    told = [
        ("helped", _("What helped"), page.helped),
        ("hindered", _("What hindered"), page.hindered),
        ("not-worked", _("What did not work"), page.not_worked),
        ("transfer", _("What others need to reuse it"), page.transfer),
    ]
    return [chapter for chapter in told if chapter[2]]
