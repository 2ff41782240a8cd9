"""The list of readers for those who keep it: entered with a proof, imported whole or not at all, every look logged."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from newsletter import charts, entering
from newsletter.answers import in_words
from newsletter.hashing import address_hash
from newsletter.models import ConsentRecord, Delivery, Leaving, Subscriber, Suppression
from newsletter.sending import send_issue
from outbox.models import Mail
from tests.factories.newsletter import SubscriberFactory
from tests.newsletter.test_admin import as_role  # noqa: F401  a fixture

pytestmark = pytest.mark.django_db
ENGLISH = {"accept-language": "en"}
GOOD = "address;language;name;topics\nada@example.org;en;Ada;news calls\nkim@bücher.example;de;;\n"


@pytest.fixture
def secretary_client(as_role):  # noqa: F811
    return as_role("Secretariat")


def send_file(client, text, **fields):
    raw = text if isinstance(text, bytes) else text.encode()
    file = SimpleUploadedFile("readers.csv", raw, content_type="text/csv")
    return client.post(reverse("newsletter_enter"), {"import": "1", "file": file, **fields}, headers=ENGLISH)


def test_one_person_is_entered_only_with_a_stated_proof(secretary_client):
    entry = {"enter": "1", "address": "ada@example.org", "language": "en", "topics": ["news"], "name": "Ada"}
    assert secretary_client.post(reverse("newsletter_enter"), entry).status_code == 422
    assert not Subscriber.objects.exists()
    secretary_client.post(reverse("newsletter_enter"), {**entry, "proof": "Signed list, folder 12"})
    reader = Subscriber.objects.mailable().get()
    assert (reader.name, reader.topics, reader.language) == ("Ada", "news", "en")
    assert ConsentRecord.objects.get().proof == "Signed list, folder 12"
    page = secretary_client.get(reverse("newsletter_subscriber:inspect", args=[reader.pk])).content.decode()
    assert "Signed list, folder 12" in page
    assert ModelLogEntry.objects.filter(action="newsletter.enter").exists()


def test_a_file_is_tried_out_before_it_is_entered(secretary_client):
    answer = send_file(secretary_client, GOOD, dry="on", proof="List")
    assert answer.status_code == 200
    assert "2 lines are good" in answer.content.decode()
    assert not Subscriber.objects.exists()
    send_file(secretary_client, GOOD, proof="List")
    assert sorted(Subscriber.objects.mailable().values_list("address", flat=True)) == [
        "ada@example.org",
        "kim@xn--bcher-kva.example",
    ]
    assert not Mail.objects.exists()


def test_without_a_proof_each_person_is_asked_by_mail(secretary_client):
    send_file(secretary_client, GOOD)
    assert not Subscriber.objects.mailable().exists()
    assert Mail.objects.filter(template="newsletter_confirm").count() == 2


def test_who_subscribes_stays_as_they_are_and_who_has_left_is_not_brought_back(secretary_client):
    SubscriberFactory(address="ada@example.org", topics="events")
    Suppression.add(address_hash("gone@example.org"), Suppression.Reason.UNSUBSCRIBED, timezone.now())
    send_file(secretary_client, "address\nada@example.org\ngone@example.org\n", proof="List")
    assert Subscriber.objects.get().topics == "events"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("address;language\nada@example.org;en\nnobody;en\n", "Line 3: This is no mail address."),
        ("address;language\nada@example.org;fr\n", "Line 2: The language"),
        ("address;topics\nada@example.org;cooking\n", "Unknown topic: cooking"),
        ("address\nada@example.org\nADA@example.org\n", "twice"),
        ("mail\nada@example.org\n", "The first line must name the columns"),
        ("", "The first line must name the columns"),
        ("address\na@example.org\n".encode("utf-16"), "UTF-8"),
        ('address\n"open@example.org\n', "not a CSV file"),
        ("address;name\nada@example.org;" + "x" * 101 + "\n", "A name is one line"),
        ("x" * (entering.MOST_BYTES + 1), "larger than 4 MB"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_a_line_that_cannot_be_taken_is_named_and_nobody_is_entered(secretary_client, text, words):
    answer = send_file(secretary_client, text, proof="List")
    page = answer.content.decode()
    assert words in page or (text == "" and answer.status_code == 422)
    assert answer.status_code == 422
    assert not Subscriber.objects.exists()


def test_the_export_holds_every_reader_and_no_formula(secretary_client):
    SubscriberFactory(address="kim@example.org", name="=1+1")
    SubscriberFactory(unconfirmed=True)
    answer = secretary_client.get(reverse("newsletter_export"))
    assert answer.streaming
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert len(rows) == 3
    assert rows[1][:2] == ["kim@example.org", "'=1+1"]
    assert ModelLogEntry.objects.filter(action="newsletter.export").count() == 1


def test_each_look_at_a_person_is_logged_without_the_address(secretary_client):
    reader = SubscriberFactory(address="kim@example.org")
    secretary_client.get(reverse("newsletter_subscriber:index"))
    secretary_client.get(reverse("newsletter_subscriber:inspect", args=[reader.pk]))
    looks = ModelLogEntry.objects.filter(action="newsletter.look")
    assert looks.count() == 2
    assert not looks.filter(label__contains="kim@").exists()


def test_did_she_get_it(secretary_client, issue, officer):
    SubscriberFactory(address="kim@example.org")
    mailing = send_issue(issue, officer)
    mailing.deliveries.update(state=Delivery.State.BOUNCED, reply="rcpt: 550 5.1.1 unknown")
    page = secretary_client.get(reverse("newsletter_find"), {"q": "kim@"}, headers=ENGLISH).content.decode()
    assert "Herbst am Fluss" in page
    assert "There is no such mailbox." in page
    nothing = secretary_client.get(reverse("newsletter_find"), {"q": "nobody@"}, headers=ENGLISH).content.decode()
    assert "No mail of the last 90 days" in nothing


@pytest.mark.parametrize("name", ["newsletter_enter", "newsletter_export", "newsletter_figures", "newsletter_find"])
def test_nobody_else_sees_readers(as_role, name):  # noqa: F811
    assert as_role("Communication officer").get(reverse(name)).status_code == 302


def test_the_figures_come_with_charts_and_without_tracking(secretary_client, issue, officer):
    SubscriberFactory(topics="news")
    SubscriberFactory()
    Leaving.objects.create(reason="too_many", day=timezone.localdate())
    send_issue(issue, officer)
    page = secretary_client.get(reverse("newsletter_figures"), headers=ENGLISH).content.decode()
    assert page.count('<svg viewBox="0 0 600 106"') == 2
    assert "Too many mails" in page
    assert dict(charts.topics())[str(charts.Topic.EVENTS.label)] == 1
    assert charts.growth()[-1][1] == 2


@pytest.mark.parametrize(
    ("state", "reply", "words"),
    [
        ("bounced", "rcpt: 550 5.1.1 unknown", "no such mailbox"),
        ("bounced", "rcpt: 552 5.2.2 full", "full"),
        ("retrying", "rcpt: 450 4.7.1 rate", "too fast"),
        ("retrying", "rcpt: 451 later", "by itself"),
        ("in_doubt", "dot: no answer", "log of our mail server"),
        ("cancelled", "", "no longer wanted"),
    ],
)
def test_an_answer_is_told_in_words_with_what_to_do(state, reply, words):
    assert words in in_words(state, reply)


def test_a_delivered_mail_needs_no_words():
    assert in_words("sent", "dot: 250 2.0.0 accepted") == ""


def test_the_progress_page_renews_its_counts_and_works_without_a_script(secretary_client, issue, officer):
    SubscriberFactory.create_batch(2)
    SubscriberFactory(english=True)
    mailing = send_issue(issue, officer)
    mailing.deliveries.filter(language="en").update(state="sent", sent_at=timezone.now())
    answer = secretary_client.get(reverse("newsletter_progress", args=[mailing.pk]), headers=ENGLISH)
    words = " ".join(answer.content.decode().split())
    assert answer["X-Mailing-State"] == "sending"
    assert "1 of 3 (33 %)" in words
    assert "1 a minute, about 2 minutes left" in words
    page = secretary_client.get(reverse("newsletter_mailing:inspect", args=[mailing.pk]), headers=ENGLISH)
    assert "1 of 3 (33 %)" in page.content.decode()
    assert "data-live" in page.content.decode()
