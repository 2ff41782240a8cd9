"""The conversation with a real server: whatever it says or does not say, one answer comes back."""

from __future__ import annotations

import pytest

from outbox.replies import Outcome, Stage
from outbox.smtp import Connection, Relay
from tests.outbox.servers import CUT, HANG, ScriptedServer, free_port, running_sink

MESSAGE = b"Subject: x\r\n\r\nfirst\r\n.hidden dot\r\nlast\r\n"


def send(server, **fields):
    with Connection(server.relay) as connection:
        return connection.send("us@example.org", "you@example.org", MESSAGE, **fields)


def test_a_message_arrives_byte_by_byte():
    with running_sink() as sink:
        answer = send(sink)
    assert answer.outcome == Outcome.SENT
    assert sink.received[0].content == MESSAGE
    assert (sink.received[0].sender, sink.received[0].recipient) == ("us@example.org", "you@example.org")


def test_one_connection_carries_many_messages_past_a_refusal():
    with ScriptedServer({}) as server, Connection(server.relay) as connection:
        answers = [connection.send("a@example.org", "b@example.org", MESSAGE) for _ in range(3)]
    assert [answer.outcome for answer in answers] == [Outcome.SENT] * 3
    assert len([line for line in server.transcript if line.startswith("ehlo")]) == 1

    with running_sink(refuse={"no@example.org": "550 5.1.1 nobody"}) as sink, Connection(sink.relay) as connection:
        assert connection.send("a@example.org", "no@example.org", MESSAGE).outcome == Outcome.HARD_BOUNCE
        assert connection.send("a@example.org", "yes@example.org", MESSAGE).outcome == Outcome.SENT
    assert sink.recipients == ["yes@example.org"]


def test_nobody_listening_is_the_relays_fault():
    with Connection(Relay("127.0.0.1", free_port(), timeout=1)) as connection:
        answer = connection.send("a@example.org", "b@example.org", MESSAGE)
    assert (answer.stage, answer.outcome) == (Stage.CONNECT, Outcome.RELAY_DOWN)


FAULTS = [
    ({"GREETING": "421 4.3.2 busy"}, Stage.CONNECT, Outcome.RELAY_DOWN),
    ({"GREETING": "554 no"}, Stage.CONNECT, Outcome.RELAY_DOWN),
    ({"GREETING": CUT}, Stage.CONNECT, Outcome.RELAY_DOWN),
    ({"GREETING": HANG}, Stage.CONNECT, Outcome.RELAY_DOWN),
    ({"EHLO": CUT}, Stage.HELLO, Outcome.RELAY_DOWN),
    ({"EHLO": "502 what", "HELO": "502 what"}, Stage.HELLO, Outcome.RELAY_DOWN),
    ({"MAIL": "451 4.3.0 later"}, Stage.MAIL, Outcome.RELAY_DOWN),
    ({"MAIL": "550 5.7.1 blocked"}, Stage.MAIL, Outcome.POLICY),
    ({"MAIL": CUT}, Stage.MAIL, Outcome.RELAY_DOWN),
    ({"MAIL": "nonsense"}, Stage.MAIL, Outcome.RELAY_DOWN),
    ({"RCPT": "450 4.2.0 later"}, Stage.RCPT, Outcome.RETRY),
    ({"RCPT": "550-5.1.1 no\n550 5.1.1 such user"}, Stage.RCPT, Outcome.HARD_BOUNCE),
    ({"RCPT": HANG}, Stage.RCPT, Outcome.RELAY_DOWN),
    ({"DATA": "451 4.3.0 later"}, Stage.DATA, Outcome.RETRY),
    ({"DATA": "554 5.5.1 no"}, Stage.DATA, Outcome.REFUSED),
    ({"DATA": CUT}, Stage.DATA, Outcome.RELAY_DOWN),
    ({"DOT": "451 4.3.0 later"}, Stage.DOT, Outcome.RETRY),
    ({"DOT": "554 5.6.0 content"}, Stage.DOT, Outcome.REFUSED),
    ({"DOT": "421 4.3.2 closing"}, Stage.DOT, Outcome.RELAY_DOWN),
    ({"DOT": CUT}, Stage.DOT, Outcome.IN_DOUBT),
    ({"DOT": CUT, "STORE": "before the cut"}, Stage.DOT, Outcome.IN_DOUBT),
    ({"DOT": HANG}, Stage.DOT, Outcome.IN_DOUBT),
    ({"DOT": "nonsense"}, Stage.DOT, Outcome.IN_DOUBT),
]


@pytest.mark.parametrize(("script", "stage", "outcome"), FAULTS, ids=[str(fault[0]) for fault in FAULTS])
def test_a_fault_at_any_stage_becomes_an_answer(script, stage, outcome):
    with ScriptedServer(script) as server:
        answer = send(server)
    assert (answer.stage, answer.outcome) == (stage, outcome)


def test_a_cut_within_the_body_is_never_a_doubt():
    """The final dot has not left: the mail cannot have been accepted."""
    with ScriptedServer({"BODY": CUT}) as server, Connection(server.relay) as connection:
        long = b"Subject: x\r\n\r\n" + b"a line of text\r\n" * 2_000_000
        answer = connection.send("a@example.org", "b@example.org", long)
    assert answer.outcome == Outcome.RELAY_DOWN
    assert server.accepted == 0


def test_who_says_no_before_the_transfer_sends_nothing():
    with ScriptedServer({}) as server:
        answer = send(server, before_data=lambda: False)
    assert answer.outcome == Outcome.ABANDONED
    assert "DATA" not in server.transcript


def test_where_tls_is_asked_for_nothing_is_sent_without_it():
    """A man in the middle who strips STARTTLS must not get the mail in the clear."""
    with ScriptedServer({}) as server:
        relay = Relay("127.0.0.1", server.port, starttls=True, timeout=1)
        with Connection(relay) as connection:
            answer = connection.send("a@example.org", "b@example.org", MESSAGE)
    assert (answer.stage, answer.outcome) == (Stage.TLS, Outcome.RELAY_DOWN)
    assert not any(line.startswith("MAIL") for line in server.transcript)


@pytest.mark.parametrize("address", ["a@b.org>\r\nRCPT TO:<c@d.org", "a@b.org\nx", "a@b.org> SIZE=1"])
def test_a_command_cannot_be_smuggled_into_an_address(address):
    with ScriptedServer({}) as server, Connection(server.relay) as connection, pytest.raises(ValueError):
        connection.send("us@example.org", address, MESSAGE)
    assert server.transcript == []
