"""The tests' settings with a third language: what a site writes that adds Polish (docs/languages.md)."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from config.settings.test import *  # noqa: F403
from config.settings.test import LANGUAGES, LOCALE_PATHS

HERE = Path(__file__).parent

LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [*LANGUAGES, ("pl", _("Polish"))]
LOCALE_PATHS = [HERE / "locale", *LOCALE_PATHS]
MIGRATION_MODULES = {"taxonomy": "tests.polish.taxonomy_migrations", "core": "tests.polish.core_migrations"}
CONSENT_WORDS = {
    "pl": (
        "Chcę otrzymywać newsletter tej sieci pocztą elektroniczną",
        "Mój adres nie będzie używany do niczego innego. Zgodę mogę w każdej chwili wycofać, na przykład odnośnikiem w "
        "każdym wydaniu.",
    )
}
