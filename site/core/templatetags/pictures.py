"""``{% site_picture image ratio="card" %}``: a photograph in the sizes and formats of the site."""

from __future__ import annotations

from django import template
from django.conf import settings
from django.utils.safestring import SafeString

from core.images.markup import picture_markup
from core.models.images import SiteImage

register = template.Library()


@register.filter
def missing_alt(image: SiteImage) -> str:
    """The languages in which nobody has described an image yet, by name; empty where all is well."""
    names = dict(settings.LANGUAGES)
    return ", ".join(str(names[code]) for code in image.languages_without_alt())


@register.simple_tag
def site_picture(
    image: SiteImage | None,
    ratio: str = "card",
    alt: str | None = None,
    sizes: str = "",
    loading: str = "lazy",
) -> SafeString | str:
    """The picture element for an image, cut to a ratio (card | wide | square | natural).

    ``alt`` None takes the text kept with the image in the reader's language, "" says that it is decoration.
    ``loading`` "eager" is for the first picture of a page. Nothing at all where there is no file.
    """
    return picture_markup(image, ratio or "card", alt, sizes, loading == "eager") if image else ""
