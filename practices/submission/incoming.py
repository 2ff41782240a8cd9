"""Files that strangers send: what they are is decided by their content, never by their name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.core.files.base import ContentFile
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from core.documents import extract
from core.images.intake import PictureError, clean, clean_name
from core.models import DocumentText
from practices.models import SubmissionFile

#: No file may be larger, whatever it is; the upload is cut off there (core.capped_upload).
MAX_BYTES = 15 * 2**20
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class FileRefused(Exception):  # noqa: N818  told to the author, beside the field
    """The message says why and what to do."""


@dataclass(frozen=True)
class Accepted:
    """A file that may be stored: pictures are written anew, without place and camera."""

    kind: str
    name: str
    content: ContentFile


def too_large_message() -> str:
    return _("This file is larger than %(limit)s. Please make it smaller and try again.") % {
        "limit": filesizeformat(MAX_BYTES)
    }


def accept(upload: Any) -> Accepted:
    """A picture or a PDF. Raises FileRefused."""
    if upload.size > MAX_BYTES:
        raise FileRefused(too_large_message())
    name = PurePath(str(upload.name)).name[:120]
    upload.seek(0)
    if upload.read(5) == b"%PDF-":
        return Accepted(SubmissionFile.Kind.DOCUMENT, name, _pdf(upload))
    try:
        picture = clean(upload)
    except PictureError as error:
        raise FileRefused(str(error)) from error
    return Accepted(SubmissionFile.Kind.PICTURE, name, picture)


def _pdf(upload: Any) -> ContentFile:
    upload.seek(0)
    content = upload.read()
    state = extract(content, "pdf")["state"]
    if state == DocumentText.State.ENCRYPTED:
        raise FileRefused(_("This PDF is protected by a password. Save it without one and try again."))
    if state in {DocumentText.State.BROKEN, DocumentText.State.TOO_LARGE}:
        raise FileRefused(_("This PDF is damaged or too large to be read. Save it again and try again."))
    return ContentFile(content, name=clean_name(str(upload.name), "pdf"))
