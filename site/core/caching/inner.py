"""Lets Django's own cache follow the content version, so that it cannot hand old parts to a new page.

What is kept there may have been computed before a commit and read after it (Wagtail's map of site roots, for one, is
kept for an hour, and a cache in the memory of one process never hears of a change in another). With the version in
every key, a new version begins with an empty cache.
"""

from __future__ import annotations

from uuid import uuid4

from django.core.cache.backends.base import default_key_func

from core.caching.version import VersionFileError, version


def versioned_key(key: str, key_prefix: str, key_version: int) -> str:
    """For ``CACHES[…]["KEY_FUNCTION"]``. Only for what can be computed again: not for sessions, counters or locks."""
    return f"{_version()}:{default_key_func(key, key_prefix, key_version)}"


def _version() -> str:
    """The content version; where it cannot be read, a word that no other key has: the cache is empty, never old."""
    try:
        return f"{version():x}"
    except VersionFileError:
        return uuid4().hex
