from __future__ import annotations

from pathlib import Path

import pytest

from core.caching.version import VersionFile
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import BareSite, cached


@pytest.fixture
def site() -> BareSite:
    return BareSite()


@pytest.fixture
def cache(site: BareSite, tmp_path: Path) -> PageCache:
    return cached(site, tmp_path)


@pytest.fixture
def version_file(cache: PageCache, tmp_path: Path) -> VersionFile:
    """The version as another process of the same machine has it open."""
    return VersionFile(tmp_path / "version")
