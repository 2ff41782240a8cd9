"""How fast an issue leaves, and when: the common rate, and a time of day."""

from __future__ import annotations

from datetime import timedelta
from threading import Event

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from newsletter import pacing
from newsletter.models import Delivery, Mailing, NewsletterIssuePage, Pace
from newsletter.sending import NotReady, begin_scheduled, cancel, resume, send_issue
from newsletter.worker import send_some
from outbox.models import Mail
from outbox.pause import RelayPause
from tests.factories.newsletter import SubscriberFactory
from tests.factories.planning import publish_cleared
from tests.newsletter.test_admin import as_role, send_url  # noqa: F401  a fixture
from tests.outbox.servers import running_sink

pytestmark = pytest.mark.django_db


class Stopwatch(Event):
    """An event that notes how long it was waited for, and does not wait."""

    def __init__(self):
        super().__init__()
        self.waited = []

    def wait(self, timeout=None):
        self.waited.append(timeout)
        return False


@pytest.fixture
def now():
    with time_machine.travel(timezone.now(), tick=False):
        yield timezone.now()


def test_without_a_limit_nobody_waits_and_nothing_is_written(now):
    assert pacing.current_rate() == 0
    assert pacing.chunk(0, 50) == 50
    assert pacing.take(1000, now) == 0


def test_two_workers_share_one_limit(now, settings):
    settings.NEWSLETTER_MAILS_PER_SECOND = 10
    assert pacing.chunk(10, 50) == 10
    assert [pacing.take(10, now) for _worker in range(3)] == [0, 1, 2]
    assert pacing.take(10, now + timedelta(seconds=10)) == 0


def test_a_crash_does_not_refill_the_limit(now, settings):
    """The row is all that counts: a new process finds what the dead one had paid for."""
    settings.NEWSLETTER_MAILS_PER_SECOND = 5
    pacing.take(5, now)
    assert Pace.objects.get().free_at == now + timedelta(seconds=1)
    assert pacing.take(5, now) == 1


def test_a_relay_that_finds_us_too_fast_halves_the_rate_and_quiet_minutes_give_it_back(now, settings):
    settings.NEWSLETTER_MAILS_PER_SECOND = 10
    assert pacing.slow_down(100, now) == 5
    assert pacing.slow_down(100, now) == 2.5
    assert pacing.current_rate() == 2.5
    for minute in range(1, 20):
        pacing.take(1, now + timedelta(minutes=minute))
    assert pacing.current_rate() == 10
    assert Pace.objects.get().rate is None


def test_without_a_limit_half_of_what_was_observed_is_the_new_rate(now):
    assert pacing.slow_down(80, now) == 40
    assert pacing.current_rate() == 40


@pytest.mark.parametrize("answer", ["454 4.7.0 slow down please", "450 4.7.28 rate limit exceeded"])
def test_the_worker_slows_down_when_the_server_asks_for_it_and_tries_that_mail_again(issue, officer, settings, answer):
    settings.NEWSLETTER_MAILS_PER_SECOND = 8
    reader = SubscriberFactory()
    mailing = send_issue(issue, officer)
    with running_sink(refuse={reader.address: answer}) as sink:
        send_some(Stopwatch(), sink.relay, RelayPause())
    assert mailing.deliveries.get().state == Delivery.State.RETRYING
    assert pacing.current_rate() == 4


def test_the_worker_waits_for_its_turn_a_second_at_a_time(issue, officer, settings):
    settings.NEWSLETTER_MAILS_PER_SECOND = 2
    SubscriberFactory.create_batch(5)
    send_issue(issue, officer)
    stop = Stopwatch()
    with running_sink() as sink:
        send_some(stop, sink.relay, RelayPause())
    assert len(sink.received) == 5
    assert len(stop.waited) == 3
    assert [round(seconds) for seconds in stop.waited] == [0, 1, 2]


