"""Settings of `make demo` and `make run`: one machine, plain HTTP on localhost, mails stay at home."""

import os

os.environ.setdefault("SECRET_KEY", "development-only-and-useless-anywhere-else-" + "x" * 16)
os.environ.setdefault("BASE_URL", "http://localhost:8000")
os.environ.setdefault("EMAIL_URL", "smtp://127.0.0.1:8025")

from .production import *  # noqa: F403
from .production import INSTALLED_APPS, LOGGING, PAGE_CACHE, VAR, env

VAR.mkdir(parents=True, exist_ok=True)
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
INSTALLED_APPS = ["demo", *INSTALLED_APPS]
DEV_MAIL_DIR = VAR / "mail"

SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_NAME = "csrf"
CSRF_COOKIE_SECURE = False

# Files are served straight from site/static: no collectstatic step while one works on them.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

# `make demo` speaks to people: what officers do stands in the audit log.
LOGGING = {**LOGGING, "loggers": {**LOGGING["loggers"], "wagtail": {"level": "WARNING"}}}  # type: ignore[dict-item]
# Whoever edits templates wants to see the edit.
PAGE_CACHE["ENABLED"] = not DEBUG
