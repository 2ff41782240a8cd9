"""Whatever comes wrong: a message beside the field in the reader's language, and what was typed is kept."""

from __future__ import annotations

import html
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from practices.models import PracticeSubmission
from practices.submission import tokens
from tests.factories.network import TandemFactory
from tests.practices.authors import (
    GOALS,
    YOU,
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

LATER = timedelta(days=1) + tokens.LINK_VALID


@pytest.fixture(autouse=True)
def parma(library):
    return TandemFactory(city__slug="parma", city__name_en="Parma")


@pytest.fixture
def token(client):
    return token_of(begin(client))


def text(answer):
    return html.unescape(answer.content.decode())


FIVE = {f"goal_{n}": str(n) for n in range(1, 6)} | {f"reason_{n}": "Why." for n in range(1, 6)} | {"target_1": ""}


@pytest.mark.parametrize(
    ("step", "change", "message"),
    [
        ("practice", {"title": ""}, "This field is required."),
        ("practice", {"start_year": "2020", "end_year": "2019"}, "A practice cannot end before it begins."),
        ("practice", {"start_year": "soon"}, "A whole number is needed here, not “soon”."),
        ("practice", {"themes": ["atlantis"]}, "Select a valid choice."),
        ("goals", {"goal_1": ""}, "Please choose at least one goal."),
        ("goals", {"goal_2": ""}, "Choose the goal that this belongs to."),
        ("goals", {"goal_1": "18"}, "There is no goal “18”; they go from 1 to 17."),
        ("goals", {"target_1": "11.99"}, "There is no target “11.99”."),
        ("goals", {"target_1": "5.1"}, "The target 5.1 belongs to a goal that is not named."),
        ("goals", {"reason_1": ""}, "Please say in a sentence what the practice contributes to it."),
        ("goals", {"goal_2": "11"}, "This goal is named already."),
        ("goals", FIVE, "A practice names at most four goals, here are 5."),
        ("results", {"evidence_kind": ""}, "A grade needs evidence: choose its kind, or lower the grade."),
        ("results", {"evidence_kind": "account"}, "This kind of evidence carries the grade “Told” at most."),
        ("results", {"evidence": ""}, "say what it rests on, or lower the grade"),
        ("story", {"challenge": "x" * 9000}, "at most 8000 characters"),
    ],
)
def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_lost(client, token, step, change, message):
    answer = fill(client, token, step, **change)
    assert answer.status_code == 422
    assert message in text(answer)
    assert 'class="error-summary"' in text(answer)
    kept = next(value for value in {"practice": ["A house for all."], "goals": ["All learn.", "Why."],
                                    "story": ["Both built."], "results": ["It stands."]}[step]
                if value in text(answer))  # fmt: skip
    assert kept
    assert step not in PracticeSubmission.objects.get().done


def test_a_fifth_goal_is_taken_when_it_is_meant(client, token):
    assert fill(client, token, "goals", **FIVE, many_goals="on").status_code == 302
    assert PracticeSubmission.objects.get().answers["goals"]["many_goals"] is True


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"address": "robin@"}, "This address is not complete or contains a mistake."),
        ({"tandem": ""}, "This field is required."),
        ({"tandem": "atlantis"}, "Select a valid choice."),
        ({"name": ""}, "This field is required."),
    ],
)
def test_the_first_step_says_what_is_wrong(client, change, message):
    answer = post(client, url("submit"), YOU | change)
    assert answer.status_code == 422
    assert message in text(answer)
    assert not PracticeSubmission.objects.exists()


def large(name, content_type):
    """50 MB, made of nothing."""
    return SimpleUploadedFile(name, b"\0" * (50 * 2**20), content_type)


def test_an_upload_of_50_mb_is_refused_and_the_text_is_kept(client, token):
    answer = add_file(client, token, large("film.jpg", "image/jpeg"))
    assert answer.status_code == 422
    assert "This file is larger than 15.0" in text(answer)
    assert "People in a hall." in text(answer)
    assert not PracticeSubmission.objects.get().files.exists()


def test_a_word_file_of_50_mb_is_refused_and_the_name_is_kept(client):
    answer = post(client, url("submit"), YOU | {"word": large("a.docx", "application/octet-stream")})
    assert answer.status_code == 422
    assert "This file is larger than 15.0" in text(answer)
    assert "Robin Sample" in text(answer)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"MZ not a picture", "This file is not a picture that we can read."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG drawings are not accepted"),
        (b"%PDF-1.7 but nothing follows", "This PDF is damaged"),
    ],
)
def test_what_is_no_picture_and_no_pdf_is_refused(client, token, content, message):
    answer = add_file(client, token, SimpleUploadedFile("foto.jpg", content, "image/jpeg"))
    assert answer.status_code == 422
    assert message in text(answer)


