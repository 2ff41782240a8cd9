"""schema.org description of a practice (https://schema.org/Article), with the goals by their UN identifiers.

Beside the story: where and when it happens, who did it, and how strong its evidence is (as a ``PropertyValue``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.meta import absolute, share_image_of
from practices.seal import rule

if TYPE_CHECKING:
    from practices.models import Practice, PracticePage
    from taxonomy.models import Goal


def practice_article(page: PracticePage, request: HttpRequest) -> dict[str, Any]:
    described = {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": page.title,
        "description": page.teaser_text or page.search_description,
        "inLanguage": page.language,
        "url": absolute(request, page.get_url(request) or ""),
        "image": share_image_of(page, request)[0],
        "datePublished": page.first_published_at.isoformat() if page.first_published_at else "",
        "dateModified": page.last_published_at.isoformat() if page.last_published_at else "",
        "contentLocation": {"@type": "Place", "name": page.place} if page.place else None,
        "temporalCoverage": _period(page.practice),
        "keywords": page.keyword_list,
        "spatialCoverage": _place(page),
        "additionalProperty": _properties(page.practice),
        "about": [_goal(goal) for goal in page.practice.served_goals],
    }
    return {name: value for name, value in described.items() if value}


def _properties(practice: Practice) -> list[dict[str, Any]]:
    grade = {
        "@type": "PropertyValue",
        "name": "evidence",
        "value": practice.evidence_grade,
        "minValue": 0,
        "maxValue": 4,
    }
    if practice.sealed_on is None:
        return [grade]
    seal = {"@type": "PropertyValue", "name": "reviewed by the network", "value": practice.sealed_on.isoformat()}
    return [grade, {**seal, "description": rule()}]


def _place(page: PracticePage) -> dict[str, Any] | None:
    position = page.practice.position
    if position is None:
        return None
    where = {"@type": "GeoCoordinates", "latitude": position[0], "longitude": position[1]}
    return {"@type": "Place", "name": page.place, "geo": where}


def _period(practice: Practice) -> str:
    """An interval after ISO 8601: ``2019/2022``, ``2019/..`` while it goes on."""
    if not practice.start_year:
        return ""
    return f"{practice.start_year}/{practice.end_year or '..'}"


def _goal(goal: Goal) -> dict[str, Any]:
    return {"@type": "DefinedTerm", "@id": goal.iri, "termCode": str(goal.number), "name": goal.label}
