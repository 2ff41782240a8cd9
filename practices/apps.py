from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PracticesConfig(AppConfig):
    name = "practices"
    verbose_name = _("Best practices")

    def ready(self) -> None:
        from core.terms import register_kind
        from network.additions import register_addition
        from practices import entries
        from practices.reuse import what_it_learned
        from taxonomy.models import Audience

        register_kind("audience", Audience)
        register_addition(what_it_learned)
        entries.connect()
