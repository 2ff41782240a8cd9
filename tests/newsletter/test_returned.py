"""What comes back: delivery reports, complaints, farewells by mail, and a lot that means nothing."""

from __future__ import annotations

import io
import re
import socket
import sys
import threading
from threading import Event

import pytest
from django.core.management import call_command

from newsletter import return_path
from newsletter.mailboxes import from_maildir, read_returned
from newsletter.models import Delivery, Subscriber, Suppression
from newsletter.reports import MOST_BYTES, Kind, read
from newsletter.returned import Taken, take
from newsletter.sending import send_issue
from newsletter.worker import send_some
from outbox.pause import RelayPause
from tests.factories.newsletter import NewsletterIssuePageFactory, SubscriberFactory  # noqa: F401
from tests.outbox.servers import running_sink

pytestmark = pytest.mark.django_db
State = Delivery.State

DSN = """Return-Path: <>
From: MAILER-DAEMON@mx.example.net
To: {to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not work.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; somebody@elsewhere.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {diagnosis}

--b
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: Autumn by the river
--b--
"""

ARF = """From: feedback@provider.example
To: {to}
Subject: complaint
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b"

--b
Content-Type: text/plain

This is an abuse report.
--b
Content-Type: message/feedback-report

Feedback-Type: {what}
User-Agent: Provider/1.0
Version: 1

--b
Content-Type: message/rfc822

Message-ID: {message_id}
Subject: Autumn by the river

Hello
--b--
"""

MAIL = """From: reader@example.org
To: {to}
Subject: unsubscribe
{more}
please
"""


@pytest.fixture(autouse=True)
def bounce_address(settings):
    settings.NEWSLETTER_BOUNCE_ADDRESS = "bounces@example.org"


@pytest.fixture
def delivery(issue, officer):
    """One mail that was sent over the wire, as its reader got it."""
    SubscriberFactory(language="en", address="reader@example.org")
    mailing = send_issue(issue, officer)
    with running_sink() as sink:
        send_some(Event(), sink.relay, RelayPause())
    row = mailing.deliveries.get()
    row.mail = sink.received[0]
    return row


def wire(text):
    return text.replace("\n", "\r\n").encode()


def dsn(delivery, status="5.1.1", action="failed", diagnosis="550 no such user", to=None, message_id=None):
    to = return_path.address_for(delivery.pk) if to is None else to
    return wire(
        DSN.format(to=to, status=status, action=action, diagnosis=diagnosis, message_id=message_id or "<x@y.example>")
    )


def reader():
    return Subscriber.objects.get(language="en")


def test_each_mail_leaves_with_a_return_path_of_its_own(delivery):
    assert delivery.mail.sender == return_path.address_for(delivery.pk)
    assert return_path.read_address(f"To: <{delivery.mail.sender.upper()}>") == (return_path.BOUNCE, delivery.pk)
    assert len(delivery.mail.sender.split("@")[0]) <= 64


def test_a_mailbox_that_does_not_exist_is_suppressed_at_once(delivery):
    assert take(dsn(delivery)) == Taken.BOUNCED
    delivery.refresh_from_db()
    assert delivery.state == State.BOUNCED
    assert "5.1.1 smtp; 550 no such user" in delivery.reply
    assert reader().state == Subscriber.State.BOUNCED
    assert Suppression.objects.get().reason == Suppression.Reason.BOUNCED


def test_a_full_mailbox_is_suppressed_after_three_issues_and_a_report_counts_once(delivery):
    assert take(dsn(delivery, "5.2.2")) == Taken.COUNTED
    assert take(dsn(delivery, "5.2.2")) == Taken.IGNORED
    assert (reader().soft_bounces, reader().state) == (1, Subscriber.State.ACTIVE)
    Subscriber.objects.update(soft_bounces=2)
    Delivery.objects.update(state=State.SENT)
    take(dsn(delivery, "4.2.2"))
    assert reader().state == Subscriber.State.BOUNCED


