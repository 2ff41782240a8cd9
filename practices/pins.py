"""Where the practices of a list happen: one pin for each place, with their number."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import terms
from core.collation import sort_key
from core.europe import Pin
from practices.shelf import Shelf


def pins(shelf: Shelf, address: Callable[[str], str]) -> list[Pin]:
    """The places of a shelf, by name. ``address`` makes the list's address for the short name of a tandem; a place
    that is no tandem's city has a pin without a link."""
    cities = {(row.city.latitude, row.city.longitude): row for row in terms.vocabulary("tandem").values()}
    found = []
    for (latitude, longitude), names in _places(shelf).items():
        tandem = cities.get((latitude, longitude))
        url = address(tandem.slug) if tandem else ""
        note = ngettext("%(number)d practice", "%(number)d practices", len(names)) % {"number": len(names)}
        found.append(Pin(longitude, latitude, names[0] or _("Place"), url, count=len(names), note=note))
    return sorted(found, key=lambda pin: sort_key(pin.title))


def _places(shelf: Shelf) -> dict[tuple[float, float], list[str]]:
    found: dict[tuple[float, float], list[str]] = {}
    for place in shelf.places:
        latitude, longitude, name = shelf.books.positions[place]
        if latitude is not None and longitude is not None:
            found.setdefault((latitude, longitude), []).append(name)
    return found
