"""What the library and the pages of its goals and themes show beside the list itself."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from core.europe import map_of
from core.models import SiteIdentity
from practices import evidence
from practices.listing import LibraryListing
from practices.pins import pins
from practices.wheel import wheel


def library_context(page: Any, listing: LibraryListing, licence: SiteIdentity, without: str = "") -> dict[str, Any]:
    """``without`` is the facet that the page itself stands for, ``licence`` that of the data (of the site)."""
    states = {state.name: state for state in listing.facets}
    shown = [state for state in listing.facets if state.name not in {without, "q"}]
    return {
        "query": listing.query,
        "segments": wheel(states["goal"]) if without != "goal" else [],
        **(_map(listing) if listing.view == "map" else {}),
        "shown_facets": shown,
        "legend": evidence.legend(),
        "feed_url": _beside("feed/", page, listing, without),
        "downloads": [
            (kind.upper(), _beside(f"export/{kind}/", page, listing, without)) for kind in ("csv", "xlsx", "json")
        ],
        "list_title": _("Practices"),
        "licence": licence,
    }


def _map(listing: LibraryListing) -> dict[str, Any]:
    """The map and its pins; without a place on earth there is nothing to draw."""
    shelf: Any = listing.narrowed()
    found = pins(shelf, lambda slug: listing.address({"tandem": slug, "view": None}))
    return {"pins": found, "map": map_of(found, _("Practices by place")) if found else None}


def _beside(name: str, page: Any, listing: LibraryListing, without: str) -> str:
    """An address of the library for just what is shown: its feed, its data. A topic page narrows it to itself."""
    query = listing.address({"sort": None, "view": None}).lstrip("?")
    if without:
        own = f"{without}={(page.goal or page.theme).slug}"
        query = f"{own}&{query}" if query else own
    base = (page.library if without else page).get_url() or ""
    return f"{base}{name}?{query}" if query else f"{base}{name}"
