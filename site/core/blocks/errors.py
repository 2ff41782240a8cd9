"""How a block says beside which of its fields something is missing."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StructBlockValidationError


def field_error(name: str, message: Any) -> StructBlockValidationError:
    """The error to raise when the field ``name`` of a block must be put right."""
    return StructBlockValidationError({name: ValidationError(message)})
