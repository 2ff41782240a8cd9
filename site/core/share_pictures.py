"""The drawn 1200 x 630 pictures of stories without a photograph, for those who share them (Open Graph) and for mails.

The worker draws them when a page is published; nobody who asks for one waits for a drawing. Who comes too early gets
the picture of the whole site, and the drawing is ordered.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django_tasks import task

from core.pictures import raster

SIZE = (1200, 630)
DEFAULT = Path(__file__).resolve().parents[1] / "static" / "img" / "share.png"
#: A drawing that was ordered is not ordered again for so long (in seconds), however often it is asked for.
ORDERED_FOR = 600


def path_of(key: UUID | str) -> str:
    """Where the storage keeps the picture."""
    return f"share/{key}.png"


def order(key: UUID | str) -> None:
    """Have the worker draw the picture of this story, unless that has just been asked of it."""
    if cache.add(f"share-picture-{key}", True, ORDERED_FOR):
        draw_share_picture.enqueue(str(key))


def order_for(page: Any) -> None:
    """What a published page needs: nothing where it has a photograph or its drawing is there."""
    if getattr(page, "share_image_id", None) is None and not default_storage.exists(path_of(page.translation_key)):
        order(page.translation_key)


@task(backend="background")
def draw_share_picture(key: str) -> bool:
    """Draw what is missing. Whether something was drawn."""
    path = path_of(UUID(key))
    if default_storage.exists(path):
        return False
    default_storage.save(path, ContentFile(raster(key, *SIZE)))
    return True
