"""Production settings: the base from which dev and test loosen single rules."""

import sys

from config.env import ROOT, VAR, env

from .content import *  # noqa: F403
from .security import *  # noqa: F403

SECRET_KEY = env("SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost"])
BASE_URL = env("BASE_URL", default="https://localhost").rstrip("/")
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
AUTH_USER_MODEL = "users.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "home",
    "newsletter",
    "news",
    "practices",
    "events",
    "actionplan",
    "planning",
    "translation",
    "translation.machine",
    "translation.po",
    "network",
    "core",
    "users",
    "taxonomy",
    "outbox",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.contrib.typed_table_block",
    "wagtail.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    # Before the policy: a style sheet or a font has no use for it, and a page loads five of them.
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # For what the page cache hands on unread (forms, officers); what it keeps it compresses itself.
    "django.middleware.gzip.GZipMiddleware",
    "core.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.PublicLocale",
    "core.routing.PageRouting",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.session_over.TextOfALostSession",
    "core.admin_menu.ReportsByRight",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "axes.middleware.AxesMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.chrome.chrome",
            ],
        },
    }
]

# --- Data -----------------------------------------------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'tandem.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers queue instead of failing, readers never wait for a writer.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000;",
    }
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True

# What is cached belongs to one version of the content; nothing that cannot be computed anew may lie here.
CACHES = {
    "default": {
        **env.cache("CACHE_URL", default="locmemcache://"),
        "KEY_FUNCTION": "core.caching.inner.versioned_key",
    }
}

# Search and reference index run after the commit, so that a rolled-back publish leaves no trace.
TASKS = {
    "default": {"BACKEND": "core.tasks.AfterCommitBackend"},
    "background": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

MEDIA_ROOT = VAR / "media"
MEDIA_URL = "/media/"
# Files of strangers before somebody has looked at them; never served by the web server.
PRIVATE_ROOT = VAR / "private"
STATIC_ROOT = env("STATIC_ROOT", default=str(VAR / "static"))
STATIC_URL = "/static/"
STATICFILES_DIRS = [ROOT / "site" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Mail: the outbox's worker speaks SMTP itself; Django's own mails take the same relay -----
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://localhost:25")
vars().update({name: EMAIL_CONFIG[name] for name in EMAIL_CONFIG if name.startswith("EMAIL_")})
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="secretariat@example.org")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_PIPELINING = env.bool("EMAIL_PIPELINING", default=True)
EMAIL_CA_FILE = env("EMAIL_CA_FILE", default="")
DKIM_KEY, DKIM_SELECTOR, DKIM_DOMAIN = (env(f"DKIM_{name}", default="") for name in ("KEY", "SELECTOR", "DOMAIN"))
# All workers together; 0 is as fast as the mail server takes it (docs/newsletter.md).
NEWSLETTER_BOUNCE_ADDRESS = env("NEWSLETTER_BOUNCE_ADDRESS", default="")
NEWSLETTER_BOUNCES = env("NEWSLETTER_BOUNCES", default="")
NEWSLETTER_MAILS_PER_SECOND = env.float("NEWSLETTER_MAILS_PER_SECOND", default=0)

# --- Machine translation (docs/machine-translation.md): none unless a server is named -------------------
MACHINE_TRANSLATION = {
    "SERVER": env("MACHINE_TRANSLATION", default=""),
    "KEY": env("MACHINE_TRANSLATION_KEY", default=""),
    "MONTHLY_CHARACTERS": env.int("MACHINE_TRANSLATION_MONTHLY_CHARACTERS", default=0),
    "GLOSSARY": env.bool("MACHINE_TRANSLATION_GLOSSARY", default=False),
}

# --- Mastodon (docs/planning.md): texts are posted by hand unless a server and a token are named -----------
MASTODON = {"SERVER": env("MASTODON_SERVER", default=""), "TOKEN": env("MASTODON_TOKEN", default="")}

# --- Page cache (docs/page-cache.md) -----------------------------------------------------------
PAGE_CACHE = {
    "VERSION_FILE": str(VAR / "page-cache-version"),
    "MAX_BYTES": env.int("PAGE_CACHE_BYTES", default=64 * 2**20),
    "TTL": 300,
    # Written all the time, and no visitor sees them. Search entries and terms of pages are not among them.
    "QUIET_MODELS": (
        "core.heartbeat",
        "core.ratewindow",
        "events.headcount",
        "events.invitation",
        "events.participant",
        "newsletter.addresschange",
        "newsletter.confirmationmail",
        "newsletter.consentrecord",
        "newsletter.delivery",
        "newsletter.leaving",
        "newsletter.pace",
        "newsletter.subscriber",
        "newsletter.suppression",
        "outbox.mail",
        "po_exchange.poimport",
        "machine_translation.filling",
        "machine_translation.monthlyusage",
        "translation.translationstate",
        "users.user.last_login",
    ),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": sys.stderr}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Both would write addresses and user names into the log.
    "loggers": {
        "axes": {"level": "CRITICAL"},
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # One line per page and index update says nothing.
        "django_tasks": {"level": "WARNING"},
    },
}
