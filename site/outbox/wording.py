"""The words of a kind of letter, as the modules list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from django.utils.translation import override


@dataclass(frozen=True)
class Wording:
    """Each may have places such as ``%(title)s``. ``button`` leads to the person's own page, or where the kind says."""

    subject: Any
    text: Any
    button: Any
    after: Any = ""

    def said(self, language: str, values: Mapping[str, Any]) -> dict[str, str]:
        """The words in the language, with the values in their places."""
        with override(language):
            return {field.name: str(getattr(self, field.name)) % values for field in fields(self)}
