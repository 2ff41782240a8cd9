"""What the templates of the workplace ask of a comparison."""

from __future__ import annotations

from django import template

from translation.differences import Change
from translation.side_by_side import SideBySide

register = template.Library()


@register.simple_tag
def label_of(shown: SideBySide, change: Change) -> str:
    return shown.label_of(change)
