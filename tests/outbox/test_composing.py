from __future__ import annotations

import pytest
from django.db import transaction

import outbox
from outbox.composing import UnsafeHeaderError, one_line
from outbox.message import message_of, wire_bytes
from outbox.models import Mail

pytestmark = pytest.mark.django_db


def send(key="k", to="you@example.org", language="en", **fields):
    return outbox.send("test", to, language, {}, key, **fields)


def test_a_mail_is_written_in_the_language_of_its_recipient():
    german, english = send("a", language="de"), send("b", language="en")
    assert english.subject == "Test mail from Tandem Network"
    assert "Tandem-Netzwerk" in german.subject
    assert 'lang="de"' in german.html
    assert english.text.startswith("Tandem Network\n")


def test_the_same_key_queues_one_mail():
    assert send("once") == send("once", to="other@example.org")
    assert Mail.objects.count() == 1


def test_a_rollback_takes_the_mail_with_it():
    with pytest.raises(RuntimeError), transaction.atomic():
        send()
        raise RuntimeError
    assert not Mail.objects.exists()


def test_a_text_mail_is_not_escaped_as_html():
    Mail.objects.all().delete()
    mail = outbox.send("test", "a@example.org", "en", {"base_url": "http://x/?a=1&b='2'"}, "k")
    assert "http://x/?a=1&b='2'" in mail.text
    assert "http://x/?a=1&amp;b=" in mail.html


def test_the_styles_are_written_into_the_elements():
    html = send().html
    assert "<h1 style=" in html
    assert "prefers-color-scheme: dark" in html
    assert ".band {" not in html
    assert html.lower().startswith("<!doctype html>")


@pytest.mark.parametrize("text", ["a\nb", "a\rb", "a\r\nBcc: x@example.org", "a\x85b", "a\u2028b"])
def test_a_header_of_two_lines_is_refused(text):
    with pytest.raises(UnsafeHeaderError):
        one_line(text)


def test_the_message_has_the_headers_that_the_rfcs_ask_for():
    mail = send(language="de", reply_to="visitor@example.org")
    message = message_of(mail)
    assert message["From"] == "Tandem-Netzwerk <newsletter@example.org>"
    assert message["To"] == "you@example.org"
    assert message["Reply-To"] == "visitor@example.org"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"] == mail.message_id
    assert message["Date"].datetime.utcoffset() is not None
    assert message["MIME-Version"] == "1.0"
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


def test_the_bytes_are_plain_ascii_in_lines_that_every_relay_takes():
    mail = send()
    mail.text = "ü" * 3000
    lines = wire_bytes(mail).split(b"\r\n")
    assert all(len(line) <= 998 and line.isascii() for line in lines)
    assert not any(b"\n" in line for line in lines)
