"""Template tags of the visual identity: the mark, drawn pictures, structured data."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from core import mark as drawing
from core import pictures
from core.hyphens import hyphenate

register = template.Library()

# The picture component crops by ratio alone; a drawn picture is composed for the very shape it fills.
SHAPES = {"card": (600, 400), "wide": (800, 450), "square": (400, 400), "natural": (600, 400)}

# What a script element may not contain in clear, as json_script of Django escapes it.
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def drawn_picture(seed: object, ratio: str = "card") -> SafeString:
    """The picture that belongs to a seed, in the shape of a ratio of the picture component."""
    width, height = SHAPES.get(ratio or "card", SHAPES["card"])
    return mark_safe(pictures.draw(str(seed), width, height))


@register.simple_tag
def mark(classes: str = "") -> SafeString:
    """The mark of the network as inline SVG."""
    return mark_safe(drawing.svg(f"mark {classes}".strip()))


@register.filter(is_safe=True)
def soft_hyphens(text: object) -> str:
    """The text with places where its longest words may break: not every browser knows how to divide German words."""
    return hyphenate(str(text))


@register.filter
def json_ld(value: dict[str, Any]) -> SafeString:
    """A schema.org object as a data block for search engines; it is no script, so the policy lets it stand."""
    data = json.dumps(value, ensure_ascii=False, default=str).translate(JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(data))
