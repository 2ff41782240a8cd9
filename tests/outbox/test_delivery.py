"""Sending what is queued, to a real server, with a clock that the test moves."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
import time_machine
from django.utils import timezone

import outbox
from outbox.delivery import BACK_OFF, deliver_due, oldest_waiting, write_down
from outbox.models import CLAIM_LEASE, Mail
from outbox.pause import RelayPause
from outbox.replies import Answer, Stage
from outbox.retention import erase_old_texts
from outbox.smtp import Relay
from tests.outbox.servers import CUT, ScriptedServer, free_port, running_sink

pytestmark = pytest.mark.django_db
State = Mail.State


def queue(key="k", to="you@example.org"):
    return outbox.send("test", to, "en", {}, key)


def deliver(server, pause=None):
    return deliver_due(Event(), server.relay, pause or RelayPause())


def test_a_queued_mail_arrives_once():
    mail = queue()
    with running_sink() as sink:
        deliver(sink)
        deliver(sink)
    mail.refresh_from_db()
    assert sink.recipients == ["you@example.org"]
    assert sink.received[0].message["Subject"] == "Test mail from Tandem Network"
    assert sink.received[0].sender == "newsletter@example.org"
    assert (mail.state, mail.attempts, mail.reply) == (State.SENT, 1, "dot: 250 2.0.0 accepted")
    assert mail.sent_at is not None


def test_a_refusal_for_the_moment_is_tried_again_after_growing_waits():
    mail = queue()
    start = timezone.now()
    waits = []
    with (
        running_sink(refuse={"you@example.org": "450 4.2.0 busy"}) as sink,
        time_machine.travel(start, tick=False) as clock,
    ):
        for _ in BACK_OFF:
            deliver(sink)
            mail.refresh_from_db()
            waits.append(mail.next_try_at - timezone.now())
            clock.move_to(mail.next_try_at - timedelta(seconds=1))
            assert not Mail.objects.due(timezone.now()).exists()
            clock.move_to(mail.next_try_at)
        deliver(sink)
    mail.refresh_from_db()
    assert [wait.total_seconds() / 60 for wait in waits] == [1, 5, 15, 60, 240, 720]
    assert mail.state == State.FAILED
    assert sink.received == []


def test_a_mailbox_that_does_not_exist_is_not_tried_again(caplog):
    mail = queue()
    with running_sink(refuse={"you@example.org": "550 5.1.1 <you@example.org> unknown"}) as sink:
        deliver(sink)
    mail.refresh_from_db()
    assert mail.state == State.FAILED
    assert "5.1.1" in mail.reply
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("outbox")]
    assert ours
    assert not any("you@example.org" in words for words in ours)


def test_one_refused_mail_does_not_hold_up_the_next():
    bad, good = queue("a", "bad@example.org"), queue("b", "good@example.org")
    with running_sink(refuse={"bad@example.org": "550 5.1.1 no"}) as sink:
        deliver(sink)
    bad.refresh_from_db()
    good.refresh_from_db()
    assert (bad.state, good.state) == (State.FAILED, State.SENT)


def test_a_relay_that_is_down_costs_no_attempt_and_is_left_alone_for_a_while():
    mail = queue()
    pause = RelayPause()
    with running_sink() as sink:
        assert not deliver_due(Event(), Relay("127.0.0.1", free_port(), timeout=1), pause)
        assert not pause.is_over
        deliver(sink, pause)
        assert sink.received == []
        deliver(sink)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts) == (State.SENT, 1)


def test_the_pause_grows_with_every_failure_and_ends_with_a_success():
    pause = RelayPause()
    for _ in range(3):
        pause.failed()
    assert pause.failures == 3
    pause.succeeded()
    assert pause.is_over


def test_a_mail_that_no_relay_takes_for_two_days_has_failed():
    mail = queue()
    dead = Relay("127.0.0.1", free_port(), timeout=1)
    with time_machine.travel(timezone.now() + timedelta(hours=49)):
        deliver_due(Event(), dead, RelayPause())
    mail.refresh_from_db()
    assert mail.state == State.FAILED


def test_a_cut_behind_the_dot_is_sent_again_under_the_same_message_id():
    mail = queue()
    with ScriptedServer({"DOT": CUT}) as server:
        deliver(server)
    mail.refresh_from_db()
    assert mail.state == State.RETRYING
    with time_machine.travel(timezone.now() + timedelta(minutes=2)), running_sink() as sink:
        deliver(sink)
    assert sink.received[0].message["Message-ID"] == mail.message_id


def test_a_mail_whose_worker_was_killed_is_sent_by_another_when_the_lease_is_over():
    mail = queue()
    assert Mail.objects.claim(mail.pk, "dead", timezone.now())
    with running_sink() as sink:
        deliver(sink)
        assert sink.received == []
        with time_machine.travel(timezone.now() + CLAIM_LEASE + timedelta(seconds=1)):
            deliver(sink)
    assert sink.recipients == ["you@example.org"]


def test_of_two_workers_one_gets_the_mail():
    mail = queue()
    now = timezone.now()
    assert Mail.objects.claim(mail.pk, "one", now)
    assert Mail.objects.claim(mail.pk, "two", now) is None


def test_a_worker_that_has_lost_its_mail_does_not_overwrite_the_result():
    mail = queue()
    mine = Mail.objects.claim(mail.pk, "slow", timezone.now())
    Mail.objects.filter(pk=mail.pk).update(owner="successor")
    write_down(mine, Answer(Stage.DOT, 250, "accepted"), timezone.now())
    mail.refresh_from_db()
    assert (mail.state, mail.owner) == (State.SENDING, "successor")


def test_a_worker_that_is_told_to_stop_takes_no_further_mail():
    queue()
    stop = Event()
    stop.set()
    with running_sink() as sink:
        deliver_due(stop, sink.relay, RelayPause())
    assert sink.received == []


def test_the_age_of_the_queue_is_the_age_of_its_oldest_due_mail():
    assert oldest_waiting() is None
    with time_machine.travel(timezone.now(), tick=False) as clock:
        queue()
        clock.shift(timedelta(minutes=9))
        assert oldest_waiting() == timedelta(minutes=9)


def test_texts_and_addresses_are_erased_after_thirty_days_and_the_key_stays():
    mail = queue()
    waiting = queue("waiting")
    Mail.objects.filter(pk=mail.pk).update(state=State.SENT)
    with time_machine.travel(timezone.now() + timedelta(days=29)):
        assert erase_old_texts() == 0
    with time_machine.travel(timezone.now() + timedelta(days=31)):
        assert erase_old_texts() == 1
    mail.refresh_from_db()
    waiting.refresh_from_db()
    assert (mail.recipient, mail.subject, mail.text, mail.html, mail.key) == ("", "", "", "", "k")
    assert waiting.text
    assert queue("k").pk == mail.pk
