"""Filling an issue: what is new, own pictures, quotations and figures, and what is checked."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from newsletter.composing import compose
from newsletter.models import Mailing, NewsletterIssuePage
from newsletter.readiness import readiness
from newsletter.rendering import as_html, as_text
from newsletter.whats_new import add, new_pages
from tests.factories.pictures import image as library_image
from tests.newsletter.test_admin import as_role  # noqa: F401  a fixture

pytestmark = pytest.mark.django_db


def test_what_is_new_names_each_story_once_in_the_language_of_the_issue(issue, news):
    titles = {page.title for page in new_pages(issue)}
    assert titles == {"Ein Park für alle", "Nur auf Deutsch"}
    english = NewsletterIssuePage.objects.get(locale__language_code="en")
    assert {page.title for page in new_pages(english)} == {"A park for all", "Nur auf Deutsch"}


def test_what_was_published_before_the_last_issue_is_not_new(issue, news, officer):
    Mailing.objects.create(issue="11111111-1111-4111-8111-111111111111", title="x", started_at=timezone.now())
    assert new_pages(issue) == []
    Page.objects.filter(pk=news["de"].pk).update(first_published_at=timezone.now() + timedelta(minutes=1))
    assert [page.title for page in new_pages(issue)] == ["Ein Park für alle"]


def test_one_click_adds_the_stories_to_the_draft_in_all_languages_and_never_twice(as_role, issue, news):  # noqa: F811
    client = as_role("Secretariat")
    url = reverse("newsletter_whats_new", args=[issue.pk])
    page = client.get(url, headers={"accept-language": "en"}).content.decode()
    assert "Ein Park für alle" in page
    assert "in German only" in page or "Nur auf Deutsch" in page
    chosen = [page.pk for page in new_pages(issue)]
    for _again in range(2):
        assert client.post(url, {"page": chosen}).status_code == 302
    for version in NewsletterIssuePage.objects.filter(translation_key=issue.translation_key):
        draft = version.get_latest_revision_as_object()
        assert [block.block_type for block in draft.items] == ["words", "page", "page"]
    issue.refresh_from_db()
    assert [block.block_type for block in issue.items] == ["words"]
    assert new_pages(issue) == []


def test_who_may_not_edit_the_issue_adds_nothing(as_role, issue, news):  # noqa: F811
    client = as_role("Tandem contact")
    assert client.post(reverse("newsletter_whats_new", args=[issue.pk]), {"page": [news["de"].pk]}).status_code == 302
    assert add(issue, [], None) == 0


def test_pictures_quotations_and_figures_stand_in_the_mail_the_text_and_the_archive(make_issue, client):
    image = library_image()
    issue = make_issue(
        [
            {"type": "picture", "value": {"image": image.pk, "alt": "Zwei Räder", "caption": "Am Fluss"}},
            {"type": "quote", "value": {"text": "Wir fangen an.", "name": "Eine Stadträtin"}},
            {"type": "figure", "value": {"value": "38 %", "label": "kommen mit dem Rad"}},
        ]
    )
    html, text = as_html(compose(issue)), as_text(compose(issue))
    page = client.get(issue.url).content.decode()
    for words in ("Zwei Räder", "Am Fluss", "„Wir fangen an.“", "Eine Stadträtin", "38 %", "kommen mit dem Rad"):
        assert words in text
        assert words in html
        assert words in page


def test_a_link_to_a_page_that_is_gone_is_remarked_on(make_issue):
    issue = make_issue([{"type": "words", "value": {"text": '<p>See <a linktype="page" id="999999">this</a>.</p>'}}])
    assert any("no longer exists" in words for edition in readiness(issue).editions for words in edition.remarks)


def test_a_subject_of_2000_characters_is_refused(issue):
    issue.subject = "x" * 2000
    with pytest.raises(ValidationError) as refused:
        issue.full_clean()
    assert "subject" in refused.value.error_dict


def test_an_issue_without_anything_for_a_chosen_topic_leaves_its_readers_out(make_issue, officer):
    from newsletter.sending import send_issue
    from tests.factories.newsletter import SubscriberFactory

    items = [{"type": "words", "value": {"text": "<p>Only news.</p>", "topic": "news"}}]
    reader, _other = SubscriberFactory(topics="news"), SubscriberFactory(topics="calls")
    mailing = send_issue(make_issue(json.loads(json.dumps(items))), officer)
    assert [row.subscriber for row in mailing.deliveries.all()] == [reader]
