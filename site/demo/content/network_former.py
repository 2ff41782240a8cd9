"""Cities that hosted a meeting of the network, as only members do, and are no members today.

Neither their years nor their universities are among the facts, so none are told.
"""

from __future__ import annotations

from dataclasses import dataclass

from taxonomy.data.shapes import Name


@dataclass(frozen=True, slots=True)
class Former:
    """A former member: its city alone. Degrees of WGS 84."""

    key: str
    city: Name
    country: str
    latitude: float
    longitude: float


FORMER: tuple[Former, ...] = (
    Former("aachen", Name("Aachen", "Aachen"), "DE", 50.78, 6.08),
    Former("delft", Name("Delft", "Delft"), "NL", 52.01, 4.36),
    Former("lecce", Name("Lecce", "Lecce"), "IT", 40.35, 18.17),
    Former("tampere", Name("Tampere", "Tampere"), "FI", 61.5, 23.76),
    Former("varna", Name("Warna", "Varna"), "BG", 43.21, 27.92),
)
