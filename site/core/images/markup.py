"""A photograph as HTML: AVIF, WebP and JPEG in the widths of its shape (HTML Living Standard, 4.8.1)."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from django.core.exceptions import SuspiciousFileOperation
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from wagtail.images.models import SourceImageIOError

from core.images.renditions import FORMATS, SHAPES, Shape, existing, specs_of
from core.models.images import SiteImage, SiteRendition

log = logging.getLogger(__name__)


def picture_markup(image: SiteImage, ratio: str, alt: str | None, sizes: str, first: bool) -> SafeString | str:
    """The picture element, or nothing where the file of the image is lost.

    As long as the renditions are being made, one JPEG stands for all of them.
    """
    shape = SHAPES[ratio]
    wanted = specs_of(image, ratio)
    made = existing(image, wanted)
    if len(made) < len(wanted):
        stand_in = first_rendition(image, shape)
        return format_html("<picture>{}</picture>", _img(image, [stand_in], alt, "", first)) if stand_in else ""
    sizes = sizes or shape.sizes
    sources = [_source(form, [made[spec] for spec in shape.specs(image, form)], sizes) for form in list(FORMATS)[:-1]]
    last = [made[spec] for spec in shape.specs(image, list(FORMATS)[-1])]
    return format_html("<picture>{}{}</picture>", mark_safe("".join(sources)), _img(image, last, alt, sizes, first))


def first_rendition(image: SiteImage, shape: Shape) -> SiteRendition | None:
    """The one rendition that is made at once where it is missing; None where the file is lost or damaged."""
    try:
        return image.get_rendition(shape.first_spec(image))
    except (SourceImageIOError, SuspiciousFileOperation, OSError, ValueError) as error:
        log.warning("The file of image %s cannot be shown: %s", image.pk, type(error).__name__)
        return None


def _source(form: str, renditions: Iterable[SiteRendition], sizes: str) -> SafeString:
    return format_html('<source type="{}" srcset="{}" sizes="{}">', FORMATS[form], _srcset(renditions), sizes)


def _srcset(renditions: Iterable[SiteRendition]) -> str:
    """Address and width of each; two of the same width, from a small original, count once."""
    by_width = {rendition.width: rendition.url for rendition in renditions}
    return ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))


def _img(image: SiteImage, renditions: list[SiteRendition], alt: str | None, sizes: str, first: bool) -> SafeString:
    base = renditions[-1]
    choice = format_html(' srcset="{}" sizes="{}"', _srcset(renditions), sizes) if len(renditions) > 1 else ""
    return format_html(
        '<img src="{}"{} width="{}" height="{}"{}{}>',
        base.url,
        choice,
        base.width,
        base.height,
        _alt(image, alt),
        mark_safe(' fetchpriority="high"' if first else ' loading="lazy" decoding="async"'),
    )


def _alt(image: SiteImage, alt: str | None) -> SafeString:
    """The alternative text; one in another language than the page's says which."""
    text, language = (alt, get_language()) if alt is not None else image.best_alt()
    if text and language != get_language():
        return format_html(' alt="{}" lang="{}"', text, language)
    return format_html(' alt="{}"', text)
