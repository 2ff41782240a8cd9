"""Comparison with files that people have looked at. ``UPDATE_GOLDEN=1 pytest …`` writes them anew; then look again."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "golden"


def same_as_golden(name: str, text: str) -> None:
    """Fail when the text is not what the golden file says."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), f"{name} has changed: look at it, then run with UPDATE_GOLDEN=1"
