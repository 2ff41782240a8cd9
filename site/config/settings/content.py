"""Languages, time and what Wagtail is told. A third language is one line in LANGUAGES."""

from django.utils.translation import gettext_lazy as _

from config.env import ROOT, env

LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("German")), ("en", _("English"))]
# The consent to the newsletter in further languages, {"pl": (asked, promised)} (newsletter/wording.py).
CONSENT_WORDS: dict[str, tuple[str, str]] = {}
LOCALE_PATHS = [ROOT / "site" / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env("TIME_ZONE", default="Europe/Berlin")

WAGTAIL_SITE_NAME = _("Tandem Network")
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_BASE_URL = env("BASE_URL", default="https://localhost").rstrip("/")

# Neither the browser of an officer nor the server calls a foreign host on its own.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False

WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "planning.finish.release_story"
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = True
WAGTAILADMIN_USER_LOGIN_FORM = "users.sign_in.SignInForm"
TAGGIT_CASE_INSENSITIVE = True

WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.images.forms.SiteImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
# AVIF is the smallest and by far the slowest to make; a very small machine may do without it.
PICTURE_FORMATS = env.list("PICTURE_FORMATS", default=["avif", "webp", "jpeg"])
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 2**20
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 2**20
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "ods", "odp", "pdf", "pptx", "txt", "xlsx", "zip", "ics"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Every document is a file to keep: shown inline, a PDF would run its scripts under our address (ASVS 3.2.1).
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []

# The search of the admin. The public one does not depend on the engine (core/search.py).
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "simple"},
}
