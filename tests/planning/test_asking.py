"""Approval by link: a person without an account reads both languages and answers, once, for just these versions."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from news.models import NewsPage
from outbox.models import Mail
from planning import asking
from planning.models import Approval, ApprovalRequest
from planning.stories import release_of
from tests.factories.planning import completed, entry_for, secretary, translated
from tests.planning.test_story_view import act, member_of

MAYOR = {"name": "Ada Bürger", "role": "Mayor of Somewhere", "email": "mayor@example.org", "language": "en"}


@pytest.fixture
def written(pair):
    """Everything but the approval."""
    for page in pair:
        completed(page)
    for page in pair:
        translated(page)
    entry_for(*pair)
    return pair


@pytest.fixture
def link(written):
    asking.ask(written[0], secretary(), **MAYOR, note="Before Friday, please.")
    return re.search(r"https?://[^/\s]+(/en/approval/\S+)", Mail.objects.get().text)[1]


def send(client, link, **said):
    page = client.get(link)
    stamp = page.context["form"].fresh_stamp
    with time_machine.travel(timezone.now() + timedelta(seconds=5)):
        return client.post(link, {"stamp": stamp, "homepage": "", **said})


def test_the_mail_says_what_is_asked_and_leads_to_both_languages(client, written, link):
    mail = Mail.objects.get()
    assert mail.recipient == "mayor@example.org"
    assert "Before Friday, please." in mail.text
    html = client.get(link).content.decode()
    for page in written:
        assert page.title in html
        assert page.teaser_text in html


def test_reading_the_page_decides_nothing_and_leaves_nothing(client, link):
    answer = client.get(link)
    assert not Approval.objects.exists()
    assert "noindex" in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer["Cache-Control"]
    assert not answer.cookies
    assert ApprovalRequest.objects.get().answer == ""


def test_each_page_is_shown_as_readers_would_see_it(client, written, link):
    preview = client.get(f"{link}page/{written[1].pk}/")
    assert preview.status_code == 200
    assert written[1].title in preview.content.decode()
    assert preview["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in preview["Cache-Control"]
    assert not preview.cookies


def test_the_link_opens_no_other_page(client, section, link):
    other = section.add_child(instance=NewsPage(title="Geheim", live=False))
    assert client.get(f"{link}page/{other.pk}/").status_code == 404


def test_approving_clears_both_languages_and_keeps_who_and_when(client, written, link):
    assert not release_of(NewsPage.objects.get(pk=written[0].pk)).is_clear
    answer = send(client, link, said="approved")
    assert "Your answer has arrived" in answer.content.decode()
    question = ApprovalRequest.objects.get()
    assert (question.answer, question.name, question.role) == ("approved", "Ada Bürger", "Mayor of Somewhere")
    assert question.answered_at
    digests = {str(row.page_id): row.digest for row in Approval.objects.all()}
    assert digests == {key: version["digest"] for key, version in question.versions.items()}
    assert release_of(NewsPage.objects.get(pk=written[0].pk)).is_clear
    entry = PageLogEntry.objects.get(action="planning.approve_by_link", page=written[0].pk)
    assert "Mayor of Somewhere" in entry.message
    assert Mail.objects.filter(template="planning_answer", recipient=secretary().email).count() == 1


def test_a_later_edit_voids_the_approval(client, written, link):
    send(client, link, said="approved")
    draft = written[0].get_latest_revision_as_object()
    draft.title = "Something else"
    draft.save_revision()
    codes = [reason.code for reason in release_of(draft).all_reasons]
    assert "not-approved" in codes


def test_a_comment_approves_nothing_and_is_sent_to_who_asked(client, link):
    send(client, link, said="commented", comment="The figure is wrong.")
    assert not Approval.objects.exists()
    assert "The figure is wrong." in Mail.objects.get(template="planning_answer").text


@pytest.mark.parametrize(
    ("said", "message"),
    [({}, "Choose one of the two answers."), ({"said": "commented"}, "Please write what should change.")],
)
def test_half_an_answer_is_refused_beside_its_field(client, link, said, message):
    answer = send(client, link, **said)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert ApprovalRequest.objects.get().answer == ""


def closed(client, link, status, message):
    answer = client.get(link)
    assert answer.status_code == status
    assert message in answer.content.decode()
    assert not answer.cookies
    client.post(link, {"said": "approved"})
    return True


def test_a_used_link_says_so(client, link):
    send(client, link, said="commented", comment="Wait")
    assert closed(client, link, 410, "This link was used already")
    assert not Approval.objects.exists()


def test_a_revoked_link_says_so_and_approves_nothing(client, link):
    asking.revoke(ApprovalRequest.objects.get(), secretary())
    assert closed(client, link, 410, "This link was withdrawn")
    assert not Approval.objects.exists()


def test_an_expired_link_says_so_and_approves_nothing(client, link):
    with time_machine.travel(timezone.now() + timedelta(days=22)):
        assert closed(client, link, 410, "This link has expired")
    assert not Approval.objects.exists()


def test_a_forged_link_says_so(client, link):
    assert closed(client, link[:-3] + "x/", 404, "This link is not valid")


def test_a_link_to_a_text_that_has_changed_says_so(client, written, link):
    draft = written[1].get_latest_revision_as_object()
    draft.title = "Rewritten"
    draft.save_revision()
    assert closed(client, link, 410, "The text has changed since you were asked")
    assert not Approval.objects.exists()


def test_a_link_to_a_deleted_page_opens_nothing(client, written, link):
    written[1].delete()
    assert closed(client, link, 410, "The text has changed since you were asked")


def test_who_asked_may_have_left(client, link):
    person = secretary()
    person.is_active = False
    person.save()
    assert send(client, link, said="approved").status_code == 200
    assert not Mail.objects.filter(template="planning_answer").exists()


def test_only_those_who_may_approve_can_ask_or_revoke(written, link):
    officer = member_of("Communication officer")
    with pytest.raises(PermissionDenied):
        asking.ask(written[0], officer, **MAYOR)
    with pytest.raises(PermissionDenied):
        asking.revoke(ApprovalRequest.objects.get(), officer)


def test_a_wrong_address_is_refused_in_words(written):
    with pytest.raises(ValidationError, match="is not a mail address"):
        asking.ask(written[0], secretary(), **MAYOR | {"email": "mayor at example"})
    assert not Mail.objects.exists()


def test_the_secretariat_asks_and_withdraws_in_the_view_of_the_story(client, written):
    client.force_login(member_of("Secretariat"))
    answer = act(client, written[0], "ask", **MAYOR)
    assert "was asked by mail" in answer.content.decode()
    assert "Waits for an answer until" in answer.content.decode()
    answer = act(client, written[0], "revoke", request=ApprovalRequest.objects.get().pk)
    assert "The link was withdrawn." in answer.content.decode()


def test_the_database_knows_no_link(link):
    assert ApprovalRequest.objects.get().secret not in link
    assert reverse("planning_links:answer", args=["x"]).startswith("/")
