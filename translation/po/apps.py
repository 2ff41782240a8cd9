from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PoExchangeConfig(AppConfig):
    name = "translation.po"
    label = "po_exchange"
    verbose_name = _("Exchange with translators")

    def ready(self) -> None:
        from translation.po import retention as retention  # registers its nightly job
