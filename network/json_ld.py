"""schema.org description of a tandem (https://schema.org/Organization)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from core.meta import absolute

if TYPE_CHECKING:
    from network.models import TandemPage, University


def tandem_organisation(page: TandemPage, request: HttpRequest) -> dict[str, Any]:
    city = page.tandem.city
    described = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": page.title,
        "description": page.teaser_text,
        "url": absolute(request, page.get_url(request) or ""),
        "location": {
            "@type": "City",
            "name": city.label,
            "address": {"@type": "PostalAddress", "addressCountry": city.country},
            "geo": {"@type": "GeoCoordinates", "latitude": city.latitude, "longitude": city.longitude},
        },
        "member": [_university(university) for university in page.tandem.universities.all()],
    }
    if page.tandem.joined:
        described["foundingDate"] = str(page.tandem.joined)
    return {name: value for name, value in described.items() if value}


def _university(university: University) -> dict[str, Any]:
    described = {"@type": "CollegeOrUniversity", "name": university.label, "url": university.website}
    return {name: value for name, value in described.items() if value}
