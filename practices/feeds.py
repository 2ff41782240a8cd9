"""The Atom feed of the library, narrowed by the same address as the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode

from core.feeds import feed_of

if TYPE_CHECKING:
    from practices.models import PracticeLibraryPage

LENGTH = 30


def library_feed(library: PracticeLibraryPage, request: HttpRequest) -> HttpResponse:
    """The newest practices under the facets of the address; what it does not know is left out, as in the list."""
    listing = library.listing(request)
    shelf = listing.narrowed().order_by("newest")
    choice = urlencode(sorted((state.name, state.raw) for state in listing.chosen))
    title = ", ".join(state.chosen_label for state in listing.chosen)
    return feed_of(request, library, shelf[:LENGTH], choice, title)
