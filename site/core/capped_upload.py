"""Large files are not even kept while they come in; the rest of the form arrives all the same."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest


class CappedUpload(FileUploadHandler):
    """Drops a file as soon as it has more than ``limit`` bytes; its field is then in ``too_large(request)``."""

    def __init__(self, request: HttpRequest, limit: int) -> None:
        super().__init__(request)
        self.limit, self.seen = limit, 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.seen = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        self.seen += len(raw_data)
        if self.seen > self.limit:
            self.request.META.setdefault(_DROPPED, set()).add(self.field_name)  # type: ignore[union-attr]
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        return None


_DROPPED = "tandem.dropped_uploads"


def cap_uploads(request: HttpRequest, limit: int) -> None:
    """Must be called before anything reads the form."""
    request.upload_handlers.insert(0, CappedUpload(request, limit))


def too_large(request: HttpRequest) -> set[str]:
    """Names of the fields whose files were dropped."""
    return set(request.META.get(_DROPPED, ()))