def test_a_refusal_for_what_we_are_suppresses_nobody(delivery):
    assert take(dsn(delivery, "5.7.1", diagnosis="550 5.7.1 spam")) == Taken.COUNTED
    assert (reader().state, reader().soft_bounces) == (Subscriber.State.ACTIVE, 0)
    delivery.refresh_from_db()
    assert delivery.state == State.BOUNCED


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_a_report_that_nothing_has_failed_changes_nothing(delivery, action):
    assert take(dsn(delivery, "4.4.1", action=action)) == Taken.IGNORED
    assert reader().state == Subscriber.State.ACTIVE


def test_a_report_settles_a_doubt(delivery):
    Delivery.objects.update(state=State.IN_DOUBT)
    take(dsn(delivery, "5.2.2"))
    delivery.refresh_from_db()
    assert delivery.state == State.BOUNCED


def test_without_our_return_path_the_message_id_tells_whose_mail_it_was(delivery):
    raw = dsn(delivery, to="postmaster@example.org", message_id=delivery.message_id)
    assert take(raw) == Taken.BOUNCED


@pytest.mark.parametrize(
    "to",
    ["postmaster@example.org", "bounces+b1-0000000000000000@example.org",
     "bounces+bffffff-0123456789abcdef@example.org", "bounces+u1-x@example.org", ""],
)  # fmt: skip
def test_an_unknown_or_forged_token_changes_nothing(delivery, to):
    """The address that the report speaks of counts for nothing: anybody could write it."""
    raw = dsn(delivery, to=to).replace(b"somebody@elsewhere.example", b"reader@example.org")
    assert take(raw) == Taken.UNKNOWN
    assert reader().state == Subscriber.State.ACTIVE


def test_the_token_of_a_delivery_that_is_gone_is_unknown(delivery):
    raw = dsn(delivery)
    Delivery.objects.all().delete()
    assert take(raw) == Taken.UNKNOWN


@pytest.mark.parametrize("what", ["abuse", "fraud", "other"])
def test_a_complaint_is_a_farewell_for_ever(delivery, what):
    raw = wire(ARF.format(to="fbl@example.org", what=what, message_id=delivery.message_id))
    assert take(raw) == Taken.COMPLAINT
    assert (reader().state, reader().address) == (Subscriber.State.UNSUBSCRIBED, None)
    assert Suppression.objects.get().reason == Suppression.Reason.COMPLAINT


def test_not_spam_is_no_complaint(delivery):
    raw = wire(ARF.format(to="fbl@example.org", what="not-spam", message_id=delivery.message_id))
    assert take(raw) == Taken.IGNORED


def test_the_mail_program_may_unsubscribe_by_mail_as_well(delivery):
    header = delivery.mail.message["List-Unsubscribe"]
    to = re.search(r"<mailto:([^?]+)\?subject=unsubscribe>", header).group(1)
    assert take(wire(MAIL.format(to=to, more=""))) == Taken.UNSUBSCRIBED
    assert reader().address is None


@pytest.mark.parametrize(
    "more",
    [
        "Auto-Submitted: auto-replied\n",
        "Precedence: auto_reply\n",
        "X-Autoreply: yes\n",
        "X-Auto-Response-Suppress: All\n",
    ],
)
def test_an_out_of_office_notice_is_ignored_wherever_it_goes(delivery, more):
    for kind in (return_path.LEAVE, return_path.BOUNCE):
        assert take(wire(MAIL.format(to=return_path.address_for(delivery.pk, kind), more=more))) == Taken.IGNORED
    assert reader().state == Subscriber.State.ACTIVE


def test_an_answer_by_hand_to_the_return_path_unsubscribes_nobody(delivery):
    assert take(wire(MAIL.format(to=delivery.mail.sender, more=""))) == Taken.IGNORED


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00\xff" * 500, b"Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno parts",
     b"Content-Type: multipart/report; boundary=\"\"\r\n\r\n", b"\r\n" * 1000, "Bétreff: ü\r\n\r\n".encode()],
)  # fmt: skip
def test_rubbish_is_ignored(delivery, raw):
    assert take(raw) == Taken.IGNORED


def test_a_bounce_that_quotes_20_megabytes_is_read_at_its_beginning(delivery):
    raw = dsn(delivery) + b"x" * 20 * 1024 * 1024
    assert len(read(raw).quoted) <= MOST_BYTES
    assert read(raw).kind == Kind.HARD
    assert take(raw) == Taken.BOUNCED


