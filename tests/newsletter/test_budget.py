"""What reading the newsletter costs: queries of a warm site, the same at 3 and at 30 items."""

from __future__ import annotations

import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.remembering import inside_transactions
from newsletter.audience import build
from newsletter.models import Mailing, RenderedIssue
from tests.factories.news import NewsPageFactory
from tests.factories.newsletter import NewsletterIssuePageFactory, SubscriberFactory
from tests.factories.planning import publish_cleared

pytestmark = pytest.mark.django_db

#: NewsletterIndexPage and NewsletterIssuePage, as the design asks of an index and an article.
INDEX, ISSUE = 12, 10


def queries(client, address):
    with inside_transactions():
        assert client.get(address).status_code == 200
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
    return len(captured)


def test_the_archive_keeps_its_budget_and_costs_the_same_for_more(client, archives):
    def tell(number):
        for _ in range(number):
            publish_cleared(NewsletterIssuePageFactory(parent=archives["de"]))

    tell(3)
    few = queries(client, archives["de"].get_url())
    tell(9)
    assert queries(client, archives["de"].get_url()) == few
    assert few <= INDEX


def test_an_issue_keeps_its_budget_however_many_pages_it_tells_about(client, archives, news):
    def issue_about(number):
        pages = [NewsPageFactory(parent=news["de"].get_parent()) for _ in range(number)]
        for page in pages:
            publish_cleared(page)
        items = [{"type": "page", "value": {"page": page.pk, "words": ""}} for page in pages]
        return publish_cleared(NewsletterIssuePageFactory(parent=archives["de"], items=json.dumps(items)))

    few = queries(client, issue_about(3).get_url())
    assert queries(client, issue_about(12).get_url()) == few
    assert few <= ISSUE


def test_an_audience_is_written_by_one_statement_however_large(db):
    mailing = Mailing.objects.create(issue="11111111-1111-4111-8111-111111111111", title="x", started_at=timezone.now())
    RenderedIssue.objects.create(mailing=mailing, language="de", topics="", content=b"x")
    SubscriberFactory.create_batch(30)
    with CaptureQueriesContext(connection) as captured:
        assert build(mailing, timezone.now()) == 30
    assert len(captured) == 1
