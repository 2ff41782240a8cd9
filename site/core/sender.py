"""The sender of the site's mails as the secretariat has set it (outbox.sender asks here)."""

from __future__ import annotations

from wagtail.models import Site

from core.models import SiteIdentity
from outbox.sender import Sender
from taxonomy.models import in_language


def from_identity(language: str) -> Sender:
    identity = site_identity()
    return Sender(in_language(identity, "name", language), identity.sender_email, identity.contact_email)


def site_identity() -> SiteIdentity:
    """Name and addresses of the default site, for work that no visitor's request stands behind."""
    identity: SiteIdentity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    return identity
