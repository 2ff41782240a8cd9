"""Who sees what was handed in, what is forgotten when, and what a link can do."""

from __future__ import annotations

import json
import logging
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.remembering import inside_transactions
from outbox.models import Mail
from practices.models import Practice, PracticePage, PracticeSubmission, SubmissionFile
from practices.submission import personal_data, retention, reviewing, tokens
from tests.factories.network import TandemFactory
from tests.factories.planning import publish_cleared
from tests.practices.authors import ADDRESS, add_file, begin, fill_all, hand_in, link_in, mails, picture, token_of, url
from users.models import User
from users.roles import CONTACT, OFFICER, SECRETARIAT, TRANSLATOR

SECRETS = (ADDRESS, "robin", "Robin Sample", "No room.", "Room is scarce.")


@pytest.fixture(autouse=True)
def parma(library):
    return TandemFactory(city__slug="parma", city__name_en="Parma")


def only():
    return PracticeSubmission.objects.with_standing().get()


def signed_in(role):
    user = User.objects.create_user(f"{role.split()[0].lower()}@example.org", "x" * 14)
    user.groups.add(Group.objects.get(name=role))
    client = Client(headers={"accept-language": "en"})
    client.force_login(user)
    return client


def addresses(submission, file):
    return {
        "list": reverse("practices_submissions:index"),
        "read": reverse("practices_submission", args=[submission.pk]),
        "file": reverse("practices_submission_file", args=[submission.pk, file.pk]),
        "delete": reverse("practices_submissions:delete", args=[submission.pk]),
    }


@pytest.fixture
def sent(client):
    token = token_of(begin(client))
    add_file(client, token, picture())
    hand_in_token(client, token)
    return only()


def hand_in_token(client, token):
    from tests.practices.authors import send

    fill_all(client, token)
    send(client, token)
    client.post(link_in(mails().last()), {"confirm": "1"})


SEES = {
    SECRETARIAT: {"list", "read", "file", "delete"},
    OFFICER: {"list", "read", "file"},
    CONTACT: set(),
    TRANSLATOR: set(),
}


@pytest.mark.parametrize("role", SEES)
def test_only_those_who_review_see_what_was_sent(sent, role):
    somebody, file = signed_in(role), sent.files.get()
    opened = {name for name, to in addresses(sent, file).items() if somebody.get(to).status_code == 200}
    assert opened == SEES[role]


def test_a_stranger_sees_nothing_and_the_file_has_no_address(client, sent):
    file = sent.files.get()
    for address in addresses(sent, file).values():
        assert client.get(address).status_code == 302
    assert client.get(f"/media/{file.file.name}").status_code == 404
    with pytest.raises(ValueError, match="not accessible via a URL"):
        assert file.file.url
    assert not Path(file.file.path).is_relative_to(settings.MEDIA_ROOT)


def test_an_officer_without_the_right_to_change_decides_nothing(sent):
    user = User.objects.create_user("reader@example.org", "x" * 14)
    from django.contrib.auth.models import Permission

    user.user_permissions.set(Permission.objects.filter(codename__in=["view_practicesubmission", "access_admin"]))
    reader = Client()
    reader.force_login(user)
    assert reader.post(addresses(sent, sent.files.get())["read"], {"draft": "1"}).status_code in {302, 403}
    assert not PracticePage.objects.exists()


def test_a_draft_that_was_not_sent_is_seen_by_nobody(client, officer):
    begin(client)
    assert officer.get(reverse("practices_submission", args=[only().pk])).status_code == 404
    assert "Robin" not in officer.get(reverse("practices_submissions:index")).content.decode()


def test_officers_filter_by_state_and_find_by_address(officer, sent):
    index = reverse("practices_submissions:index")
    assert "Open house" in officer.get(index, {"standing": "received"}).content.decode()
    assert "Open house" not in officer.get(index, {"standing": "declined"}).content.decode()
    assert "Open house" in officer.get(index, {"q": ADDRESS}).content.decode()


def test_every_look_is_logged_without_a_name(officer, sent):
    officer.get(reverse("practices_submission", args=[sent.pk]))
    entry = ModelLogEntry.objects.get(action="practices.submission_look", content_type__model="practicesubmission")
    assert "Robin" not in entry.label
    assert ADDRESS not in entry.label


def test_pictures_are_kept_without_place_and_camera_under_a_name_of_ours(sent):
    file = sent.files.get()
    assert b"Exif" not in file.file.read()
    assert "foto" not in file.file.name


def test_nothing_personal_stands_in_the_log(client, officer, caplog):
    caplog.set_level(logging.DEBUG)
    hand_in(client)
    reviewing.ask(only(), "Who pays?", user=None)
    said = "\n".join(record.getMessage() + str(record.exc_text or "") for record in caplog.records
                     if not record.name.startswith("django.db"))  # fmt: skip
    assert not [secret for secret in SECRETS if secret in said]


def test_nothing_typed_stands_in_a_mail_before_the_address_is_confirmed(client):
    token = token_of(begin(client))
    hand_in_token(client, token)
    for mail in mails().order_by("pk")[:2]:
        assert not [word for word in ("Robin", "Open house", "No room") if word in mail.text + mail.subject]


def test_only_a_mailed_link_confirms_and_answers(client):
    token = token_of(begin(client))
    fill_all(client, token)
    from tests.practices.authors import post, send

    send(client, token)
    client.post(url("submission", token), {"confirm": "1"})
    assert only().confirmed_at is None
    client.post(link_in(mails().last()), {"confirm": "1"})
    question = reviewing.ask(only(), "Who pays?", user=None)
    assert "Who pays?" in client.get(url("submission", token)).content.decode()
    post(client, url("submission", token), {"question": str(question.pk), "answer": "Forged."})
    question.refresh_from_db()
    assert question.answered_at is None


