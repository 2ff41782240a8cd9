"""Turning, scaling and writing pictures, with their colours and without anything else that a file can carry."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pillow_heif
from PIL import Image, ImageCms, ImageOps

pillow_heif.register_heif_opener()

#: The longest side that is kept, in pixels: twice the widest rendition. Every rendition is cut from it anew.
LONGEST = 3200
JPEG_QUALITY = 92
#: Modes that JPEG and PNG can hold and every browser shows alike.
GREY, COLOUR = "L", "RGB"


def has_transparency(picture: Image.Image) -> bool:
    """Whether any pixel lets the page shine through; an alpha channel that is opaque throughout does not count."""
    if not picture.has_transparency_data:
        return False
    return picture.convert("RGBA").getchannel("A").histogram()[255] < picture.width * picture.height


def upright(picture: Image.Image) -> Image.Image:
    """The picture turned as its camera says (Exif 2.32, tag 0x0112), and no larger than ``LONGEST``."""
    turned = ImageOps.exif_transpose(picture)
    if max(turned.size) > LONGEST:
        turned.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    return turned


def as_jpeg(picture: Image.Image, data: BytesIO) -> None:
    profile = picture.info.get("icc_profile")
    if picture.mode == "CMYK":
        picture, profile = _from_print(picture, profile), None
    elif picture.mode not in (GREY, COLOUR):
        picture = _eight_bits(picture) if picture.mode.startswith("I") else picture.convert(COLOUR)
    _bare(picture).save(data, "JPEG", quality=JPEG_QUALITY, optimize=True, progressive=True, **_profile(profile))


def as_png(picture: Image.Image, data: BytesIO) -> None:
    profile = picture.info.get("icc_profile")
    if picture.mode.startswith("I"):
        picture = _eight_bits(picture)
    elif picture.has_transparency_data:
        picture = picture.convert("RGBA")
    elif picture.mode not in (GREY, COLOUR):
        picture = picture.convert(COLOUR)
    _bare(picture).save(data, "PNG", optimize=False, compress_level=6, **_profile(profile))


def _bare(picture: Image.Image) -> Image.Image:
    """The same pixels without the information that came with the file and that some formats write out again."""
    bare = picture.copy()
    bare.info = {}
    return bare


def _profile(profile: bytes | None) -> dict[str, Any]:
    return {"icc_profile": profile} if profile else {}


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Grey values of 16 bits, as scanners write them, brought into the 8 bits that browsers show."""
    return picture.convert("I").point(lambda value: value / 256).convert(GREY)


def _from_print(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """Inks to light, by the printer's own profile where the file has one."""
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode=COLOUR)
        except ImageCms.PyCMSError:
            converted = None
        if converted is not None:
            return converted
    return picture.convert(COLOUR)
