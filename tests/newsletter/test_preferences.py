"""What subscribers change by themselves, with the link that stands in every issue."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from newsletter import preferences, tokens
from newsletter.hashing import address_hash
from newsletter.models import AddressChange, ConsentRecord, Leaving, Mailing, Subscriber, Suppression
from newsletter.retention import erase_unconfirmed
from newsletter.sending import send_issue
from outbox.models import Mail
from tests.factories.newsletter import SubscriberFactory
from tests.newsletter.test_consent import confirmation_link, link_of, sign_up, url

pytestmark = pytest.mark.django_db
State = Subscriber.State
NEW = "new@example.org"


@pytest.fixture
def reader(home, home_en):
    return SubscriberFactory(address="kim@example.org", name="Kim", language="en")


def own(reader, name="preferences"):
    return url(name, tokens.unsubscribe(reader.key))


def address_link():
    return link_of(Mail.objects.filter(template="newsletter_address").latest("pk"))


def test_language_topics_and_name_are_changed_at_once(client, reader):
    page = client.get(own(reader)).content.decode()
    assert 'value="Kim"' in page
    answer = client.post(own(reader), {"language": "de", "topics": ["calls", "news"], "name": "Kim N."})
    assert "Your choice has been saved." in answer.content.decode()
    reader.refresh_from_db()
    assert (reader.language, reader.topics, reader.name) == ("de", "news,calls", "Kim N.")
    assert not client.cookies


def test_the_page_shows_the_address_only_in_part_and_stays_out_of_caches_and_indexes(client, reader):
    answer = client.get(own(reader))
    assert "kim@example.org" not in answer.content.decode()
    assert "k…@example.org" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "noindex" in answer.content.decode()


def test_get_changes_nothing(client, reader):
    for name in ("preferences", "address", "data", "erase"):
        assert client.get(own(reader, name)).status_code == 200
    reader.refresh_from_db()
    assert reader.state == State.ACTIVE


@pytest.mark.parametrize("fields", [{"language": "fr"}, {"topics": ["cooking"]}, {"name": "a\nBcc: x"}])
def test_what_nobody_can_choose_comes_back_with_a_word(client, reader, fields):
    answer = client.post(own(reader), {"language": "en", "name": "", **fields})
    assert answer.status_code == 422
    reader.refresh_from_db()
    assert (reader.language, reader.topics, reader.name) == ("en", "", "Kim")


def test_who_pauses_gets_nothing_for_three_months_and_everything_afterwards(client, reader):
    client.post(own(reader), {"language": "en", "pause": "on"})
    assert not Subscriber.objects.mailable().exists()
    reader.refresh_from_db()
    until = reader.paused_until
    client.post(own(reader), {"language": "en", "pause": "on"})
    reader.refresh_from_db()
    assert reader.paused_until == until
    with time_machine.travel(timezone.now() + preferences.PAUSE + timedelta(days=1), tick=False):
        assert Subscriber.objects.mailable().get() == reader
    client.post(own(reader), {"language": "en"})
    assert Subscriber.objects.mailable().get() == reader


def test_no_delivery_is_made_for_who_pauses(client, reader, issue, officer):
    other = SubscriberFactory(language="en")
    client.post(own(reader), {"language": "en", "pause": "on"})
    mailing = send_issue(issue, officer)
    assert [row.subscriber for row in mailing.deliveries.all()] == [other]


# --- another address -----------------------------------------------------------------------------
def test_a_new_address_counts_only_when_its_own_mailbox_has_confirmed(client, reader):
    client.post(own(reader, "address"), {"address": NEW})
    reader.refresh_from_db()
    assert reader.address == "kim@example.org"
    assert Mail.objects.get(template="newsletter_address").recipient == NEW
    link = address_link()
    assert client.get(link).status_code == 200
    reader.refresh_from_db()
    assert reader.address == "kim@example.org"
    assert client.post(link).status_code == 200
    reader.refresh_from_db()
    assert (reader.address, reader.address_hash, reader.state) == (NEW, address_hash(NEW), State.ACTIVE)
    record = ConsentRecord.objects.get(address_hash=address_hash(NEW))
    assert record.confirmed_at
    assert "new mailbox" in record.proof
    assert client.post(link).status_code == 404


def test_the_answer_is_the_same_for_every_new_address(client, reader):
    SubscriberFactory(address="known@example.org")
    Suppression.add(address_hash("gone@example.org"), Suppression.Reason.COMPLAINT, timezone.now())
    client.get(own(reader))
    asked = ("known@example.org", "gone@example.org", "kim@example.org", NEW)
    with time_machine.travel(timezone.now(), tick=False):  # The links tell the second in which they were made.
        answers = [client.post(own(reader, "address"), {"address": address}) for address in asked]
    assert {answer.status_code for answer in answers} == {200}
    pages = [answer.content.decode().split("<main", 1)[1].split("</main>", 1)[0] for answer in answers]
    assert pages == [pages[0]] * 4
    recipients = set(Mail.objects.values_list("recipient", flat=True))
    assert recipients == {"known@example.org", NEW}


def test_a_new_address_gets_one_such_mail_a_day_and_a_network_five(client, reader):
    for _again in range(3):
        client.post(own(reader, "address"), {"address": NEW})
    assert Mail.objects.filter(recipient=NEW).count() == 1
    for number in range(2):
        client.post(own(reader, "address"), {"address": f"x{number}@example.org"})
    answer = client.post(own(reader, "address"), {"address": "sixth@example.org"})
    assert answer.status_code == 429
    assert 'value="sixth@example.org"' in answer.content.decode()


def test_an_address_with_a_subscription_of_its_own_keeps_it_and_the_old_one_ends(client, reader):
    other = SubscriberFactory(address=NEW, language="de")
    client.post(own(reader, "address"), {"address": NEW})
    client.post(address_link())
    reader.refresh_from_db()
    other.refresh_from_db()
    assert (reader.state, other.state, other.language) == (State.UNSUBSCRIBED, State.ACTIVE, "de")


def test_an_address_that_had_left_takes_the_place_of_its_old_row(client, reader):
    Suppression.add(address_hash(NEW), Suppression.Reason.UNSUBSCRIBED, timezone.now())
    SubscriberFactory(address=NEW, unsubscribed=True)
    client.post(own(reader, "address"), {"address": NEW})
    client.post(address_link())
    assert Subscriber.objects.mailable().get().pk == reader.pk


def test_what_waits_goes_to_the_new_address(client, reader, issue, officer):
    mailing = send_issue(issue, officer)
    client.post(own(reader, "address"), {"address": NEW})
    client.post(address_link())
    assert mailing.deliveries.get().address == NEW


@pytest.mark.parametrize("address", ["", "a b@example.org", "kim@", "x" * 250 + "@example.org"])
def test_what_is_no_address_comes_back_with_a_word(client, reader, address):
    assert client.post(own(reader, "address"), {"address": address}).status_code == 422
    assert not AddressChange.objects.exists()


def test_a_link_to_a_new_address_is_valid_for_seven_days_and_forgotten_after_fourteen(client, reader):
    client.post(own(reader, "address"), {"address": NEW})
    link = address_link()
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert client.get(link).status_code == 404
        assert client.post(link).status_code == 404
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        erase_unconfirmed()
    assert not AddressChange.objects.exists()


# --- data, erasure, leaving ----------------------------------------------------------------------
def test_the_own_data_are_complete_and_come_as_a_file(client, home, home_en, issue, officer):
    sign_up(client, name="Kim", topics=["news"])
    client.post(confirmation_link())
    reader = Subscriber.objects.get()
    Subscriber.objects.update(topics="")
    send_issue(issue, officer)
    answer = client.post(own(reader, "data"))
    assert answer["Content-Disposition"].startswith("attachment")
    data = json.loads(answer.content)
    assert (data["address"], data["name"], data["state"]) == ("kim@example.org", "Kim", "active")
    assert data["consents"][0]["requested_from"] == "203.0.113.0/24"
    assert data["consents"][0]["wording"]
    assert [row["state"] for row in data["issues"]] == ["queued"]


def test_erasing_everything_leaves_the_hash_that_keeps_the_address_off_the_list(client, reader, issue, officer):
    send_issue(issue, officer)
    assert client.post(own(reader, "erase")).status_code == 200
    assert not Subscriber.objects.exists()
    assert not Mailing.objects.get().deliveries.exclude(address="").exists()
    assert Suppression.objects.get().address_hash == address_hash("kim@example.org")
    assert client.get(own(reader)).status_code == 404


def test_a_reason_for_leaving_is_optional_counted_once_and_belongs_to_nobody(client, reader):
    way_out = own(reader, "unsubscribe")
    client.post(way_out, {"reason": "too_many"})
    client.post(way_out, {"reason": "too_many"})
    assert [str(row.reason) for row in Leaving.objects.all()] == ["too_many"]
    assert {field.name for field in Leaving._meta.get_fields()} == {"id", "reason", "day"}
    other = SubscriberFactory()
    client.post(own(other, "unsubscribe"), {"reason": "<script>"})
    other.refresh_from_db()
    assert other.state == State.UNSUBSCRIBED
    assert Leaving.objects.count() == 1


@pytest.mark.parametrize("name", ["preferences", "address", "data", "erase"])
def test_a_forged_token_and_one_of_somebody_who_left_open_nothing(client, reader, name):
    assert client.post(url(name, "forged:token:here")).status_code == 404
    client.post(own(reader, "unsubscribe"))
    assert client.post(own(reader, name)).status_code == 404


def test_the_token_of_one_kind_opens_no_other_door(client, reader):
    client.post(own(reader, "address"), {"address": NEW})
    token = address_link().rstrip("/").rsplit("/", 1)[1]
    assert client.get(url("confirm", token)).status_code == 404
    assert client.get(url("preferences", token)).status_code == 404
