"""Choosing a time zone: by the names of the IANA database, those of Europe first."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import Select
from django.utils.translation import gettext_lazy as _

from events.local_time import zone_names


def validate_zone(name: str) -> None:
    """Raise ValidationError unless ``name`` is a zone of the IANA database."""
    if name not in zone_names():
        raise ValidationError(_("There is no time zone “%(name)s”."), code="invalid", params={"name": name})


class ZoneSelect(Select):
    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, choices=[(name, name.replace("_", " ")) for name in zone_names()])
