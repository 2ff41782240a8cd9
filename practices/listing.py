"""The state of the library in one request: what is chosen, how it is sorted, and whether it is a list or a map.

``sort`` and ``view`` stand in the address beside the facets, so that what one reader sees can be shared with another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from core.listing import FacetState, Listing

SORTS = {
    "relevance": gettext_lazy("Best match"),
    "newest": gettext_lazy("Newest first"),
    "title": pgettext_lazy("order of a list", "A–Z"),
    "reused": gettext_lazy("Most reused"),
}
VIEWS = {
    "list": pgettext_lazy("way to show the library", "List"),
    "map": pgettext_lazy("way to show the library", "Map"),
}


@dataclass(frozen=True)
class Choice:
    """One way to sort or to show."""

    value: str
    label: str
    url: str
    selected: bool


@dataclass
class LibraryListing(Listing):
    @cached_property
    def facets(self) -> list[FacetState]:
        found = [self._state(facet) for facet in self.facet_types]
        for name, known, label in (
            ("sort", SORTS, pgettext("choice of the library", "Sort")),
            ("view", VIEWS, pgettext("choice of the library", "View")),
        ):
            value = self.parameters.get(name, "")
            if value and value not in known:
                self.ignored.append(_("There is no “%(value)s” under “%(facet)s”; the choice was left out.")
                                    % {"value": value[:40], "facet": label})  # fmt: skip
        return found

    @property
    def query(self) -> str:
        return next((state.raw for state in self.facets if state.name == "q"), "")

    @property
    def sort(self) -> str:
        wanted = self.parameters.get("sort", "")
        usual = "relevance" if self.query else "newest"
        return wanted if wanted in self.sorts else usual

    @property
    def sorts(self) -> dict[str, Any]:
        """The orders on offer; how well something fits can be said only where something was searched."""
        return {name: label for name, label in SORTS.items() if name != "relevance" or self.query}

    @property
    def view(self) -> str:
        wanted = self.parameters.get("view", "")
        return wanted if wanted in VIEWS else "list"

    @property
    def sort_choices(self) -> list[Choice]:
        return [self._choice("sort", value, str(label), self.sort) for value, label in self.sorts.items()]

    @property
    def view_choices(self) -> list[Choice]:
        return [self._choice("view", value, str(label), self.view) for value, label in VIEWS.items()]

    def _choice(self, name: str, value: str, label: str, current: str) -> Choice:
        return Choice(value, label, self.address({name: value}), value == current)

    @cached_property
    def paginator(self) -> Paginator:
        return Paginator(self.narrowed().order_by(self.sort), self.per_page)

    @property
    def kept(self) -> dict[str, str]:
        """What an address of this list says beside its facets."""
        usual = {"sort": "relevance" if self.query else "newest", "view": "list"}
        now = {"sort": self.sort, "view": self.view}
        return {name: value for name, value in now.items() if value != usual[name]}

    @property
    def is_arranged(self) -> bool:
        """Whether it is sorted or shown in another way than usual: the same practices at another address."""
        return bool(self.kept)

    def address(self, changes: Mapping[str, str | None]) -> str:
        return super().address({**self.kept, **changes})
