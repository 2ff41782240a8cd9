"""The link by which a person subscribes to the own calendar. Without the row the link is dead."""

from __future__ import annotations

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


def new_nonce() -> str:
    return secrets.token_urlsafe(12)


class FeedLink(models.Model):
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, verbose_name=_("person"), on_delete=models.CASCADE, related_name="plan_feed"
    )
    nonce = models.CharField(_("mark of the link"), max_length=24, default=new_nonce)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)

    class Meta:
        verbose_name = _("calendar link")
        verbose_name_plural = _("calendar links")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.user)
