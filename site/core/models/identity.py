"""What the secretariat sets about the site itself, so that a change of secretariat needs no programmer."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from core.licences import Licence
from taxonomy.models import in_language


@register_setting(icon="site", order=100)
class SiteIdentity(BaseSiteSetting):
    name_de = models.CharField(_("name in German"), max_length=80, default="Tandem-Netzwerk")
    name_en = models.CharField(_("name in English"), max_length=80, default="Tandem Network")
    tagline_de = models.CharField(
        _("the network in a sentence, in German"),
        max_length=240,
        default="Mittelgroße Städte Europas und ihre Hochschulen arbeiten als Tandems zusammen.",
    )
    tagline_en = models.CharField(
        _("the network in a sentence, in English"),
        max_length=240,
        default="Medium-sized European cities and their universities, working together as tandems.",
    )
    contact_email = models.EmailField(
        _("contact address"),
        default="secretariat@example.org",
        help_text=_("Shown in the footer; messages from the feedback form arrive here."),
    )
    sender_email = models.EmailField(
        _("sender address"),
        default="newsletter@example.org",
        help_text=_("Mails and newsletters of the site are sent from this address."),
    )
    postal_address = models.TextField(
        _("postal address"), blank=True, help_text=_("Appears at the end of every newsletter.")
    )

    data_licence = models.CharField(
        _("licence of the data"),
        max_length=80,
        blank=True,
        choices=Licence.choices,
        default=Licence.CC_BY,
        help_text=_(
            "Stands in every export of the practice library. Choose only what the tandems have agreed to; without an "
            "agreement, all rights are reserved."
        ),
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("name_de"), FieldPanel("name_en")]),
                FieldPanel("tagline_de"),
                FieldPanel("tagline_en"),
            ],
            heading=_("Name"),
        ),
        MultiFieldPanel(
            [FieldPanel("contact_email"), FieldPanel("sender_email"), FieldPanel("postal_address")],
            heading=_("Addresses"),
        ),
        FieldPanel("data_licence"),
    ]

    class Meta:
        verbose_name = _("name and addresses")

    @property
    def licence_name(self) -> str:
        return str(Licence(self.data_licence).label)

    @property
    def name(self) -> str:
        return in_language(self, "name")

    @property
    def tagline(self) -> str:
        return in_language(self, "tagline")
