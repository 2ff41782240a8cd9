"""An issue on its way: from the frozen bytes to a real mail server."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from newsletter import bounces, consent, queue
from newsletter.audience import build
from newsletter.models import Delivery, Mailing, Subscriber, Suppression
from newsletter.sending import NotReady, cancel, pause, resume, send_doubtful_again, send_issue
from newsletter.worker import clear_up_after_the_dead, send_some
from outbox.models import Mail
from outbox.pause import RelayPause
from outbox.replies import Answer, Stage
from outbox.smtp import Relay
from tests.factories.newsletter import NewsletterIssuePageFactory, SubscriberFactory
from tests.factories.planning import publish_cleared
from tests.outbox.servers import CUT, ScriptedServer, free_port, running_sink

pytestmark = pytest.mark.django_db
State = Delivery.State


def work(server, relay_pause=None):
    """Let the worker send until nothing is left to do."""
    while send_some(Event(), server.relay, relay_pause or RelayPause()):
        pass


def states(mailing):
    return dict(mailing.counts())


def test_every_reader_gets_the_issue_once_in_their_language(issue, officer):
    german, english = SubscriberFactory.create_batch(3), SubscriberFactory.create_batch(2, english=True)
    mailing = send_issue(issue, officer)
    with running_sink() as sink:
        work(sink)
        work(sink)
    mailing.refresh_from_db()
    assert sorted(sink.recipients) == sorted(reader.address for reader in [*german, *english])
    subjects = {mail.recipient: str(mail.message["Subject"]) for mail in sink.received}
    assert subjects[german[0].address] == "Herbst am Fluss"
    assert subjects[english[0].address] == "Autumn by the river"
    assert states(mailing) == {State.SENT: 5}
    assert mailing.state == Mailing.State.DONE


def test_only_those_who_confirmed_and_are_not_suppressed_are_mailed(issue, officer):
    reader = SubscriberFactory()
    SubscriberFactory(unconfirmed=True)
    SubscriberFactory(unsubscribed=True)
    SubscriberFactory(bounced=True)
    suppressed = SubscriberFactory()
    Suppression.add(suppressed.address_hash, Suppression.Reason.COMPLAINT, timezone.now())
    send_issue(issue, officer)
    assert [delivery.address for delivery in Delivery.objects.all()] == [reader.address]


def test_who_unsubscribes_between_building_and_claiming_is_not_mailed(issue, officer):
    stays, leaves = SubscriberFactory(), SubscriberFactory()
    mailing = send_issue(issue, officer)
    consent.unsubscribe(leaves)
    with running_sink() as sink:
        work(sink)
    assert sink.recipients == [stays.address]
    assert states(mailing) == {State.SENT: 1, State.CANCELLED: 1}


def test_who_unsubscribes_after_the_claim_is_not_mailed_either(issue, officer):
    """The last question is asked by the statement that marks the mail as in flight."""
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    (delivery,) = queue.claim("me", 10, timezone.now())
    Subscriber.objects.filter(pk=reader.pk).update(state=Subscriber.State.UNSUBSCRIBED)
    assert not queue.put_in_flight(delivery, "<x@example.org>")
    queue.let_go(delivery)
    assert states(mailing) == {State.CANCELLED: 1}


def test_an_issue_is_sent_only_once(issue, officer):
    SubscriberFactory()
    send_issue(issue, officer)
    with pytest.raises(NotReady, match="already"):
        send_issue(issue, officer)
    assert Delivery.objects.count() == 1


def test_building_the_audience_twice_adds_nobody(issue, officer):
    SubscriberFactory.create_batch(3)
    mailing = send_issue(issue, officer)
    assert build(mailing, timezone.now()) == 0
    assert mailing.deliveries.count() == 3


def test_after_a_cancelled_mailing_nobody_gets_the_issue_twice(issue, officer):
    first, second = SubscriberFactory.create_batch(2)
    mailing = send_issue(issue, officer)
    refused = {second.address: "450 4.2.0 busy"}
    with running_sink(refuse=refused) as sink:
        work(sink)
        assert cancel(mailing)
        sink.refuse.clear()
        send_issue(issue, officer)
        work(sink)
    assert sorted(sink.recipients) == sorted([first.address, second.address])


def test_without_the_right_nothing_is_sent(issue, django_user_model):
    SubscriberFactory()
    with pytest.raises(PermissionDenied):
        send_issue(issue, django_user_model.objects.create_user("stranger@example.org", "x"))
    assert not Mailing.objects.exists()


def test_an_issue_that_is_not_published_is_not_sent(make_issue, officer):
    SubscriberFactory()
    with pytest.raises(NotReady):
        send_issue(make_issue(publish=False), officer)


def test_readers_of_a_language_without_an_issue_are_left_out_only_knowingly(archives, officer):
    issue = publish_cleared(NewsletterIssuePageFactory(parent=archives["de"]))
    german, _english = SubscriberFactory(), SubscriberFactory(english=True)
    with pytest.raises(NotReady, match="would get nothing"):
        send_issue(issue, officer)
    mailing = send_issue(issue, officer, only_ready=True)
    assert [delivery.address for delivery in mailing.deliveries.all()] == [german.address]


def test_an_issue_without_content_is_not_sent(make_issue, officer):
    SubscriberFactory()
    with pytest.raises(NotReady):
        send_issue(make_issue(items=[]), officer)


# --- Answers ------------------------------------------------------------------------------------


def test_a_mailbox_that_does_not_exist_is_never_mailed_again(issue, officer):
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    with running_sink(refuse={reader.address: "550 5.1.1 unknown"}) as sink:
        work(sink)
    reader.refresh_from_db()
    assert states(mailing) == {State.BOUNCED: 1}
    assert reader.state == Subscriber.State.BOUNCED
    assert Suppression.objects.get().reason == Suppression.Reason.BOUNCED


def test_a_full_mailbox_is_suppressed_after_three_issues_and_forgiven_by_a_success(issue, officer):
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    full, fine = Answer(Stage.RCPT, 552, "5.2.2 full"), Answer(Stage.DOT, 250, "2.0.0 ok")
    for answer, state, count in [
        (full, "active", 1), (full, "active", 2), (fine, "active", 0), (full, "active", 1), (full, "active", 2),
        (full, "bounced", 3),
    ]:  # fmt: skip
        mailing.deliveries.update(state=State.CLAIMED, owner="me")
        bounces.settle(mailing.deliveries.get(), answer, timezone.now())
        reader.refresh_from_db()
        assert (reader.state, reader.soft_bounces) == (state, count)


def test_a_refusal_for_the_moment_is_retried_with_growing_waits_until_two_days_are_over(issue, officer):
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    waits, start = [], timezone.now()
    refused = {reader.address: "451 4.3.0 later"}
    with running_sink(refuse=refused) as sink, time_machine.travel(start, tick=False) as clock:
        work(sink)
        while (delivery := mailing.deliveries.get()).state == State.RETRYING:
            waits.append((delivery.next_try_at - timezone.now()).total_seconds() / 60)
            clock.move_to(delivery.next_try_at)
            work(sink)
        lasted = timezone.now() - start
    for wait, middle in zip(waits, [5, 15, 60, 240, 720, 720], strict=False):
        assert 0.8 * middle <= wait <= 1.2 * middle
    assert delivery.state == State.FAILED
    assert timedelta(hours=48) <= lasted <= timedelta(hours=48 + 15)
    reader.refresh_from_db()
    assert reader.state == Subscriber.State.ACTIVE
    assert not Suppression.objects.exists()


def test_a_relay_that_is_down_costs_nobody_an_attempt(issue, officer):
    SubscriberFactory.create_batch(3)
    mailing = send_issue(issue, officer)
    relay_pause = RelayPause()
    send_some(Event(), Relay("127.0.0.1", free_port(), timeout=1), relay_pause)
    assert states(mailing) == {State.QUEUED: 3}
    assert mailing.deliveries.filter(attempts=0).count() == 3
    assert not relay_pause.is_over
    with running_sink() as sink:
        work(sink)
    assert len(sink.received) == 3


def test_a_relay_that_is_silent_for_half_an_hour_pauses_the_mailing_and_tells_the_officer(issue, officer):
    SubscriberFactory()
    mailing = send_issue(issue, officer)
    relay_pause = RelayPause()
    relay_pause.failures = 7
    Mail.objects.all().delete()
    send_some(Event(), Relay("127.0.0.1", free_port(), timeout=1), relay_pause)
    mailing.refresh_from_db()
    assert (mailing.state, mailing.pause_reason) == (Mailing.State.PAUSED, Mailing.PauseReason.RELAY_DOWN)
    assert Mail.objects.get().recipient == officer.email


def test_a_policy_refusal_pauses_the_mailing_and_suppresses_nobody(issue, officer):
    readers = SubscriberFactory.create_batch(3)
    mailing = send_issue(issue, officer)
    with running_sink(refuse={reader.address: "550 5.7.1 blocked" for reader in readers}) as sink:
        work(sink)
    mailing.refresh_from_db()
    assert (mailing.state, mailing.pause_reason) == (Mailing.State.PAUSED, Mailing.PauseReason.POLICY)
    assert states(mailing) == {State.QUEUED: 3}
    assert not Suppression.objects.exists()
    resume(mailing)
    with running_sink() as sink:
        work(sink)
    assert len(sink.received) == 3


def test_five_refusals_of_the_message_in_a_row_pause_the_mailing(issue, officer):
    SubscriberFactory.create_batch(8)
    mailing = send_issue(issue, officer)
    with running_sink(on_message=lambda mail, server: "554 5.6.0 not this") as sink:
        work(sink)
    mailing.refresh_from_db()
    assert mailing.pause_reason == Mailing.PauseReason.REFUSED
    assert states(mailing) == {State.FAILED: 5, State.QUEUED: 3}


def test_a_cut_behind_the_dot_is_held_as_a_doubt_and_sent_again_only_by_an_officers_choice(issue, officer):
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    with ScriptedServer({"DOT": CUT}) as server:
        work(server)
    assert states(mailing) == {State.IN_DOUBT: 1}
    doubtful = mailing.deliveries.get().message_id
    with running_sink() as sink:
        work(sink)
        assert sink.received == []
        assert send_doubtful_again(mailing) == 1
        work(sink)
    assert sink.recipients == [reader.address]
    assert str(sink.received[0].message["Message-ID"]) == doubtful


# --- Officers -----------------------------------------------------------------------------------


def test_a_paused_mailing_sends_nothing_until_it_goes_on(issue, officer):
    SubscriberFactory()
    mailing = send_issue(issue, officer)
    pause(mailing)
    with running_sink() as sink:
        work(sink)
        assert sink.received == []
        resume(mailing)
        work(sink)
    assert len(sink.received) == 1


def test_a_pause_in_the_middle_of_a_batch_stops_before_the_next_mail(issue, officer):
    SubscriberFactory.create_batch(3)
    mailing = send_issue(issue, officer)
    claimed = queue.claim("me", 10, timezone.now())
    pause(mailing)
    assert not queue.put_in_flight(claimed[0], "<x@example.org>")
    queue.let_go(claimed[0])
    assert states(mailing) == {State.QUEUED: 1, State.CLAIMED: 2}


def test_a_worker_that_is_told_to_stop_hands_back_what_it_has_not_begun(issue, officer):
    SubscriberFactory.create_batch(5)
    mailing = send_issue(issue, officer)
    stop = Event()

    def stop_after_the_first(mail, server):
        stop.set()

    with running_sink(on_message=stop_after_the_first) as sink:
        send_some(stop, sink.relay, RelayPause())
    assert states(mailing) == {State.SENT: 1, State.QUEUED: 4}


# --- Workers that die ----------------------------------------------------------------------------


def test_what_a_dead_worker_had_claimed_waits_again_and_what_it_had_begun_is_in_doubt(issue, officer):
    SubscriberFactory.create_batch(3)
    mailing = send_issue(issue, officer)
    claimed = queue.claim("dead", 10, timezone.now())
    queue.put_in_flight(claimed[0], "<x@example.org>")
    clear_up_after_the_dead()
    assert states(mailing) == {State.IN_DOUBT: 1, State.QUEUED: 2}


def test_a_worker_that_lost_its_row_stops_at_once(issue, officer):
    SubscriberFactory.create_batch(2)
    mailing = send_issue(issue, officer)
    claimed = queue.claim("slow", 10, timezone.now())
    queue.take_over_from("slow")
    with pytest.raises(queue.Fenced):
        queue.settle(claimed[0], State.SENT)
    assert not queue.put_in_flight(claimed[1], "<x@example.org>")
    assert states(mailing) == {State.QUEUED: 2}
