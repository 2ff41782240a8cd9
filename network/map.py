"""The members as pins of the map, and as GeoJSON (RFC 7946) for those who draw maps of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from core.europe import EuropeMap, Pin, locator, map_of
from network.members import Member, Membership
from network.models.records import Tandem


def members_map(membership: Membership) -> EuropeMap:
    """Every tandem as a pin, in the order of the list beside the map; with a legend where there are several shapes."""
    pins = [_pin(member) for member in membership.everyone]
    kinds = {pin.kind for pin in pins}
    legend = [(kind.value, str(kind.label)) for kind in Tandem.Status if kind in kinds]
    return map_of(pins, _("Map of the members"), legend if len(legend) > 1 else [])


def _pin(member: Member) -> Pin:
    tandem, city = member.tandem, member.tandem.city
    note = city.country_name
    if tandem.standing != Tandem.Status.PRESENT:
        note = f"{note}, {tandem.standing_label}"
    return Pin(city.longitude, city.latitude, tandem.label, member.url, tandem.standing, note=note)


def place_of(tandem: Tandem) -> EuropeMap:
    """The little map of one tandem."""
    city = tandem.city
    title = _("%(city)s on the map of Europe, %(country)s") % {"city": city.label, "country": city.country_name}
    return locator(Pin(city.longitude, city.latitude, tandem.label, kind=tandem.standing), title)


def geojson(membership: Membership, absolute: Callable[[str], str]) -> dict[str, Any]:
    """All members as one FeatureCollection; names in both languages, addresses in that of the reader."""
    features = [_feature(member, absolute) for member in membership.everyone]
    return {"type": "FeatureCollection", "features": features}


def _feature(member: Member, absolute: Callable[[str], str]) -> dict[str, Any]:
    tandem, city = member.tandem, member.tandem.city
    universities = [{"name_de": row.name_de, "name_en": row.name_en} for row in member.universities]
    return {
        "type": "Feature",
        "id": tandem.slug,
        # Longitude first (RFC 7946, 3.1.1).
        "geometry": {"type": "Point", "coordinates": [city.longitude, city.latitude]},
        "properties": {
            "name_de": city.name_de,
            "name_en": city.name_en,
            "country": city.country,
            "universities": universities,
            "status": tandem.standing,
            "joined": tandem.joined,
            "left": tandem.left,
            "url": absolute(member.url) if member.url else None,
        },
    }
