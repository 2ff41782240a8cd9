"""Several commands in one packet: fewer round trips, the same answers, and a doubt wherever there is one."""

from __future__ import annotations

import pytest

from outbox.replies import Outcome, Stage
from outbox.smtp import Connection, Relay
from tests.outbox.servers import CUT, HANG, ScriptedServer

MESSAGE = b"Subject: x\r\n\r\nfirst\r\n.hidden dot\r\nlast\r\n"
PIPELINING = {"EHLO": "250-here\n250 PIPELINING"}
CHUNKING = {"EHLO": "250-here\n250-PIPELINING\n250 CHUNKING"}


def send(server, message=MESSAGE, relay=None, **fields):
    with Connection(relay or server.relay) as connection:
        return connection.send("us@example.org", "you@example.org", message, **fields)


def words(server):
    return [line.split(" ")[0] for line in server.transcript if line.split(" ")[0].lower() not in {"ehlo", "quit"}]


def test_the_envelope_leaves_at_once_where_the_server_can_take_it():
    with ScriptedServer(PIPELINING) as server:
        assert send(server).outcome == Outcome.SENT
    assert words(server) == ["MAIL", "RCPT", "DATA"]
    assert server.content == MESSAGE.replace(b"\r\n.", b"\r\n..")


def test_the_whole_mail_leaves_at_once_byte_by_byte_where_the_server_takes_chunks():
    with ScriptedServer(CHUNKING) as server:
        assert send(server).outcome == Outcome.SENT
        assert send(server, MESSAGE.rstrip()).outcome == Outcome.SENT
    assert words(server) == ["MAIL", "RCPT", "BDAT"] * 2
    assert server.content == MESSAGE * 2


def test_the_setting_goes_back_to_one_step_after_the_other():
    with ScriptedServer(CHUNKING) as server:
        relay = Relay("127.0.0.1", server.port, timeout=1, timeout_dot=1, pipelining=False)
        assert send(server, relay=relay).outcome == Outcome.SENT
    assert words(server) == ["MAIL", "RCPT", "DATA"]


def test_a_large_message_passes_as_a_chunk():
    large = b"Subject: x\r\n\r\n" + b"a line of text\r\n" * 200_000
    with ScriptedServer(CHUNKING) as server:
        assert send(server, large).outcome == Outcome.SENT
    assert server.content == large


@pytest.mark.parametrize("offer", [PIPELINING, CHUNKING], ids=["pipelining", "chunking"])
def test_who_says_no_before_the_transfer_says_nothing_at_all(offer):
    with ScriptedServer(offer) as server:
        assert send(server, before_data=lambda: False).outcome == Outcome.ABANDONED
    assert words(server) == []


@pytest.mark.parametrize("offer", [PIPELINING, CHUNKING], ids=["pipelining", "chunking"])
def test_a_connection_goes_on_after_a_refusal_in_step_with_the_server(offer):
    script = {**offer, "RCPT": "550 5.1.1 nobody"}
    with ScriptedServer(script) as server, Connection(server.relay) as connection:
        first = connection.send("a@example.org", "no@example.org", MESSAGE)
        assert (first.stage, first.outcome) == (Stage.RCPT, Outcome.HARD_BOUNCE)
        server.script = offer
        assert connection.send("a@example.org", "yes@example.org", MESSAGE).outcome == Outcome.SENT
    assert server.accepted == 1 if offer is CHUNKING else server.accepted >= 1
    assert len([line for line in server.transcript if line.startswith("ehlo")]) == 1


#: (script, stage and outcome with DATA, stage and outcome with BDAT)
FAULTS = [
    ({"MAIL": "421 4.3.2 closing"}, (Stage.MAIL, Outcome.RELAY_DOWN), (Stage.MAIL, Outcome.RELAY_DOWN)),
    ({"MAIL": "451 4.3.0 later"}, (Stage.MAIL, Outcome.RELAY_DOWN), (Stage.MAIL, Outcome.RELAY_DOWN)),
    ({"MAIL": "550 5.7.1 blocked"}, (Stage.MAIL, Outcome.POLICY), (Stage.MAIL, Outcome.POLICY)),
    ({"MAIL": CUT}, (Stage.MAIL, Outcome.RELAY_DOWN), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"MAIL": HANG}, (Stage.MAIL, Outcome.RELAY_DOWN), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"RCPT": "450 4.2.0 later"}, (Stage.RCPT, Outcome.RETRY), (Stage.RCPT, Outcome.RETRY)),
    ({"RCPT": "454 4.7.1 rate"}, (Stage.RCPT, Outcome.SLOW_DOWN), (Stage.RCPT, Outcome.SLOW_DOWN)),
    ({"RCPT": "550-5.1.1 no\n550 5.1.1 user"}, (Stage.RCPT, Outcome.HARD_BOUNCE), (Stage.RCPT, Outcome.HARD_BOUNCE)),
    ({"RCPT": "552 5.2.2 full"}, (Stage.RCPT, Outcome.SOFT_BOUNCE), (Stage.RCPT, Outcome.SOFT_BOUNCE)),
    ({"RCPT": CUT}, (Stage.RCPT, Outcome.RELAY_DOWN), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"RCPT": HANG}, (Stage.RCPT, Outcome.RELAY_DOWN), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"DOT": "451 4.3.0 later"}, (Stage.DOT, Outcome.RETRY), (Stage.DOT, Outcome.RETRY)),
    ({"DOT": "554 5.6.0 content"}, (Stage.DOT, Outcome.REFUSED), (Stage.DOT, Outcome.REFUSED)),
    ({"DOT": "421 4.3.2 closing"}, (Stage.DOT, Outcome.RELAY_DOWN), (Stage.DOT, Outcome.RELAY_DOWN)),
    ({"DOT": CUT}, (Stage.DOT, Outcome.IN_DOUBT), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"DOT": CUT, "STORE": "before the cut"}, (Stage.DOT, Outcome.IN_DOUBT), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"DOT": HANG}, (Stage.DOT, Outcome.IN_DOUBT), (Stage.DOT, Outcome.IN_DOUBT)),
    ({"DOT": "nonsense"}, (Stage.DOT, Outcome.IN_DOUBT), (Stage.DOT, Outcome.IN_DOUBT)),
]


@pytest.mark.parametrize(("script", "with_data", "with_bdat"), FAULTS, ids=[str(fault[0]) for fault in FAULTS])
def test_a_fault_at_any_stage_becomes_an_answer_of_that_stage(script, with_data, with_bdat):
    """With BDAT the whole mail has left before the first answer: silence is a doubt from the beginning."""
    for offer, expected in ((PIPELINING, with_data), (CHUNKING, with_bdat)):
        with ScriptedServer({**offer, **script}) as server:
            answer = send(server)
        assert (answer.stage, answer.outcome) == expected


@pytest.mark.parametrize("answer", ["451 4.3.0 later", "554 5.5.1 no", CUT, HANG])
def test_a_refusal_of_data_transfers_nothing(answer):
    with ScriptedServer({**PIPELINING, "DATA": answer}) as server:
        assert send(server).stage == Stage.DATA
    assert server.content == b""


def test_a_cut_within_a_chunk_that_has_not_left_is_no_doubt():
    large = b"Subject: x\r\n\r\n" + b"a line of text\r\n" * 2_000_000
    with ScriptedServer({**CHUNKING, "BODY": CUT}) as server:
        answer = send(server, large)
    assert answer.outcome == Outcome.RELAY_DOWN
    assert server.accepted == 0
