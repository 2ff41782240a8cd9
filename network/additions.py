"""What the sections add to the page of a tandem, which lies below them and knows none of them.

A section registers its source when it starts; the source says for a page what it adds, or None where it has nothing::

    register_addition(what_it_learned)

where ``what_it_learned(page)`` returns ``Addition("practices/learned.html", rows)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from network.models import TandemPage


@dataclass(frozen=True)
class Addition:
    """A part of the page: ``template`` is shown with ``told``, the only thing that it sees."""

    template: str
    told: Any


Source = Callable[["TandemPage"], Addition | None]
_sources: list[Source] = []


def register_addition(source: Source) -> None:
    """Let ``source`` add to the pages of all tandems, after those that were registered before."""
    if source not in _sources:
        _sources.append(source)


def additions_to(page: TandemPage) -> list[Addition]:
    """All that the sections add to the page of a tandem."""
    return [addition for source in _sources if (addition := source(page)) is not None]
