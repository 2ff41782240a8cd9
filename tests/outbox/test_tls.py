"""The relay is believed only with a valid certificate for its name; the login is kept for it alone."""

from __future__ import annotations

import ssl
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from outbox.replies import Outcome, Stage
from outbox.smtp import Connection, Relay
from tests.outbox.servers import Sink, free_port

MESSAGE = b"Subject: x\r\n\r\nhello\r\n"
NOW = datetime.now(UTC)


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    ca = trustme.CA()
    ca.file = tmp_path_factory.mktemp("ca") / "ca.pem"
    ca.cert_pem.write_to_path(str(ca.file))
    return ca


@contextmanager
def server(certificate, **options):
    """A mail server that demands STARTTLS and a login."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    sink = Sink(port=free_port())

    def check(_server, _session, _envelope, _mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"us", b"secret"), handled=False)

    controller = Controller(
        sink, hostname="127.0.0.1", port=sink.port, tls_context=context, require_starttls=True,
        authenticator=check, auth_required=True, **options,
    )  # fmt: skip
    controller.start()
    try:
        yield sink
    finally:
        controller.stop()


def send(sink, authority, password="secret", host="localhost"):
    fields = {"user": "us", "password": password, "starttls": True, "timeout": 5, "timeout_dot": 5}
    relay = Relay(host, sink.port, ca_file=str(authority.file) if authority else "", **fields)
    with Connection(relay) as connection:
        return connection.send("a@example.org", "b@example.org", MESSAGE)


def test_a_valid_certificate_and_the_right_login_pass(authority):
    with server(authority.issue_cert("localhost", "127.0.0.1")) as sink:
        assert send(sink, authority).outcome == Outcome.SENT
    assert len(sink.received) == 1


def test_an_expired_certificate_is_refused(authority):
    old = authority.issue_cert("localhost", not_before=NOW - timedelta(days=90), not_after=NOW - timedelta(days=1))
    with server(old) as sink:
        answer = send(sink, authority)
    assert (answer.stage, answer.outcome) == (Stage.TLS, Outcome.RELAY_DOWN)
    assert sink.received == []


def test_a_certificate_for_another_name_is_refused(authority):
    with server(authority.issue_cert("mail.example.org")) as sink:
        answer = send(sink, authority)
    assert (answer.stage, answer.outcome) == (Stage.TLS, Outcome.RELAY_DOWN)


def test_a_certificate_of_an_unknown_authority_is_refused(authority):
    with server(authority.issue_cert("localhost")) as sink:
        answer = send(sink, None)
    assert (answer.stage, answer.outcome) == (Stage.TLS, Outcome.RELAY_DOWN)


def test_a_refused_login_is_the_relays_affair_and_names_its_stage(authority):
    with server(authority.issue_cert("localhost")) as sink:
        answer = send(sink, authority, password="wrong")
    assert (answer.stage, answer.outcome) == (Stage.AUTH, Outcome.RELAY_DOWN)
    assert "535" in str(answer)
    assert sink.received == []