def test_opening_a_link_changes_nothing(client):
    token = token_of(begin(client))
    before = PracticeSubmission.objects.values().get()
    for name in ("submission", "submission_erase", "submission_export", "submission_word", "submission_saved"):
        assert client.get(url(name, token)).status_code == 200
    for step in ("practice", "goals", "story", "results", "files", "check"):
        assert client.get(url("submission_step", token, step)).status_code == 200
    assert PracticeSubmission.objects.values().get() == before


def test_no_page_of_the_form_sets_a_cookie_or_is_kept(client):
    token = token_of(begin(client))
    pages = [url("submit"), url("submit_link"), url("submission", token), url("submission_word", token)]
    pages += [url("submission_step", token, step) for step in ("practice", "goals", "files", "check")]
    for page in pages:
        answer = client.get(page)
        assert not answer.cookies
        assert "no-store" in answer["Cache-Control"]
        assert 'content="noindex' in answer.content.decode()
        if token in page:
            assert answer["Referrer-Policy"] in {"same-origin", "no-referrer"}


@pytest.mark.parametrize(
    ("after", "forget"),
    [(retention.KEEP_DRAFT, retention.erase_drafts), (retention.KEEP_UNCONFIRMED, retention.erase_unconfirmed)],
)
def test_drafts_and_unconfirmed_practices_are_forgotten(client, after, forget, django_capture_on_commit_callbacks):
    token = token_of(begin(client))
    add_file(client, token, picture())
    if forget is retention.erase_unconfirmed:
        fill_all(client, token)
        from tests.practices.authors import send

        send(client, token)
    path = Path(SubmissionFile.objects.get().file.path)
    with time_machine.travel(timezone.now() + after - timedelta(hours=1)):
        assert forget() == 0
    later = time_machine.travel(timezone.now() + after + timedelta(hours=1))
    with later, django_capture_on_commit_callbacks(execute=True):
        assert forget() == 1
    assert not PracticeSubmission.objects.exists()
    assert not path.exists()
    assert not Mail.objects.filter(recipient=ADDRESS).exists()


def test_what_was_decided_is_forgotten_after_half_a_year_and_the_page_stays(client, admin_user):
    hand_in(client)
    page = reviewing.make_page(only(), admin_user)
    publish_cleared(PracticePage.objects.get(pk=page.pk))
    reviewing.tell_published()
    assert retention.erase_settled() == 0
    with time_machine.travel(timezone.now() + retention.KEEP_SETTLED + timedelta(days=1)):
        assert retention.erase_settled() == 1
    assert PracticePage.objects.get().live
    assert Practice.objects.get().contact_email == ADDRESS


def test_a_practice_in_review_is_not_forgotten(client, admin_user):
    hand_in(client)
    reviewing.make_page(only(), admin_user)
    with time_machine.travel(timezone.now() + timedelta(days=400)):
        assert (retention.erase_drafts(), retention.erase_unconfirmed(), retention.erase_settled()) == (0, 0, 0)


def test_the_author_takes_the_data_along_and_erases_them(client):
    own = hand_in(client)
    token = own.rstrip("/").rsplit("/", 1)[1]
    data = json.loads(client.get(url("submission_export", token)).content)
    assert (data["name"], data["address"], data["answers"]["practice"]["title"]) == (
        "Robin Sample",
        ADDRESS,
        "Open house",
    )
    assert "Your data are erased" in client.post(url("submission_erase", token)).content.decode()
    assert not PracticeSubmission.objects.exists()
    assert client.get(own).status_code == 404
    assert not Mail.objects.filter(recipient=ADDRESS).exists()


def test_everything_of_an_address_is_erased_and_the_practice_keeps_no_address(client, admin_user):
    hand_in(client)
    reviewing.make_page(only(), admin_user)
    begin(client)
    begin(client, address="other@example.org")
    call_command("erase_submissions", "ROBIN@example.org", verbosity=0)
    assert PracticeSubmission.objects.get().address == "other@example.org"
    assert Practice.objects.get().contact_email == ""
    assert personal_data.erase_address(ADDRESS) == 0


def test_the_secretariat_erases_by_the_list(sent):
    somebody = signed_in(SECRETARIAT)
    assert somebody.post(addresses(sent, sent.files.get())["delete"]).status_code == 302
    assert not PracticeSubmission.objects.exists()
    assert not Mail.objects.filter(recipient=ADDRESS).exists()


def queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


#: Pages of the form, warm; the last one asks the rules of the import about every step.
BUDGET = {"practice": 4, "goals": 4, "story": 4, "results": 4, "files": 5, "check": 24}


def test_pages_of_the_form_keep_their_budget(client):
    token = token_of(begin(client))
    fill_all(client, token)
    with inside_transactions():
        found = {step: queries(client, url("submission_step", token, step)) for step in BUDGET}
    assert {step: number for step, number in found.items() if number > BUDGET[step]} == {}


def test_the_list_costs_the_same_for_more(client, officer):
    for _ in range(3):
        hand_in_row()
    few = queries(officer, reverse("practices_submissions:index"))
    for _ in range(15):
        hand_in_row()
    assert queries(officer, reverse("practices_submissions:index")) == few


def hand_in_row():
    from network.models import Tandem

    now = timezone.now()
    return PracticeSubmission.objects.create(
        language="en", tandem=Tandem.objects.first(), name="R", address=ADDRESS, sent_at=now, confirmed_at=now,
        answers={"practice": {"title": "A"}},
    )  # fmt: skip


def test_the_two_ways_in_are_told_apart():
    assert tokens.read(tokens.by_mail("k")) == tokens.Way("k", True)
    assert tokens.read(tokens.in_browser("k")) == tokens.Way("k", False)
