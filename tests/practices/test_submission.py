"""A practice is handed in without an account: from the first page to the page in the library."""

from __future__ import annotations

import pytest
from django.urls import reverse
from wagtail.models import WorkflowState

from outbox.models import Mail
from practices.models import Practice, PracticePage, PracticeSubmission, Standing
from practices.submission import reviewing
from tests.factories.network import TandemFactory
from tests.factories.planning import publish_cleared
from tests.practices.authors import (
    ADDRESS,
    add_file,
    begin,
    fill,
    fill_all,
    hand_in,
    link_in,
    mails,
    picture,
    post,
    send,
    token_of,
    url,
)


@pytest.fixture(autouse=True)
def parma(library):
    return TandemFactory(city__slug="parma", city__name_en="Parma")


def only():
    return PracticeSubmission.objects.with_standing().get()


def review(client, submission, **act):
    return client.post(reverse("practices_submission", args=[submission.pk]), act, follow=True)


def test_the_library_leads_to_the_form(client, library):
    assert url("submit") in client.get(library.url).content.decode()


def test_the_whole_way_from_the_first_page_to_the_library(client, officer):
    token = token_of(begin(client))
    fill_all(client, token)
    assert add_file(client, token, picture()).status_code == 302
    assert send(client, token, note="Please be quick.").status_code == 302
    assert only().state == Standing.UNCONFIRMED
    assert not Mail.objects.filter(template="submission_note").exists()

    own = link_in(mails().last())
    client.post(own, {"confirm": "1"})
    assert only().state == Standing.RECEIVED
    assert "Open house" in Mail.objects.get(template="submission_note").text

    review(officer, only(), **{"ask": "1", "question-text": "Who pays?"})
    assert only().state == Standing.QUESTION
    asked = mails().last()
    assert "Who pays?" in asked.text
    page = client.get(link_in(asked)).content.decode()
    assert "Who pays?" in page
    post(client, link_in(asked), {"question": str(only().questions.get().pk), "answer": "The city."})
    assert only().state == Standing.RECEIVED
    assert "The city." in mails("submission_note", "secretariat@example.org").last().text

    answer = review(officer, only(), draft="1")
    told = PracticePage.objects.get()
    assert answer.redirect_chain[-1][0] == reverse("wagtailadmin_pages:edit", args=[told.pk])
    assert only().state == Standing.REVIEW
    assert "in review" in mails().last().subject

    publish_cleared(told)
    assert only().state == Standing.PUBLISHED
    assert reviewing.tell_published() == 1
    assert reviewing.tell_published() == 0
    assert "is published" in mails().last().subject
    assert told.url in client.get(own).content.decode()


def test_the_draft_page_says_what_was_typed(client, officer):
    token = token_of(begin(client))
    fill_all(client, token)
    add_file(client, token, picture())
    add_file(client, token, picture("zwei.jpg"), description="A second hall.")
    send(client, token)
    client.post(link_in(mails().last()), {"confirm": "1"})
    review(officer, only(), draft="1")
    page, practice = PracticePage.objects.get(), Practice.objects.get()
    assert (page.title, page.live, page.locale.language_code) == ("Open house", False, "en")
    assert page.challenge == "<p>No room.</p><p>And no &lt;b&gt;money&lt;/b&gt;.</p>"
    assert (page.city_part, page.teaser_text) == ("Gave the site.", "A house for all.")
    assert (practice.tandem.slug, practice.money, str(practice.staff)) == ("parma", "small", "0.5")
    assert (practice.contact_email, practice.contact_language) == (ADDRESS, "en")
    assert [(link.tag.number, link.reason_en) for link in practice.goal_links.all()] == [
        (4, "All learn."),
        (11, "Room is scarce."),
    ]
    assert practice.goal_links.get(tag__number=11).target.code == "11.3"
    assert (page.share_image.alt_en, page.share_image.credit) == ("People in a hall.", "R. S.")
    assert [block["image"].alt_en for block in page.body[0].value["pictures"]] == [
        "People in a hall.",
        "A second hall.",
    ]
    state = WorkflowState.objects.get(object_id=str(page.pk))
    assert state.status == WorkflowState.STATUS_IN_PROGRESS


def test_a_german_practice_becomes_a_german_page(client, officer, library_de):
    token = token_of(begin(client, "de"))
    fill_all(client, token)
    send(client, token)
    client.post(link_in(mails().last()), {"confirm": "1"})
    review(officer, only(), draft="1")
    assert PracticePage.objects.get().locale.language_code == "de"
    assert Practice.objects.get().goal_links.get(tag__number=11).reason_de == "Room is scarce."


def test_a_second_practice_of_the_same_title_gets_a_record_of_its_own(client, officer):
    for _ in range(2):
        hand_in(client)
    for submission in PracticeSubmission.objects.all():
        review(officer, submission, draft="1")
    assert set(Practice.objects.values_list("working_title", flat=True)) == {"Open house", "Open house (2)"}


def test_saving_for_later_keeps_even_what_is_wrong_and_mails_the_link(client):
    token = token_of(begin(client))
    answer = fill(client, token, "practice", title="", end_year="2019", later="1")
    assert answer.status_code == 302
    assert client.get(answer["Location"]).status_code == 200
    link = link_in(mails().last())
    page = client.get(link).content.decode()
    assert 'value="2019"' in page
    assert "A house for all." in page
    assert only().done == ["you"]


def test_progress_says_where_one_is_and_what_is_done(client):
    token = token_of(begin(client))
    fill(client, token, "practice")
    page = client.get(url("submission_step", token, "goals")).content.decode()
    assert page.count('aria-current="step"') == 1
    assert "progress__step--done" in page


def test_what_is_saved_by_a_mailed_link_needs_no_confirmation(client):
    begin(client)
    token = token_of(link_in(mails().last()))
    fill_all(client, token)
    send(client, token)
    assert only().state == Standing.RECEIVED
    assert "received" in mails().last().subject


def test_an_incomplete_practice_is_not_sent_and_says_what_is_missing(client):
    token = token_of(begin(client))
    fill(client, token, "practice")
    answer = send(client, token)
    assert answer.status_code == 422
    assert "Something is still missing" in answer.content.decode()
    assert only().state == Standing.DRAFT


def test_declining_tells_the_author_why(client, officer):
    own = hand_in(client)
    review(officer, only(), **{"refuse": "1", "decline-reason": "It is a project idea."})
    assert only().state == Standing.DECLINED
    assert "It is a project idea." in mails().last().text
    assert "It is a project idea." in client.get(own).content.decode()
    assert not PracticePage.objects.exists()


def test_files_are_removed_again(client):
    token = token_of(begin(client))
    add_file(client, token, picture())
    file = only().files.get()
    post(client, url("submission_step", token, "files"), {"remove": str(file.pk)})
    assert not only().files.exists()
