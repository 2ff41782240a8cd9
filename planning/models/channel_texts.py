"""What is said on a channel beside the website: one text for each entry, channel and language."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from planning.models.entry import PlanEntry
from taxonomy.models import Channel


class ChannelText(models.Model):
    entry = models.ForeignKey(
        PlanEntry, verbose_name=_("plan entry"), on_delete=models.CASCADE, related_name="channel_texts"
    )
    channel = models.ForeignKey(Channel, verbose_name=_("channel"), on_delete=models.CASCADE, related_name="+")
    language = models.CharField(_("language"), max_length=12)
    text = models.TextField(_("text"), blank=True)
    posted_url = models.URLField(_("posted at"), blank=True, max_length=500)
    posted_at = models.DateTimeField(_("posted on"), null=True, blank=True)
    posted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("posted by"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("channel text")
        verbose_name_plural = _("channel texts")
        default_permissions = ()
        ordering = ["channel__sort_order", "language"]
        constraints = [
            models.UniqueConstraint(fields=["entry", "channel", "language"], name="one_text_for_a_channel_and_language")
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.channel} ({self.language})"
