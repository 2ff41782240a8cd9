"""Reads settings from the environment, or from a file named by ``NAME_FILE`` (container secrets)."""

import os
from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[2]

env = environ.FileAwareEnv()
if (ROOT / ".env").exists() and os.environ.get("DJANGO_READ_DOT_ENV", "1") == "1":
    env.read_env(ROOT / ".env")

#: Everything the site writes outside the database: SQLite file, media, page-cache version, dev mail.
VAR = Path(env("TANDEM_VAR", default=str(ROOT / "var"))).absolute()
