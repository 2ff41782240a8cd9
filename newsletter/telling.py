"""Tells the officer who sent an issue what needs a decision."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse

import outbox
from newsletter.links import absolute
from newsletter.models import Delivery, Mailing


def tell_officer(mailing: Mailing, reason: Mailing.PauseReason) -> None:
    """Mail whoever sent the issue that it pauses and why."""
    officer = mailing.started_by
    if officer is None or not officer.email:
        return
    profile = getattr(officer, "wagtail_userprofile", None)
    language = (profile and profile.preferred_language) or settings.LANGUAGE_CODE
    sent = mailing.deliveries.filter(state=Delivery.State.SENT).count()
    url = absolute(reverse("newsletter_mailing:inspect", args=[mailing.pk]))
    context = {"title": mailing.title, "reason": reason.label, "sent": sent, "url": url}
    outbox.send("newsletter_paused", officer.email, language[:2], context, f"newsletter-paused-{mailing.pk}-{sent}")
