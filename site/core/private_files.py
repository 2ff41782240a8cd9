"""Where files lie that no address leads to: what strangers hand in, until somebody has looked at it."""

from __future__ import annotations

from django.conf import settings
from django.core.files.storage import FileSystemStorage


class PrivateStorage(FileSystemStorage):
    """Files in a folder beside the media. Without an address of its own the base class would lend the media's."""

    def url(self, name: str | None) -> str:
        raise ValueError("This file is not accessible via a URL.")


def private_files() -> PrivateStorage:
    return PrivateStorage(location=settings.PRIVATE_ROOT)
