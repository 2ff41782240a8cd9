"""The installed Chromium, and why there are no browser tests without it."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: A quiet browser: no first-run pages, no updates, no calls home.
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def flags() -> list[str]:
    """Chromium refuses to sandbox itself when root starts it, as integration machines do."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*FLAGS, "--no-sandbox"] if as_root else FLAGS
