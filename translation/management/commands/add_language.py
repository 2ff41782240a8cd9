"""``manage.py add_language pl``: the language's locale, and a draft of each home page to translate from."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Locale, Site

from core.languages import content_languages


class Command(BaseCommand):
    help = "Open the site for a language that stands in LANGUAGES (docs/languages.md). May be repeated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("language", help="its code, such as pl")

    def handle(self, *args: Any, language: str, **options: Any) -> None:
        if language not in content_languages():
            raise CommandError(f"{language} does not stand in LANGUAGES of the settings.")
        locale, _created = Locale.objects.get_or_create(language_code=language)
        for site in Site.objects.select_related("root_page"):
            home = site.root_page.specific
            if not home.has_translation(locale):
                home.copy_for_translation(locale)
                self.stdout.write(f"Draft made: {home.title} ({language})")
        self.stdout.write("Translate and publish the home page in the admin, then its sections.")
