"""Put texts into a draft one by one, and say of each that cannot go in why not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from translation.strings import BadMarkup, apply, plain, strings

LINK = re.compile(r"""<a\s[^>]*\bid=["']?(\w+)""")


def place(
    draft: Any, texts: Mapping[str, str], before: Mapping[str, str], wanted: Mapping[str, Any]
) -> tuple[dict[str, str], dict[str, str]]:
    """Write texts into the draft (unsaved) where it still says ``before``. Returns what was written, and why not."""
    now = strings(draft)
    skipped: dict[str, str] = {}
    for key, html in texts.items():
        if now.get(key, "") != before.get(key, ""):
            skipped[key] = _("Somebody has edited this text meanwhile.")
        elif reason := unfit(draft, key, html, wanted[key]["source"]):
            skipped[key] = reason
    good = {key: html for key, html in texts.items() if key not in skipped}
    skipped.update(_apply_good(draft, good))
    return {key: html for key, html in good.items() if key not in skipped}, skipped


def unfit(draft: Any, key: str, html: str, source: str) -> str:
    """Why a translation cannot stand for its source; "" where it can."""
    text = plain(html)
    if not text.strip():
        return _("The translation is empty.")
    if sorted(LINK.findall(html)) != sorted(LINK.findall(source)):
        return _("A link of the original is missing or was doubled.")
    limit = _limit(draft, key)
    if limit and len(text) > limit:
        return _("The text has %(length)s characters; the field takes %(limit)s.") % {
            "length": len(text),
            "limit": limit,
        }
    return ""


def _apply_good(draft: Any, good: dict[str, str]) -> dict[str, str]:
    """Apply all that can be applied; a broken one is taken out and the rest tried again."""
    left = dict(good)
    reasons: dict[str, str] = {}
    while True:
        try:
            homeless = apply(draft, left)
        except BadMarkup as broken:
            del left[broken.key]
            reasons[broken.key] = _("The text has tags that cannot stand here.")
            continue
        return {**reasons, **dict.fromkeys(homeless, _("The place of this text on the page is gone."))}


def _limit(draft: Any, key: str) -> int | None:
    """Characters that the database takes, for a plain field of the page."""
    name = key.rsplit("#", 1)[0]
    field = next((field for field in draft._meta.concrete_fields if field.name == name), None)
    return field.max_length if isinstance(field, models.CharField) else None