def test_a_picture_needs_a_description_and_the_right(client, token):
    answer = add_file(client, token, picture(), description="", rights="")
    assert answer.status_code == 422
    for message in ("Please describe the picture in a sentence", "only what you may pass on", "choose it once more"):
        assert message in text(answer)


def test_eight_files_are_enough(client, token):
    for _ in range(8):
        assert add_file(client, token, picture()).status_code == 302
    answer = add_file(client, token, picture())
    assert answer.status_code == 422
    assert "as many files as one practice can have" in text(answer)
    assert PracticeSubmission.objects.get().files.count() == 8


def test_a_draft_link_does_not_work_after_sending(client, token):
    fill_all(client, token)
    send(client, token)
    for answer in (
        client.get(url("submission_step", token, "story")),
        fill(client, token, "story", challenge="Another."),
        send(client, token),
    ):
        assert answer.status_code == 410
        assert "This practice has been sent already" in text(answer)
    assert PracticeSubmission.objects.get().answers["story"]["challenge"].startswith("No room")


def test_a_question_is_answered_once(client, officer):
    from practices.submission import reviewing

    hand_in(client)
    question = reviewing.ask(PracticeSubmission.objects.get(), "Who pays?", user=None)
    link = link_in(mails().last())
    assert post(client, link, {"question": str(question.pk), "answer": ""}).status_code == 422
    assert post(client, link, {"question": str(question.pk), "answer": "The city."}).status_code == 302
    again = post(client, link, {"question": str(question.pk), "answer": "Nobody."})
    assert again.status_code == 410
    assert "This question was answered already" in text(again)
    question.refresh_from_db()
    assert question.answer == "The city."


def test_confirming_twice_does_no_harm(client):
    own = hand_in(client)
    before = mails().count()
    assert client.post(own, {"confirm": "1"}).status_code == 302
    assert mails().count() == before


def test_an_expired_link_says_so_and_offers_a_new_one(client, token):
    for address in (url("submission_step", token, "practice"), url("submission", tokens.by_mail("x"))):
        with time_machine.travel(timezone.now() + LATER):
            answer = client.get(address)
        assert answer.status_code == 410
        assert "This link has expired" in text(answer)
        assert url("submit_link") in text(answer)


@pytest.mark.parametrize("forge", [lambda: "x", lambda: "abc:def:ghi", lambda: tokens.by_mail("nobody")])
def test_a_forged_link_opens_nothing(client, forge):
    forged = forge()
    for name, more in (("submission_step", ["story"]), ("submission", []), ("submission_erase", [])):
        answer = client.get(url(name, forged, *more))
        assert answer.status_code == 404
        assert "This link is no longer valid" in text(answer)


def test_a_new_link_goes_to_the_mailbox_and_the_answer_tells_nothing(client, token):
    before = mails().count()
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        known = post(client, url("submit_link"), {"address": "ROBIN@example.org"})
        unknown = post(client, url("submit_link"), {"address": "nobody@example.org"})
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert mails().count() == before + 1


def test_a_step_that_does_not_exist_is_not_found(client, token):
    assert client.get(url("submission_step", token, "atlantis")).status_code == 404
    assert client.get(url("submission_step", token, "you")).status_code == 404


def test_a_program_that_fills_the_trap_is_thanked_and_nothing_happens(client):
    assert post(client, url("submit"), YOU | {"homepage": "spam"}).status_code == 302
    assert not PracticeSubmission.objects.exists()


def test_the_form_of_another_site_is_refused(client):
    answer = client.post(url("submit"), YOU, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code in {403, 422}
    assert not PracticeSubmission.objects.exists()


def test_too_many_beginnings_from_one_network_are_refused(client):
    answers = [post(client, url("submit"), YOU).status_code for _ in range(16)]
    assert (answers[-2], answers[-1]) == (302, 429)
    assert mails().count() <= 5


def test_goals_survive_a_mistake_elsewhere(client, token):
    answer = fill(client, token, "goals", target_1="11.99")
    assert answer.context["form"]["goal_1"].value() == GOALS["goal_1"]


def test_a_browser_without_a_cookie_is_served(home):
    strict = Client(enforce_csrf_checks=True)
    token = token_of(begin(strict))
    assert fill(strict, token, "story").status_code == 302


@pytest.mark.parametrize("value", ["\x00", b"\xff\xfe", "<script>", "%s{0}{{ 7*7 }}"])
@pytest.mark.parametrize("later", [{}, {"later": "1"}])
def test_no_character_makes_it_stumble(client, token, value, later):
    answer = fill(client, token, "story", challenge=value, **later)
    assert answer.status_code in {302, 422}
    assert "<script>" not in client.get(url("submission_step", token, "story")).content.decode()
