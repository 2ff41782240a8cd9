from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanningConfig(AppConfig):
    name = "planning"
    verbose_name = _("Communication plan")

    def ready(self) -> None:
        from planning import guard

        guard.connect()
