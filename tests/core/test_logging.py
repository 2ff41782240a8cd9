"""Logs are read by many and kept for long: nobody's address, name or words stand in them (GDPR, article 5)."""

from __future__ import annotations

import logging
import smtplib
from threading import Event

import pytest
import time_machine
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils.translation import override

import outbox
from core import tick
from core.public_forms import new_stamp
from core.tick import log_failure
from outbox.delivery import deliver_due
from outbox.pause import RelayPause
from outbox.smtp import Relay
from tests.outbox.servers import free_port, running_sink

pytestmark = pytest.mark.django_db

ADDRESS, WORDS, NETWORK = "anna.musterfrau@example.org", "My neighbour is ill", "203.0.113.77"
SECRETS = (ADDRESS, "anna.musterfrau", "Anna Musterfrau", WORDS, NETWORK)


@pytest.fixture
def said(caplog):
    """What stands in the log of the site after a test did something, down to the finest level."""
    caplog.set_level(logging.DEBUG)

    def _said(*without):
        records = [record for record in caplog.records if record.name not in without]
        return "\n".join(record.getMessage() + str(record.exc_text or "") for record in records)

    return _said


def send_form(client, view, **fields):
    with time_machine.travel("2030-05-01 10:00:00Z", tick=False) as clock, override("en"):
        data = {"stamp": new_stamp(), **fields}
        clock.shift(10)
        return client.post(reverse(view), data, REMOTE_ADDR=NETWORK)


def test_the_log_that_is_listened_to_is_the_one_that_is_written(said):
    logging.getLogger("core").info("somebody wrote %s", ADDRESS)
    assert ADDRESS in said()


def test_feedback_leaves_no_word_in_the_log(client, home, said):
    answer = send_form(client, "feedback", message=WORDS, email=ADDRESS, page="/en/")
    assert answer.status_code == 302
    assert not [secret for secret in SECRETS if secret in said()]


def test_refused_feedback_leaves_no_word_in_the_log(client, home, said):
    assert send_form(client, "feedback", message=WORDS, email=f"{ADDRESS} and more").status_code == 422
    assert not [secret for secret in SECRETS if secret in said()]


def test_a_subscription_leaves_no_address_in_the_log(client, home, said):
    answer = send_form(
        client, "newsletter:subscribe", address=ADDRESS, name="Anna Musterfrau", language="en", consent="on"
    )
    assert answer.status_code == 302
    assert not [secret for secret in SECRETS if secret in said()]


def test_a_search_leaves_no_word_in_the_log(client, home, said):
    with override("en"):
        client.get(reverse("search"), {"q": f"{WORDS} {ADDRESS}"})
    assert not [secret for secret in SECRETS if secret in said()]


def test_a_failed_sign_in_leaves_no_address_in_the_log(client, home, said, settings):
    settings.AXES_ENABLED = True
    for _ in range(7):
        form = {"username": ADDRESS, "password": WORDS}
        client.post(reverse("wagtailadmin_login"), form, REMOTE_ADDR=NETWORK)
    assert not [secret for secret in SECRETS if secret in said()]


def test_a_new_password_leaves_no_address_in_the_log(client, home, said):
    get_user_model().objects.create_superuser(ADDRESS, WORDS)
    client.post(reverse("wagtailadmin_password_reset"), {"email": ADDRESS}, REMOTE_ADDR=NETWORK)
    assert not [secret for secret in SECRETS if secret in said()]


ANSWERS = {"taken": "", "refused": "550 5.1.1 <{0}> is unknown here", "put off": "450 4.2.0 <{0}> is busy"}


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_mail_leaves_an_address_in_the_log_whatever_the_server_says(said, answer):
    mail = outbox.send("test", ADDRESS, "en", {}, "key", reply_to=ADDRESS)
    words = ANSWERS[answer].format(ADDRESS)
    with running_sink(refuse={ADDRESS: words} if words else {}) as sink:
        deliver_due(Event(), sink.relay, RelayPause())
    mail.refresh_from_db()
    assert mail.attempts == 1
    assert not [secret for secret in SECRETS if secret in said("mail.log")]


def test_a_server_that_does_not_answer_leaves_no_address_in_the_log(said):
    outbox.send("test", ADDRESS, "en", {}, "key")
    deliver_due(Event(), Relay("127.0.0.1", free_port(), timeout=1), RelayPause())
    assert not [secret for secret in SECRETS if secret in said()]


def test_a_job_that_fails_with_an_address_in_its_error_leaves_none_in_the_log(said, monkeypatch):
    def fail():
        raise ValueError(f"no row for {ADDRESS}")

    monkeypatch.setattr(tick, "_jobs", {"test": tick.Job("test", fail)})
    assert tick.run_due().failed == ["test"]
    assert "ValueError" in said()
    assert not [secret for secret in SECRETS if secret in said()]


def test_an_error_is_logged_with_its_place_and_without_its_words(said):
    try:
        raise smtplib.SMTPRecipientsRefused({ADDRESS: (550, WORDS.encode())})
    except smtplib.SMTPRecipientsRefused as error:
        log_failure("Sending", error)
    assert "SMTPRecipientsRefused" in said()
    assert "test_logging.py" in said()
    assert not [secret for secret in SECRETS if secret in said()]
