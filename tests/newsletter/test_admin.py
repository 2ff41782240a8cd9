"""What officers see and may do: the named cast is the secretary, an officer, a contact and a stranger."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry

from newsletter.calendar_source import mailings_between
from newsletter.models import Delivery, Mailing, NewsletterIssuePage, Subscriber
from newsletter.readiness import readiness
from newsletter.sending import send_issue
from outbox.models import Mail
from tests.factories.newsletter import NewsletterIssuePageFactory, SubscriberFactory

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}


@pytest.fixture
def as_role(client, django_user_model):
    """Sign in as somebody of a role."""

    def _as(role: str):
        user = django_user_model.objects.create_user(f"{role.split()[0].lower()}@example.org", "x")
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return client

    return _as


@pytest.fixture
def sent(issue, officer):
    SubscriberFactory.create_batch(3)
    return send_issue(issue, officer)


def send_url(issue):
    return reverse("newsletter_send", args=[issue.pk])


def test_the_secretary_sends_an_issue_from_its_page(as_role, issue):
    client = as_role("Secretariat")
    SubscriberFactory()
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[issue.pk])).content.decode()
    assert send_url(issue) in edit
    page = client.get(send_url(issue), headers=ENGLISH).content.decode()
    assert "Herbst am Fluss" in page
    assert "Autumn by the river" in page
    answer = client.post(send_url(issue), {"send": "1"}, follow=True)
    mailing = Mailing.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("newsletter_mailing:inspect", args=[mailing.pk])
    assert PageLogEntry.objects.filter(action="newsletter.send", page_id=issue.pk).exists()


@pytest.mark.parametrize("role", ["Communication officer", "Tandem contact", "Translator"])
def test_nobody_else_may_send_or_see_readers(as_role, issue, role):
    client = as_role(role)
    assert client.get(send_url(issue)).status_code == 302
    assert client.post(send_url(issue), {"send": "1"}).status_code == 302
    assert not Mailing.objects.exists()
    assert client.get(reverse("newsletter_subscriber:index")).status_code == 302


def test_an_officer_may_look_at_mailings_but_not_act_on_them(as_role, sent):
    client = as_role("Communication officer")
    sent.deliveries.update(state="in_doubt")
    page = client.get(reverse("newsletter_mailing:inspect", args=[sent.pk]), headers=ENGLISH)
    assert page.status_code == 200
    assert "In doubt" in page.content.decode()
    assert "@example.org" not in page.content.decode().replace("communication@example.org", "")
    assert reverse("newsletter_act", args=[sent.pk, "pause"]) not in page.content.decode()
    client.post(reverse("newsletter_act", args=[sent.pk, "pause"]))
    sent.refresh_from_db()
    assert sent.state == Mailing.State.SENDING


def test_the_secretary_pauses_resumes_and_cancels_and_each_act_is_kept(as_role, sent):
    client = as_role("Secretariat")
    for action, state in [("pause", "paused"), ("resume", "sending"), ("cancel", "cancelled")]:
        assert client.get(reverse("newsletter_act", args=[sent.pk, action])).status_code == 405
        client.post(reverse("newsletter_act", args=[sent.pk, action]))
        sent.refresh_from_db()
        assert sent.state == state
        assert ModelLogEntry.objects.filter(action=f"newsletter.{action}").count() == 1
    answer = client.post(reverse("newsletter_act", args=[sent.pk, "resume"]), follow=True, headers=ENGLISH)
    assert "Nothing was changed" in answer.content.decode()


def test_the_progress_page_counts_states_and_names_doubts_and_refusals(as_role, sent):
    first, second, _third = sent.deliveries.all()
    Delivery.objects.filter(pk=first.pk).update(state="in_doubt")
    Delivery.objects.filter(pk=second.pk).update(state="bounced", reply="rcpt: 550 5.1.1 unknown")
    page = as_role("Secretariat").get(reverse("newsletter_mailing:inspect", args=[sent.pk]), headers=ENGLISH)
    words = page.content.decode()
    assert "2 of 3 (66 %)" in words
    assert first.address in words
    assert "550 5.1.1 unknown" in words
    assert reverse("newsletter_act", args=[sent.pk, "doubtful"]) in words


def test_the_list_of_readers_finds_and_shows_them_with_their_consent(as_role):
    client = as_role("Secretariat")
    reader = SubscriberFactory(address="kim@example.org", topics="news")
    SubscriberFactory(address="other@example.org")
    listing = client.get(reverse("newsletter_subscriber:index"), {"q": "kim"}, headers=ENGLISH).content.decode()
    assert "kim@example.org" in listing
    assert "other@example.org" not in listing
    page = client.get(reverse("newsletter_subscriber:inspect", args=[reader.pk]), headers=ENGLISH)
    assert "There is no record of consent." in page.content.decode()


def test_readers_are_neither_added_nor_changed_in_the_admin(as_role):
    client = as_role("Secretariat")
    reader = SubscriberFactory()
    assert client.get(reverse("newsletter_subscriber:add")).status_code == 302
    assert client.get(reverse("newsletter_subscriber:edit", args=[reader.pk])).status_code == 302
    assert client.get(reverse("newsletter_mailing:add")).status_code == 302


def test_erasing_a_reader_forgets_the_person_and_keeps_no_address_in_the_log(as_role):
    client = as_role("Secretariat")
    reader = SubscriberFactory(address="kim@example.org")
    client.post(reverse("newsletter_subscriber:delete", args=[reader.pk]))
    assert not Subscriber.objects.exists()
    entries = ModelLogEntry.objects.all()
    assert entries.filter(action="newsletter.erase").exists()
    assert not [entry for entry in entries if "kim@" in entry.label + json.dumps(entry.data)]


def test_a_test_shows_the_newest_draft_to_chosen_addresses(as_role, issue):
    client = as_role("Secretariat")
    issue.title = "A newer title"
    issue.save_revision()
    Mail.objects.all().delete()
    client.post(send_url(issue), {"test": "1", "addresses": "a@example.org, b@example.org"})
    assert sorted(mail.recipient for mail in Mail.objects.all()) == ["a@example.org", "b@example.org"]
    assert {mail.subject for mail in Mail.objects.all()} == {"[Test] A newer title"}
    assert not Mailing.objects.exists()


@pytest.mark.parametrize("addresses", ["", "nonsense", ",".join(["a@example.org"] * 6), "a@example.org\nBcc: b"])
def test_a_test_to_no_address_is_refused_with_a_word(as_role, issue, addresses):
    Mail.objects.all().delete()
    answer = as_role("Secretariat").post(send_url(issue), {"test": "1", "addresses": addresses})
    assert answer.status_code == 422
    assert not Mail.objects.exists()


def test_a_second_try_to_send_is_answered_and_changes_nothing(as_role, issue, sent):
    answer = as_role("Secretariat").post(send_url(issue), {"send": "1"}, headers=ENGLISH)
    assert answer.status_code == 422
    assert "sent already" in answer.content.decode()
    assert Mailing.objects.count() == 1


def test_the_calendar_shows_when_an_issue_was_sent(officer, sent, django_user_model):
    today = timezone.localdate()
    (item,) = mailings_between(today, today, officer)
    assert (item.title, item.day) == (sent.title, timezone.localdate(sent.started_at))
    assert not list(mailings_between(today + timedelta(days=1), today + timedelta(days=9), officer))
    stranger = django_user_model.objects.create_user("stranger@example.org", "x")
    assert not list(mailings_between(today, today, stranger))


# --- What an officer should know before sending ------------------------------------------------------


def remarks(issue):
    return {edition.language: edition for edition in readiness(issue).editions}


def test_a_long_subject_and_a_missing_preheader_are_remarked_on(make_issue):
    edition = remarks(make_issue(subject="x" * 61, preheader=""))["de"]
    assert edition.is_ready
    assert len([words for words in edition.remarks if "60" in words or "preheader" in words.lower()]) == 2


def test_a_page_in_the_other_language_only_is_remarked_on(make_issue, news):
    issue = make_issue(items=[{"type": "page", "value": {"page": news["only_de"].pk, "words": ""}}])
    editions = remarks(issue)
    assert not [words for words in editions["de"].remarks if "Nur auf Deutsch" in words]
    assert [words for words in editions["en"].remarks if "Nur auf Deutsch" in words]


def test_an_issue_does_not_contain_itself_in_any_language(make_issue, news):
    issue = make_issue()
    issue.items = [("page", {"page": news["de"], "words": ""})]
    issue.full_clean()
    for page in issue.get_translations(inclusive=True):
        issue.items = [("page", {"page": page, "words": ""})]
        with pytest.raises(ValidationError, match="cannot contain itself"):
            issue.full_clean()


def test_an_unpublished_issue_is_a_problem_of_each_language(make_issue):
    editions = remarks(make_issue(publish=False))
    assert all(edition.problems and not edition.is_ready for edition in editions.values())


def test_the_list_of_mailings_leads_to_the_issues_and_to_sending(as_role, issue):
    client = as_role("Secretariat")
    SubscriberFactory()
    choose = reverse("newsletter_choose")
    html = client.get(reverse("newsletter_mailing:index"), headers=ENGLISH).content.decode()
    assert choose in html
    assert "Send an issue" in html
    page = client.get(choose, headers=ENGLISH).content.decode()
    assert send_url(issue) in page
    client.post(send_url(issue), {"send": "1"})
    page = client.get(choose, headers=ENGLISH).content.decode()
    assert reverse("newsletter_mailing:inspect", args=[Mailing.objects.get().pk]) in page
    assert send_url(issue) not in page


def test_a_draft_leads_to_its_story_and_is_not_offered_for_sending(as_role, issue):
    for page in NewsletterIssuePage.objects.filter(translation_key=issue.translation_key):
        page.unpublish()
    page = as_role("Secretariat").get(reverse("newsletter_choose"), headers=ENGLISH).content.decode()
    assert "Publish it first" in page
    assert "Test or send" not in page


def test_an_officer_sees_the_issues_and_that_others_send_them(as_role, issue):
    client = as_role("Communication officer")
    page = client.get(reverse("newsletter_choose"), headers=ENGLISH).content.decode()
    assert "The secretariat sends the newsletter." in page
    assert send_url(issue) not in page
    stranger = as_role("Translator").get(reverse("newsletter_choose"), headers=ENGLISH)
    assert stranger.status_code == 302


def test_the_list_says_how_far_each_mailing_is(as_role, sent):
    client = as_role("Communication officer")
    sent.deliveries.filter(pk=sent.deliveries.first().pk).update(state="sent")
    page = client.get(reverse("newsletter_mailing:index"), headers=ENGLISH).content.decode()
    assert "1 of 3 (33 %)" in page


def test_choosing_costs_as_many_queries_for_many_issues_as_for_one(
    as_role, issue, archives, django_assert_max_num_queries
):
    client = as_role("Secretariat")
    client.get(reverse("newsletter_choose"))
    for _number in range(12):
        NewsletterIssuePageFactory(parent=archives["de"])
    with django_assert_max_num_queries(20):
        client.get(reverse("newsletter_choose"))
