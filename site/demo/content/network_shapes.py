"""The shapes of the member records: universities and tandems."""

from __future__ import annotations

from dataclasses import dataclass

from demo.content.shapes import Text
from taxonomy.data.shapes import Name


@dataclass(frozen=True, slots=True)
class University:
    """One university. ``kind`` is ``university`` or ``applied-sciences``. It may serve more than one city."""

    key: str
    name: Name
    kind: str = "university"


@dataclass(frozen=True, slots=True)
class Tandem:
    """One city with its universities.

    ``country`` is an ISO 3166 code, ``latitude`` and ``longitude`` are degrees (WGS 84). ``joined`` is a year, or
    ``None`` where it is not known.
    """

    key: str
    city: Name
    country: str
    latitude: float
    longitude: float
    universities: tuple[str, ...]
    seed: int
    de: Text
    en: Text
    joined: int | None = None
