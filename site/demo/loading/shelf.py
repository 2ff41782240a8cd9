"""What blocks of a story point to: pictures, documents and pages, by the keys of the demo content."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Shelf:
    """Primary keys. ``documents`` are told apart by language; ``pages`` are those of the first language of a story."""

    pictures: dict[str, int] = field(default_factory=dict)
    documents: dict[tuple[str, str], int] = field(default_factory=dict)
    pages: dict[tuple[str, str], int] = field(default_factory=dict)