def test_no_address_stands_in_the_log(delivery, caplog):
    caplog.set_level("INFO")
    take(dsn(delivery))
    assert "bounced" in caplog.text
    assert "@" not in caplog.text


# --- where they come from ------------------------------------------------------------------------
@pytest.fixture
def maildir(tmp_path):
    for name in ("new", "cur", "tmp"):
        (tmp_path / name).mkdir()
    return tmp_path


def test_each_mail_of_a_maildir_is_read_once(delivery, maildir, settings):
    (maildir / "new" / "1.host").write_bytes(dsn(delivery))
    (maildir / "new" / "2.host").write_bytes(b"rubbish")
    settings.NEWSLETTER_BOUNCES = f"maildir://{maildir}"
    assert read_returned() == 2
    assert read_returned() == 0
    assert reader().state == Subscriber.State.BOUNCED
    assert sorted(path.name for path in (maildir / "cur").iterdir()) == ["1.host:2,S", "2.host:2,S"]


def test_a_mail_that_could_not_be_worked_on_stays_new(maildir):
    (maildir / "new" / "1.host").write_bytes(b"x")

    def failing(raw):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        from_maildir(maildir, failing)
    assert list((maildir / "new").iterdir())


def test_without_a_mailbox_there_is_nothing_to_read():
    assert read_returned() == 0


def test_a_mail_server_hands_a_mail_over_by_a_pipe(delivery, monkeypatch):
    raw = dsn(delivery) + b"x" * (MOST_BYTES * 2)
    pipe = io.TextIOWrapper(io.BytesIO(raw))
    monkeypatch.setattr(sys, "stdin", pipe)
    out = io.StringIO()
    call_command("take_returned_mail", stdout=out)
    assert out.getvalue().strip() == "bounced"
    assert pipe.buffer.read() == b""


class MailServer(threading.Thread):
    """Speaks as much IMAP (RFC 3501) as is needed to hold some mails, and remembers which were marked as seen."""

    def __init__(self, mails):
        super().__init__(daemon=True)
        self.mails, self.seen, self.asked = mails, set(), []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def run(self):
        while True:
            client, _address = self.socket.accept()
            with client, client.makefile("rwb") as stream:
                stream.write(b"* OK ready\r\n")
                stream.flush()
                for line in stream:
                    tag, words = line.decode().strip().split(" ", 1)
                    self.asked.append(words)
                    self._answer(stream, words)
                    stream.write(f"{tag} OK done\r\n".encode())
                    stream.flush()
                    if words == "LOGOUT":
                        break

    def _answer(self, stream, words):
        if words == "CAPABILITY":
            stream.write(b"* CAPABILITY IMAP4rev1\r\n")
        elif words.startswith("SELECT"):
            stream.write(f"* {len(self.mails)} EXISTS\r\n".encode())
        elif words.startswith("UID SEARCH"):
            unseen = [str(n) for n in range(1, len(self.mails) + 1) if str(n) not in self.seen]
            stream.write(f"* SEARCH {' '.join(unseen)}\r\n".encode())
        elif words.startswith("UID FETCH"):
            number = words.split()[2]
            raw = self.mails[int(number) - 1][:MOST_BYTES]
            head = f"* {number} FETCH (UID {number} BODY[]<0> {{{len(raw)}}}\r\n"
            stream.write(head.encode() + raw + b")\r\n")
        elif words.startswith("UID STORE"):
            self.seen.add(words.split()[2])


def test_each_mail_of_an_imap_mailbox_is_read_once_and_only_its_beginning(delivery, settings):
    server = MailServer([dsn(delivery) + b"x" * 10 * MOST_BYTES, b"rubbish"])
    server.start()
    settings.NEWSLETTER_BOUNCES = f"imap://us%40example.org:secret@127.0.0.1:{server.port}/INBOX"
    assert read_returned() == 2
    assert read_returned() == 0
    assert server.seen == {"1", "2"}
    assert reader().state == Subscriber.State.BOUNCED
    assert any(f"<0.{MOST_BYTES}>" in words for words in server.asked)
    assert not any("BODY[]" in words for words in server.asked)
