"""The list of events in its two views: what is coming (the view without a name) and what is over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from core.listing import Listing

if TYPE_CHECKING:
    from events.models import EventIndexPage

PAST = "past"


@dataclass
class EventListing(Listing):
    """``?view=past`` stays in every address that the list makes of itself."""

    page_of_list: Any = None
    view: str = ""

    @classmethod
    def of(cls, index: EventIndexPage, parameters: Mapping[str, str]) -> Self:
        wanted = parameters.get("view", "")
        view = PAST if wanted == PAST else ""
        items = index.items().past() if view else index.items().upcoming()
        listing = cls(items.for_cards(), parameters, index.facets, items.query.order_by, index.per_page)
        listing.page_of_list, listing.view = index, view
        if wanted not in ("", "upcoming", PAST):
            listing.ignored.append(
                _("There is no view “%(view)s”; these are the coming events.") % {"view": wanted[:40]}
            )
        return listing

    @property
    def is_past(self) -> bool:
        return self.view == PAST

    @cached_property
    def others(self) -> QuerySet[Any]:
        """The events of the other view."""
        items = self.page_of_list.items()
        return items.upcoming() if self.is_past else items.past()

    def canonical(self, address: str) -> str:
        """``address`` of the index (which may name a page of the list) as the address of this view."""
        if not self.is_past:
            return address
        base, _mark, page = address.partition("?")
        return f"{base}?view={PAST}" + (f"&{page}" if page else "")

    @property
    def upcoming_url(self) -> str:
        return self.address({"view": None})

    @property
    def past_url(self) -> str:
        return self.address({"view": PAST})

    def address(self, changes: Mapping[str, str | None]) -> str:
        address = super().address(changes)
        if not self.is_past or "view" in changes:
            return address
        return f"?view={PAST}" + (f"&{address[1:]}" if len(address) > 1 else "")