# --- a time of day -------------------------------------------------------------------------------
def test_an_issue_is_sent_at_its_time_as_it_is_published_then(issue, officer):
    SubscriberFactory()
    at = timezone.now() + timedelta(hours=2)
    mailing = send_issue(issue, officer, at=at)
    assert (mailing.state, mailing.deliveries.count()) == (Mailing.State.SCHEDULED, 0)
    late = SubscriberFactory()
    assert begin_scheduled() == 0
    with time_machine.travel(at + timedelta(seconds=30)):
        assert begin_scheduled() == 1
        assert begin_scheduled() == 0
    mailing.refresh_from_db()
    assert mailing.state == Mailing.State.SENDING
    assert late in [row.subscriber for row in mailing.deliveries.all()]


def test_an_issue_that_is_no_longer_published_at_its_time_pauses_and_tells_the_officer(issue, officer):
    SubscriberFactory()
    at = timezone.now() + timedelta(hours=2)
    mailing = send_issue(issue, officer, at=at)
    pages = NewsletterIssuePage.objects.filter(translation_key=issue.translation_key)
    for page in pages:
        page.unpublish()
    with time_machine.travel(at + timedelta(minutes=1)):
        assert begin_scheduled() == 0
        mailing.refresh_from_db()
        assert (mailing.state, mailing.pause_reason) == (Mailing.State.PAUSED, Mailing.PauseReason.NOT_READY)
        assert Mail.objects.filter(template="newsletter_paused").count() == 1
        publish_cleared(*NewsletterIssuePage.objects.filter(translation_key=issue.translation_key))
        assert resume(mailing)
        assert begin_scheduled() == 1


def test_an_issue_that_was_deleted_before_its_time_pauses(issue, officer):
    SubscriberFactory()
    at = timezone.now() + timedelta(hours=2)
    mailing = send_issue(issue, officer, at=at)
    for page in NewsletterIssuePage.objects.filter(translation_key=issue.translation_key):
        page.delete()
    with time_machine.travel(at + timedelta(minutes=1)):
        assert begin_scheduled() == 0
    mailing.refresh_from_db()
    assert mailing.pause_reason == Mailing.PauseReason.NOT_READY


def test_a_scheduled_issue_is_cancelled_and_can_be_sent_anew(issue, officer):
    SubscriberFactory()
    mailing = send_issue(issue, officer, at=timezone.now() + timedelta(hours=2))
    with pytest.raises(NotReady):
        send_issue(issue, officer)
    assert cancel(mailing)
    assert not cancel(mailing)
    assert send_issue(issue, officer).state == Mailing.State.SENDING


@pytest.mark.parametrize("at", ["yesterday", "2001-01-01T09:00", "2099-01-01T09:00"])
def test_a_time_that_nobody_can_mean_comes_back_with_a_word(as_role, issue, at):  # noqa: F811
    SubscriberFactory()
    answer = as_role("Secretariat").post(send_url(issue), {"send": "1", "at": at})
    assert answer.status_code == 422
    assert not Mailing.objects.exists()


def test_the_secretary_schedules_an_issue_on_its_page(as_role, issue):  # noqa: F811
    SubscriberFactory()
    at = timezone.localtime(timezone.now() + timedelta(days=1))
    client = as_role("Secretariat")
    client.post(send_url(issue), {"send": "1", "at": f"{at:%Y-%m-%dT%H:%M}"})
    mailing = Mailing.objects.get()
    assert mailing.scheduled_for == at.replace(second=0, microsecond=0)
    page = client.get(reverse("newsletter_mailing:inspect", args=[mailing.pk])).content.decode()
    assert reverse("newsletter_act", args=[mailing.pk, "cancel"]) in page


def test_a_second_issue_may_run_beside_the_first(make_issue, issue, officer):
    reader = SubscriberFactory()
    send_issue(issue, officer)
    second = NewsletterIssuePage.objects.get(pk=make_issue(slug="winter").pk)
    send_issue(second, officer)
    with running_sink() as sink:
        while send_some(Event(), sink.relay, RelayPause()):
            pass
    assert sink.recipients == [reader.address] * 2
