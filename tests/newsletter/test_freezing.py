"""The frozen bytes: what the RFCs ask of them, checked on what a server receives."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from threading import Event

import pytest

from newsletter import tokens
from newsletter.composing import compose
from newsletter.freezing import MARKS, TOKEN, FreezeError, Personal, fill, freeze, message_id
from newsletter.models import NewsletterIssuePage
from newsletter.sending import send_issue
from newsletter.worker import send_some
from outbox.pause import RelayPause
from tests.factories.newsletter import SubscriberFactory
from tests.outbox.servers import running_sink

pytestmark = pytest.mark.django_db

PERSONAL = Personal(
    "you@example.org", "<1@localhost>", "Thu, 01 Jan 2026 12:00:00 +0000", "t0ken:with:colons_and-dashes"
)


def parsed(template, personal=PERSONAL):
    return message_from_bytes(fill(template, personal), policy=default)


def in_language(issue, code):
    return NewsletterIssuePage.objects.get(translation_key=issue.translation_key, locale__language_code=code)


@pytest.fixture
def received(issue, officer):
    """The issue as an English reader's server got it."""
    reader = SubscriberFactory(english=True)
    mailing = send_issue(issue, officer)
    with running_sink() as sink:
        send_some(Event(), sink.relay, RelayPause())
    return sink.received[0], reader, mailing


def test_the_headers_are_those_of_a_list_that_can_be_left_with_one_click(received):
    mail, reader, mailing = received
    message = mail.message
    one_click = message["List-Unsubscribe"].strip("<>")
    assert one_click.startswith("http://localhost/en/newsletter/")
    assert tokens.read_unsubscribe(one_click.rstrip("/").rsplit("/", 1)[1]) == reader.key
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["List-Id"] == "<newsletter.localhost>"
    assert message["List-Post"] == "NO"
    assert message["List-Archive"] == "<http://localhost/en/newsletter/>"
    assert message["List-Owner"] == "<mailto:secretariat@example.org>"
    assert message["List-Help"].startswith("<http://localhost/en/")
    assert message["To"] == reader.address
    assert message["From"] == "Tandem Network <newsletter@example.org>"
    assert message["Message-ID"] == message_id(mailing.pk, reader.key)
    assert (datetime.now(UTC) - message["Date"].datetime).total_seconds() < 60
    assert message["Content-Language"] == "en"
    for name in ("From", "To", "Date", "Message-ID", "Subject", "MIME-Version", "List-Unsubscribe", "List-Id"):
        assert len(message.get_all(name)) == 1


#: What each rule demands, as a pattern that exactly one header of the name must match.
RULES = [
    ("RFC 2369, 3.1", "List-Help", r"<http://localhost/en/\S+>"),
    ("RFC 2369, 3.2", "List-Unsubscribe", r"<http://\S+>,\s*<mailto:bounces\+u\S+\?subject=unsubscribe>"),
    ("RFC 2369, 3.4", "List-Post", r"NO"),
    ("RFC 2369, 3.5", "List-Owner", r"<mailto:\S+@\S+>"),
    ("RFC 2369, 3.6", "List-Archive", r"<http://localhost/en/\S+>"),
    ("RFC 2919", "List-Id", r"<newsletter\.localhost>"),
    ("RFC 8058, 3.1", "List-Unsubscribe-Post", r"List-Unsubscribe=One-Click"),
    ("RFC 5322, 3.6.1", "Date", r".{3}, .+ [+-]\d{4}"),
    ("RFC 5322, 3.6.2", "From", r".+ <\S+@\S+>"),
    ("RFC 5322, 3.6.3", "To", r"\S+@\S+"),
    ("RFC 5322, 3.6.4", "Message-ID", r"<[^\s<>]+@[^\s<>]+>"),
    ("RFC 3282", "Content-Language", r"en"),
    ("RFC 2045", "MIME-Version", r"1\.0"),
    ("RFC 2046, 5.1.4", "Content-Type", r"multipart/alternative;.+"),
    ("the Feedback-ID of Gmail", "Feedback-ID", r"issue-\d{8}:newsletter:localhost"),
]


