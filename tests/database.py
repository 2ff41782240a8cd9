"""The test database on SQLite, built once: Wagtail's two hundred migrations take longer than most test runs.

The migrated database is kept beside other temporary files, under the fingerprint of everything that made it, and copied
into memory. ``pytest --create-db`` builds it anew (once for all parallel workers of a run).
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
#: What data migrations read besides themselves.
SOURCES = ["uv.lock", "site/users/roles.py", "site/taxonomy/data/*.py", "planning/installation.py", "*/migrations/*.py"]
SOURCES += ["site/*/migrations/*.py", "translation/*/migrations/*.py", "tests/polish/*_migrations/*.py"]


def fingerprint() -> str:
    digest = hashlib.sha256(os.environ.get("DJANGO_SETTINGS_MODULE", "").encode())
    for pattern in SOURCES:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:20]


def template_path(*, anew: bool) -> Path:
    run = f"-{os.environ.get('PYTEST_XDIST_TESTRUNUID', os.getpid())}" if anew else ""
    return Path(tempfile.gettempdir()) / f"tandem-test-schema-{fingerprint()}{run}.sqlite3"


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """One of the parallel workers builds, the others wait."""
    with path.with_suffix(".lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def copy_migrated_database(*, anew: bool) -> None:
    """Let Django's ``create_test_db`` copy the kept database where there is one, and keep what it has migrated."""
    migrate = connection.creation.create_test_db
    path = template_path(anew=anew)

    def create_test_db(**options: Any) -> str:
        with locked(path):
            if path.exists():
                return _copy_from(path)
            name: str = migrate(**options)
            _copy_to(path)
            return name

    connection.creation.create_test_db = create_test_db


def _copy_from(path: Path) -> str:
    name: str = connection.creation._get_test_db_name()
    connection.close()
    connection.settings_dict["NAME"] = name
    connection.ensure_connection()
    with sqlite3.connect(path) as template:
        template.backup(connection.connection)
    return name


def _copy_to(path: Path) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with sqlite3.connect(unfinished) as template:
        connection.connection.backup(template)
    unfinished.rename(path)
