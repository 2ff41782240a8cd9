"""A database of its own for tests that start other processes: a copy of the migrated test database, on either engine.

Tests inside a transaction cannot share what they write with another process, and tests without one would empty the
database that all others use.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import psycopg
from django.db import connection


@dataclass(frozen=True)
class Copy:
    """``url`` is a DATABASE_URL; ``rows`` asks the copy from this process."""

    url: str
    connect: Any

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        with self.connect() as other:
            return list(other.execute(statement).fetchall())


@contextmanager
def copied(folder: Path) -> Iterator[Copy]:
    """Copy the test database; to be called where no transaction is open (in a fixture of the session)."""
    with _sqlite(folder) if connection.vendor == "sqlite" else _postgres() as copy:
        yield copy


@contextmanager
def _sqlite(folder: Path) -> Iterator[Copy]:
    path = folder / f"{uuid4().hex}.sqlite3"
    connection.ensure_connection()
    with sqlite3.connect(path) as target:
        connection.connection.backup(target)
    target.close()
    yield Copy(f"sqlite:///{path}", lambda: sqlite3.connect(path, timeout=20))


@contextmanager
def _postgres() -> Iterator[Copy]:
    fields = connection.settings_dict
    server = {"host": fields["HOST"], "port": fields["PORT"], "user": fields["USER"], "password": fields["PASSWORD"]}
    given = {name: value for name, value in server.items() if value}
    name = f"copy_{uuid4().hex}"
    connection.close()
    with psycopg.connect(**given, dbname="postgres", autocommit=True) as admin:
        admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{fields["NAME"]}"')
    host = f"{fields['HOST'] or 'localhost'}:{fields['PORT'] or 5432}"
    user = f"{quote(fields['USER'])}:{quote(fields['PASSWORD'] or '')}@"
    try:
        yield Copy(f"postgres://{user}{host}/{name}", lambda: psycopg.connect(**given, dbname=name))
    finally:
        with psycopg.connect(**given, dbname="postgres", autocommit=True) as admin:
            admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
