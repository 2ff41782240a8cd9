from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = _("Site")

    def ready(self) -> None:
        from core import documents, search_index, sender, terms
        from core.caching import signals
        from core.images import preparing
        from outbox.sender import register_sender
        from taxonomy.models import Action, Ambition, Goal, Theme

        terms.connect()
        search_index.connect()
        documents.connect()
        preparing.connect()
        register_sender(sender.from_identity)
        for kind, model in {"theme": Theme, "goal": Goal, "ambition": Ambition, "action": Action}.items():
            terms.register_kind(kind, model)
        autodiscover_modules("ticks", "measures")
        # Last: what the other receivers have written is part of the change.
        signals.connect()
