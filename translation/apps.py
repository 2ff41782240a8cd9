from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from core.permissions import limit_editing
        from translation import aliases, rights, watching

        watching.connect()
        aliases.connect()
        limit_editing(rights.keeps_to_translations)
