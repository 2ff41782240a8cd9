"""The sizes and formats in which the site shows pictures, in one place.

A shape is a ratio of ``components/picture.html``. Each is cut around the focal point on the server, so that no page
needs an inline style. Renditions are made when a page is published (core.images.preparing), never for a visitor.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from wagtail.images.models import Filter

from core.models.images import SiteImage, SiteRendition

#: In the order in which a browser is offered them (setting PICTURE_FORMATS); the last is for all others.
FORMATS = {form: f"image/{form}" for form in ("avif", "webp", "jpeg") if form in {*settings.PICTURE_FORMATS, "jpeg"}}


@dataclass(frozen=True)
class Shape:
    """``ratio`` is (width, height), or None for a picture in its own proportions; ``widths`` are in pixels."""

    ratio: tuple[int, int] | None
    widths: tuple[int, ...]
    sizes: str = "100vw"
    formats: tuple[str, ...] = tuple(FORMATS)

    def spec(self, width: int, form: str) -> str:
        if self.ratio is None:
            return f"width-{width}|format-{form}"
        return f"fill-{width}x{round(width * self.ratio[1] / self.ratio[0])}|format-{form}"

    def widths_for(self, image: SiteImage) -> list[int]:
        """The widths worth making: all that the picture can fill, and one more where it falls between two."""
        full = self.full_width(image)
        smaller = [width for width in self.widths if width < full]
        return list(self.widths[: len(smaller) + 1])

    def full_width(self, image: SiteImage) -> int:
        """The widest cut of this shape that the picture has, in pixels."""
        if self.ratio is None:
            return image.width
        return min(image.width, image.height * self.ratio[0] // self.ratio[1])

    def specs(self, image: SiteImage, form: str) -> list[str]:
        return [self.spec(width, form) for width in self.widths_for(image)]

    def first_spec(self, image: SiteImage) -> str:
        """What can stand for all others until they are made: quick to make, good enough for a telephone."""
        return self.spec(self.widths_for(image)[:2][-1], "jpeg")


SHAPES = {
    "card": Shape((3, 2), (400, 800), "(min-width: 64rem) 26rem, 100vw"),
    "wide": Shape((16, 9), (640, 1080, 1600)),
    "square": Shape((1, 1), (240, 480), "12rem"),
    "natural": Shape(None, (640, 1080, 1600), "(min-width: 64rem) 56rem, 100vw"),
    # What those who share a page show (Open Graph); no page of ours does.
    "share": Shape((40, 21), (1200,), formats=("jpeg",)),
}


def specs_of(image: SiteImage, shape: str) -> list[str]:
    """Every rendition of one shape that this picture should have."""
    return [spec for form in SHAPES[shape].formats for spec in SHAPES[shape].specs(image, form)]


def all_specs(shapes: Iterable[str]) -> list[str]:
    """Every rendition that any picture may have in these shapes."""
    chosen = [SHAPES[name] for name in dict.fromkeys(shapes)]
    return [shape.spec(width, form) for shape in chosen for form in shape.formats for width in shape.widths]


def filters_of(specs: Iterable[str]) -> list[Filter]:
    return [Filter(spec=spec) for spec in specs]


def existing(image: SiteImage, specs: Iterable[str]) -> dict[str, SiteRendition]:
    """Those of the renditions that are made already, by their spec. No query where they are prefetched or cached."""
    found = image.find_existing_renditions(*filters_of(specs))
    fresh = {_cache_key(image, made): row for made, row in found.items() if not getattr(row, "_from_cache", False)}
    if fresh:
        SiteRendition.cache_backend.set_many(fresh)
    return {made.spec: rendition for made, rendition in found.items()}


def _cache_key(image: SiteImage, made: Filter) -> str:
    return str(SiteRendition.construct_cache_key(image, made.get_cache_key(image), made.spec))


def _renditions_in(shapes: Iterable[str], lookup: str = "renditions") -> Prefetch:
    wanted = SiteRendition.objects.filter(filter_spec__in=all_specs(shapes))
    return Prefetch(lookup, queryset=wanted, to_attr="prefetched_renditions")


def with_pictures(pages: QuerySet, *shapes: str, field: str = "share_image") -> QuerySet:
    """Pages with their picture and its renditions: two queries for any number of cards."""
    return pages.prefetch_related(field, _renditions_in(shapes or ("card",), f"{field}__renditions"))


def fetch_renditions(pictures: Iterable[tuple[SiteImage, str]]) -> None:
    """Put the renditions of pictures that are at hand already into them, each for its shape: one query."""
    chosen = list(pictures)
    if chosen:
        images = [image for image, _ in chosen]
        prefetch_related_objects(images, _renditions_in(shape for _, shape in chosen))
