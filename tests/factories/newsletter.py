from __future__ import annotations

from datetime import date

import factory
import wagtail_factories
from django.utils import timezone
from factory.django import DjangoModelFactory

from newsletter.hashing import address_hash
from newsletter.models import NewsletterIndexPage, NewsletterIssuePage, Subscriber


class SubscriberFactory(DjangoModelFactory):
    """Somebody who has confirmed, reads German and wants everything."""

    address = factory.Sequence(lambda n: f"reader{n}@example.org")
    address_hash = factory.LazyAttribute(lambda row: address_hash(row.address))
    language = "de"
    state = Subscriber.State.ACTIVE
    requested_at = factory.LazyFunction(timezone.now)
    confirmed_at = factory.LazyAttribute(lambda row: row.requested_at)

    class Meta:
        model = Subscriber

    class Params:
        english = factory.Trait(language="en")
        unconfirmed = factory.Trait(state=Subscriber.State.UNCONFIRMED, confirmed_at=None)
        unsubscribed = factory.Trait(state=Subscriber.State.UNSUBSCRIBED)
        bounced = factory.Trait(state=Subscriber.State.BOUNCED)


class NewsletterIndexPageFactory(wagtail_factories.PageFactory):
    title = "Newsletter"
    slug = "newsletter"

    class Meta:
        model = NewsletterIndexPage


class NewsletterIssuePageFactory(wagtail_factories.PageFactory):
    """An issue with one text of its own, as an officer leaves it: a draft."""

    title = factory.Sequence(lambda n: f"Issue {n}")
    slug = factory.Sequence(lambda n: f"issue-{n}")
    teaser_text = "What is in this issue."
    search_description = "What is in this issue, for search engines."
    date = date(2026, 11, 3)
    preheader = "Two cities, one river."
    intro = "<p>Hello from the secretariat.</p>"
    items = factory.LazyFunction(
        lambda: [{"type": "words", "value": {"heading": "From us", "text": "<p>Thank you for reading.</p>"}}]
    )
    live = False

    class Meta:
        model = NewsletterIssuePage
