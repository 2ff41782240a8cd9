"""The demo's mail page: what the site sends is received by a real server and can be read in the browser."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest
from django.urls import reverse

import outbox
from demo import mailbox
from outbox.delivery import deliver_due
from outbox.message import wire_bytes
from outbox.pause import RelayPause
from outbox.smtp import Relay
from tests.outbox.servers import free_port

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def folder(settings, tmp_path):
    settings.DEV_MAIL_DIR = tmp_path / "mail"
    return settings.DEV_MAIL_DIR


def deliver_into_the_mailbox() -> mailbox.Letter:
    """A mail of the outbox, as its bytes arrive."""
    mail = outbox.send("test", "you@example.org", "en", {}, "k")
    return mailbox.store("newsletter@example.org", mail.recipient, wire_bytes(mail))


@pytest.mark.django_db
def test_an_empty_mailbox_says_what_will_be_here(client, folder, home):
    page = client.get(reverse("demo:mailbox"), headers={"accept-language": "en"})
    assert "No mail yet" in page.content.decode()
    assert "no-store" in page["Cache-Control"]


@pytest.mark.django_db
def test_no_link_leads_from_the_mailbox_to_itself(client, folder, home, home_en):
    letter = deliver_into_the_mailbox()
    for address in (reverse("demo:mailbox"), reverse("demo:letter", args=[letter.name])):
        assert f'href="{address}"' not in client.get(address).content.decode()


@pytest.mark.django_db
def test_the_newest_letter_stands_first_and_can_be_read(client, folder, home):
    old = mailbox.store("a@example.org", "b@example.org", b"Subject: older\r\n\r\nsee http://example.org/x\r\n")
    new = deliver_into_the_mailbox()
    listing = client.get(reverse("demo:mailbox")).content.decode()
    assert listing.index(new.name) < listing.index(old.name)
    assert '<a href="http://example.org/x"' in client.get(reverse("demo:letter", args=[old.name])).content.decode()
    page = client.get(reverse("demo:letter", args=[new.name])).content.decode()
    assert reverse("demo:letter_html", args=[new.name]) in page
    assert "X-Envelope-To" in page


@pytest.mark.django_db
def test_the_html_part_is_shown_under_a_policy_of_its_own(client, folder, home):
    letter = deliver_into_the_mailbox()
    answer = client.get(reverse("demo:letter_html", args=[letter.name]))
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "allow-scripts" not in policy
    assert "script-src" not in policy
    assert '<base target="_blank">' in answer.content.decode()


@pytest.mark.django_db
def test_a_script_in_a_mails_text_is_only_text(client, folder, home):
    letter = mailbox.store("a@example.org", "b@example.org", b"Subject: <script>x\r\n\r\n<script>alert(1)</script>\r\n")
    page = client.get(reverse("demo:letter", args=[letter.name])).content.decode()
    assert "<script>alert" not in page
    assert "<script>x" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nothing", "000", "passwd"])
def test_a_letter_that_is_not_there_is_not_found(client, folder, home, name):
    assert client.get(reverse("demo:letter", args=[name]), follow=True).status_code == 404


def test_old_letters_make_room(folder, monkeypatch):
    monkeypatch.setattr(mailbox, "KEEP", 3)
    kept = [mailbox.store("a@example.org", f"{number}@example.org", b"x") for number in range(5)]
    assert [letter.recipient for letter in mailbox.letters()] == [letter.recipient for letter in kept[:1:-1]]


@pytest.mark.django_db
def test_the_server_of_the_demo_keeps_what_the_outbox_sends(folder, tmp_path):
    port = free_port()
    environment = {"TANDEM_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings.dev", "PATH": "/usr/bin"}
    command = [sys.executable, str(ROOT / "manage.py"), "dev_mail_server", "--port", str(port)]
    outbox.send("test", "you@example.org", "de", {}, "k")
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as server:
        assert str(port) in server.stdout.readline()
        deliver_due(Event(), Relay("127.0.0.1", port, timeout=5), RelayPause())
        server.send_signal(signal.SIGTERM)
        assert server.wait(20) == 0
    (letter,) = mailbox.letters()
    assert letter.recipient == "you@example.org"
    assert letter.text
    assert letter.html


def test_a_port_in_use_gets_one_clear_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        environment = {"TANDEM_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "config.settings.dev"}
        command = [sys.executable, str(ROOT / "manage.py"), "dev_mail_server", "--port", str(port)]
        done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.strip() == f"CommandError: Port {port} on 127.0.0.1 is in use by another program."
