"""Settings of the test suite: fast hashing, memory in place of disk, tasks run at commit."""

import os
import tempfile

os.environ["DJANGO_READ_DOT_ENV"] = "0"
os.environ.setdefault("SECRET_KEY", "tests-only-" + "x" * 50)
os.environ.setdefault("BASE_URL", "http://localhost")
os.environ["TANDEM_VAR"] = tempfile.mkdtemp(prefix="tandem-test-")

from .dev import *  # noqa: F403

ALLOWED_HOSTS = ["localhost", "testserver", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AXES_ENABLED = False
DEBUG = False
WHITENOISE_AUTOREFRESH = False
TASKS = {
    "default": {"BACKEND": "core.tasks.AfterCommitBackend"},
    "background": {"BACKEND": "core.tasks.AfterCommitBackend"},
}
