"""The table of answers (docs/newsletter.md): stage and enhanced code decide, not the first digit."""

from __future__ import annotations

import pytest

from outbox.replies import Answer, Outcome, Stage

TABLE = [
    (Stage.CONNECT, 0, "ConnectionRefusedError", Outcome.RELAY_DOWN),
    (Stage.CONNECT, 554, "no service", Outcome.RELAY_DOWN),
    (Stage.TLS, 454, "4.7.0 TLS not available", Outcome.RELAY_DOWN),
    (Stage.AUTH, 535, "5.7.8 wrong password", Outcome.RELAY_DOWN),
    (Stage.MAIL, 421, "4.3.2 shutting down", Outcome.RELAY_DOWN),
    (Stage.RCPT, 421, "4.3.2 shutting down", Outcome.RELAY_DOWN),
    (Stage.DOT, 421, "4.3.2 shutting down", Outcome.RELAY_DOWN),
    (Stage.MAIL, 452, "4.3.1 out of disk", Outcome.RELAY_DOWN),
    (Stage.MAIL, 451, "4.7.1 not now", Outcome.RELAY_DOWN),
    (Stage.MAIL, 451, "4.7.28 rate limit exceeded", Outcome.SLOW_DOWN),
    (Stage.RCPT, 454, "4.7.1 too much", Outcome.SLOW_DOWN),
    (Stage.RCPT, 450, "4.7.1 you send too many messages", Outcome.SLOW_DOWN),
    (Stage.RCPT, 450, "4.7.1 greylisted, corporate policy", Outcome.RETRY),
    (Stage.RCPT, 450, "4.2.0 busy", Outcome.RETRY),
    (Stage.RCPT, 451, "", Outcome.RETRY),
    (Stage.DATA, 451, "4.3.0 try again", Outcome.RETRY),
    (Stage.DOT, 452, "4.2.2 full", Outcome.RETRY),
    (Stage.RCPT, 550, "5.1.1 no such user", Outcome.HARD_BOUNCE),
    (Stage.RCPT, 550, "5.1.2 no such domain", Outcome.HARD_BOUNCE),
    (Stage.RCPT, 550, "5.1.10 null MX", Outcome.HARD_BOUNCE),
    (Stage.DOT, 550, "5.1.1 no such user after all", Outcome.HARD_BOUNCE),
    (Stage.RCPT, 550, "no code at all", Outcome.SOFT_BOUNCE),
    (Stage.RCPT, 552, "5.2.2 mailbox full", Outcome.SOFT_BOUNCE),
    (Stage.DOT, 552, "5.2.2 mailbox full", Outcome.SOFT_BOUNCE),
    (Stage.DOT, 552, "5.3.4 message too big", Outcome.REFUSED),
    (Stage.MAIL, 550, "5.7.1 blocked", Outcome.POLICY),
    (Stage.RCPT, 550, "5.7.1 blocked", Outcome.POLICY),
    (Stage.DOT, 550, "5.7.26 DMARC", Outcome.POLICY),
    (Stage.MAIL, 553, "5.1.8 bad sender", Outcome.REFUSED),
    (Stage.DATA, 554, "no valid recipients", Outcome.REFUSED),
    (Stage.DOT, 554, "5.6.0 content", Outcome.REFUSED),
    (Stage.MAIL, 0, "TimeoutError", Outcome.RELAY_DOWN),
    (Stage.RCPT, -1, "garbage", Outcome.RELAY_DOWN),
    (Stage.BODY, 0, "SMTPServerDisconnected", Outcome.RELAY_DOWN),
    (Stage.DOT, 0, "SMTPServerDisconnected", Outcome.IN_DOUBT),
    (Stage.DOT, -1, "garbage", Outcome.IN_DOUBT),
    (Stage.DOT, 250, "2.0.0 queued", Outcome.SENT),
    (Stage.RCPT, 250, "given up", Outcome.ABANDONED),
]


@pytest.mark.parametrize(("stage", "code", "text", "outcome"), TABLE)
def test_an_answer_is_read_by_its_stage_and_its_enhanced_code(stage, code, text, outcome):
    assert Answer(stage, code, text).outcome == outcome


def test_a_code_quoted_within_the_text_is_not_the_answers_own():
    assert Answer(Stage.RCPT, 550, "see RFC: 5.7.1 is not the reason").enhanced == ""
