from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ActionPlanConfig(AppConfig):
    name = "actionplan"
    verbose_name = _("Action plan")

    def ready(self) -> None:
        from actionplan.models import ActionPage, AmbitionPage
        from core.term_pages import register_pages

        register_pages("action", ActionPage)
        register_pages("ambition", AmbitionPage)