@pytest.mark.parametrize(("rule", "name", "pattern"), RULES, ids=[f"{rule[0]} {rule[1]}" for rule in RULES])
def test_a_received_mail_keeps_each_rule_once(issue, officer, settings, rule, name, pattern):
    settings.NEWSLETTER_BOUNCE_ADDRESS = "bounces@example.org"
    SubscriberFactory(english=True)
    send_issue(issue, officer)
    with running_sink() as sink:
        send_some(Event(), sink.relay, RelayPause())
    values = [" ".join(str(value).split()) for value in sink.received[0].message.get_all(name)]
    assert len(values) == 1
    assert re.fullmatch(pattern, values[0]), rule


def test_the_bytes_are_ascii_in_lines_that_every_relay_takes(received):
    content = received[0].content
    lines = content.split(b"\r\n")
    assert content.isascii()
    assert max(len(line) for line in lines) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    body = content.split(b"\r\n\r\n", 1)[1]
    assert max(len(line) for line in body.split(b"\r\n")) <= 76


def test_both_parts_carry_the_readers_own_way_out_and_nothing_else_that_is_personal(issue):
    template = freeze(compose(issue))
    one, other = parsed(template), parsed(template, Personal("x@example.org", "<2@localhost>", PERSONAL.date, "other"))
    for kind in ("plain", "html"):
        mine, theirs = (message.get_body((kind,)).get_content() for message in (one, other))
        assert PERSONAL.token in mine
        assert mine.replace(PERSONAL.token, "other") == theirs


def test_no_mark_is_left(issue):
    filled = fill(freeze(compose(issue)), PERSONAL)
    assert not [mark for mark in MARKS if mark.encode() in filled]


def test_a_subject_of_many_languages_reads_back(make_issue):
    subject = "Grüße aus Timișoara, Linköping & Málaga – „Wie geht’s?“ " + "x" * 60
    issue = make_issue(subject=subject)
    assert str(parsed(freeze(compose(issue)))["Subject"]) == subject


def test_a_line_break_in_the_subject_becomes_a_blank(make_issue):
    issue = make_issue(subject="First\r\nBcc: someone@example.org")
    message = parsed(freeze(compose(issue)))
    assert message["Bcc"] is None
    assert str(message["Subject"]) == "First Bcc: someone@example.org"


def test_a_mark_typed_by_an_editor_is_noticed_before_anything_is_sent(make_issue):
    words = {"type": "words", "value": {"heading": TOKEN, "text": "<p>x</p>"}}
    with pytest.raises(FreezeError):
        freeze(compose(make_issue(items=[words])))


@pytest.mark.parametrize("text", ["." * 2000, "\n.\n..\n", "a" * 5000, "ä" * 3000, "=" * 500, "x\u2028y\x85z"])
def test_any_text_survives_the_encoding(make_issue, text):
    words = {"type": "words", "value": {"heading": "", "text": f"<p>{text}</p>"}}
    assert freeze(compose(make_issue(items=[words])))


@pytest.mark.parametrize("address", ["a@b.org\r\nBcc: c@d.org", "a@b.org\n", "ä@b.org"])
def test_a_value_that_could_break_the_header_is_refused(issue, address):
    with pytest.raises(ValueError):
        fill(freeze(compose(issue)), Personal(address, "<1@x>", PERSONAL.date, "t"))


def test_the_message_id_is_the_same_at_every_attempt_and_different_for_every_person():
    assert message_id(1, "a") == message_id(1, "a")
    assert len({message_id(1, "a"), message_id(1, "b"), message_id(2, "a")}) == 3


def test_a_token_fits_a_line_of_quoted_printable():
    assert len(tokens.unsubscribe("k" * 16)) <= 75
