"""What happens to a picture before it is stored.

Whatever arrives is opened by its content, never by its name, checked against the limits, and written anew as JPEG or
PNG: turned upright, with its colour profile, without EXIF, GPS, XMP, comments or anything that hides behind the image
data (OWASP ASVS 5.0, chapter 5). The place of a photograph and the number of a camera stay with the photographer.
"""

from __future__ import annotations

import logging
from io import BytesIO
from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.template.defaultfilters import filesizeformat
from django.utils.text import slugify
from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError
from PIL.Image import DecompressionBombError, DecompressionBombWarning

from core.images.pixels import as_jpeg, as_png, has_transparency, upright

log = logging.getLogger(__name__)

#: Formats by content, in Pillow's names.
ACCEPTED = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
#: Several pictures in one file that are no movement: MPO is a JPEG with a second exposure, HEIF may hold a burst.
STILL = ("MPO", "HEIF")
#: Narrower or lower than this there is nothing to see on a page (pixels).
SMALLEST = 100


class PictureError(ValueError):
    """A file cannot become a picture of this site. The message says why and what to do, in the officer's language."""


class CleanPicture(ContentFile):
    """A picture that has been through ``clean`` and need not go through it again."""

    image: Any = None
    content_type: str = ""


def clean(upload: File) -> CleanPicture:
    """The picture as it may be stored. Refused where it is too big, too small, damaged, moving or no picture at all."""
    if isinstance(upload, CleanPicture):
        return upload
    _check_bytes(upload)
    upload.seek(0)
    picture = _open(upload)
    with picture:
        _check_pixels(picture)
        data, extension = _written_anew(picture)
    return CleanPicture(data, name=clean_name(upload.name or "", extension))


def clean_name(name: str, extension: str) -> str:
    """A file name of plain letters, digits and hyphens: no path, no second extension, nothing to escape."""
    return f"{slugify(PurePath(name).stem)[:60].strip('-_') or 'picture'}.{extension}"


def _check_bytes(upload: File) -> None:
    if upload.size > settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE:
        sizes = {"size": filesizeformat(upload.size), "limit": filesizeformat(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)}
        message = _("This file has %(size)s, at most %(limit)s are possible. Save the picture smaller and try again.")
        raise PictureError(message % sizes)


def _open(upload: File) -> Image.Image:
    try:
        return Image.open(upload, formats=ACCEPTED)
    except (DecompressionBombError, DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except UnidentifiedImageError as error:
        raise _unknown(upload) from error
    except Exception as error:
        raise _damaged(error) from error


def _unknown(upload: File) -> PictureError:
    upload.seek(0)
    if b"<svg" in upload.read(4096).lower():
        return PictureError(
            _("SVG drawings are not accepted, because they can contain scripts. Export the drawing as PNG.")
        )
    return PictureError(_("This file is not a picture that we can read. Use JPEG, PNG, WebP, AVIF, HEIC or GIF."))


def _check_pixels(picture: Image.Image) -> None:
    width, height = picture.size
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels(width, height)
    if min(width, height) < SMALLEST:
        sizes = {"width": width, "height": height, "limit": SMALLEST}
        message = _("This picture has %(width)s × %(height)s pixels; it needs at least %(limit)s on each side.")
        raise PictureError(message % sizes)
    if getattr(picture, "n_frames", 1) > 1 and picture.format not in STILL:
        raise PictureError(
            _("This picture moves. Moving pictures distract readers and cannot be stopped: use a still one or a video.")
        )


def _too_many_pixels(width: int = 0, height: int = 0) -> PictureError:
    limit = settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS // 1_000_000
    if not width:
        message = _("This picture has more than %(limit)s megapixels. Scale it down and try again.")
        return PictureError(message % {"limit": limit})
    sizes = {"size": round(width * height / 1_000_000), "limit": limit}
    message = _("This picture has %(size)s megapixels; at most %(limit)s are possible. Scale it down and try again.")
    return PictureError(message % sizes)


def _written_anew(picture: Image.Image) -> tuple[bytes, str]:
    data = BytesIO()
    try:
        picture.load()
        if picture.format in ("PNG", "GIF") or has_transparency(picture):
            as_png(upright(picture), data)
            return data.getvalue(), "png"
        as_jpeg(upright(picture), data)
    except (DecompressionBombError, DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:
        raise _damaged(error) from error
    return data.getvalue(), "jpg"


def _damaged(error: Exception) -> PictureError:
    # A decoder may raise anything at all on a broken file; the officer needs one answer, the log the kind of error.
    log.info("Upload refused: %s", type(error).__name__)
    return PictureError(
        _("This file is damaged or incomplete. Open it, save it again in a picture program and try again.")
    )
