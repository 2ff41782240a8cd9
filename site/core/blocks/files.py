"""Documents as a list for readers: title, address, kind and size of each file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat


@dataclass(frozen=True)
class ListedFile:
    title: str
    url: str
    kind: str
    size: str


def files_of(entries: Iterable[dict[str, Any]]) -> list[ListedFile]:
    """Entries whose document has been deleted are left out."""
    return [_listed(entry) for entry in entries if entry["document"]]


def _listed(entry: dict[str, Any]) -> ListedFile:
    document = entry["document"]
    return ListedFile(
        title=entry["title"] or document.title,
        url=document.url,
        kind=document.file_extension.upper(),
        size=filesizeformat(document.file_size) if document.file_size else "",
    )
