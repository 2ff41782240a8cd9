"""Picture files of every kind that an officer may upload, made on the spot, and images of the library."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pillow_heif
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from core.models import SiteImage

pillow_heif.register_heif_opener()

ORIENTATION, GPS, ARTIST, GPS_LATITUDE = 0x0112, 0x8825, 0x013B, 2
SECRET = "Serial 4711"


def scene(width: int = 640, height: int = 480, mode: str = "RGB") -> Image.Image:
    """A picture whose left upper quarter is red on white, so that a test sees how it was turned or cut."""
    picture = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(picture).rectangle((0, 0, max(width // 2 - 1, 0), max(height // 2 - 1, 0)), fill="red")
    return picture.convert(mode)


def encoded(picture: Image.Image, form: str, **options: Any) -> bytes:
    data = BytesIO()
    picture.save(data, form, **options)
    return data.getvalue()


def telephone_exif(orientation: int = 1) -> Image.Exif:
    """What a telephone writes: how it was held, who owns it, where it stood."""
    exif = Image.Exif()
    exif[ORIENTATION], exif[ARTIST] = orientation, SECRET
    exif.get_ifd(GPS)[GPS_LATITUDE] = (51.0, 20.0, 25.0)
    return exif


def profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def telephone_jpeg(width: int = 640, height: int = 480, orientation: int = 1) -> bytes:
    """A JPEG with position, owner, comment and colour profile."""
    extras = {"exif": telephone_exif(orientation), "icc_profile": profile(), "comment": SECRET.encode()}
    return encoded(scene(width, height), "JPEG", **extras)


def talkative_png() -> bytes:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET)
    return encoded(scene(mode="RGBA"), "PNG", pnginfo=text, exif=telephone_exif())


def moving_gif() -> bytes:
    return encoded(scene(), "GIF", save_all=True, append_images=[scene().rotate(90), scene().rotate(180)])


def upload(data: bytes, name: str = "photo.jpg", content_type: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, content_type)


def image(width: int = 1200, height: int = 800, **fields: Any) -> SiteImage:
    """An image of the library, described in both languages."""
    values = {"title": "Market square", "alt_de": "Der Marktplatz am Morgen", "alt_en": "The market square at dawn"}
    file = ContentFile(encoded(scene(width, height), "JPEG"), name="market-square.jpg")
    return SiteImage.objects.create(file=file, **values | fields)
