"""The picture library: drawn, described, and put into one collection. Loading it again adds nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Thread

from wagtail.models import Collection

from core.images.intake import CleanPicture
from core.models import SiteImage
from demo.content.pictures import PICTURES
from demo.content.pictures.shapes import CREDIT, LICENCE, Picture
from demo.drawing import PIXELS_PER_INCH

COLLECTION = "Zeichnungen / Drawings"
#: Pixels to a unit of a drawing.
SCALE = PIXELS_PER_INCH / 72


def draw_ahead() -> None:
    """Draw on a processor that has nothing else to do: Typst works outside the lock of the interpreter."""

    def draw() -> None:
        for record in PICTURES:
            record.drawing.png()

    Thread(target=draw, daemon=True).start()


def load_pictures() -> dict[str, SiteImage]:
    """{key: image of the library}."""
    collection = collection_of(COLLECTION)
    there = {image.title: image for image in SiteImage.objects.filter(collection=collection)}
    missing = [record for record in PICTURES if record.title not in there]
    # Both processors of a small machine are busy where nothing was drawn ahead.
    with ThreadPoolExecutor(max_workers=2) as pool:
        files = pool.map(lambda record: record.drawing.png(), missing)
        there |= {record.title: _stored(record, data, collection) for record, data in zip(missing, files, strict=True)}
    return {record.key: there[record.title] for record in PICTURES}


def collection_of(name: str) -> Collection:
    root = Collection.get_first_root_node()
    return Collection.objects.filter(name=name).first() or root.add_child(instance=Collection(name=name))


def _stored(record: Picture, data: bytes, collection: Collection) -> SiteImage:
    x, y, width, height = (round(number * SCALE) for number in record.focus)
    image = SiteImage(
        title=record.title,
        # Drawn here, so there is nothing in it to be cleaned away.
        file=CleanPicture(data, name=f"{record.key}.png"),
        alt_de=record.alt.de,
        alt_en=record.alt.en,
        credit=CREDIT,
        licence=LICENCE,
        collection=collection,
        focal_point_x=x + width // 2,
        focal_point_y=y + height // 2,
        focal_point_width=width,
        focal_point_height=height,
    )
    image.save()
    image.tags.add(*record.tags)
    return image
