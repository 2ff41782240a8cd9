from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MachineTranslationConfig(AppConfig):
    """An app of its own, so that a site without a translation server can leave it out."""

    name = "translation.machine"
    label = "machine_translation"
    verbose_name = _("Machine translation")

    def ready(self) -> None:
        from translation.machine import configuration as configuration  # registers its check
