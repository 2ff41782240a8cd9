"""Where a row is named, for the page that asks whether to delete it."""

from __future__ import annotations

from typing import Any

from django import template
from django.db.models import Model

from core.deletion import Uses, uses_of

register = template.Library()


@register.simple_tag
def find_uses(row: Model, user: Any) -> Uses:
    return uses_of(row, user)
