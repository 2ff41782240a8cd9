from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "network"
    verbose_name = _("Network")

    def ready(self) -> None:
        from core.terms import register_kind
        from network import pictures
        from network.models import Tandem

        register_kind("tandem", Tandem)
        pictures.connect()
