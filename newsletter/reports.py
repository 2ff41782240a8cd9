"""Reads what mail servers and programs send back: delivery reports (RFC 3464), abuse reports (RFC 5965), wishes to
leave by mail (RFC 2369). Automatic answers (RFC 3834) and everything else say nothing about a subscription."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from enum import StrEnum

from outbox.replies import NO_SUCH_MAILBOX

#: What matters stands at the beginning; a report that quotes 20 MB is read no further.
MOST_BYTES = 256 * 1024
#: Headers that may hold the address to which a report was sent.
RECIPIENT_HEADERS = ("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "Original-Recipient")
_STATUS = re.compile(r"\b([245]\.\d{1,3}\.\d{1,3})\b")


class Kind(StrEnum):
    HARD = "hard"
    SOFT = "soft"
    #: Refused for what we are (5.7.x): says nothing about the recipient.
    POLICY = "policy"
    COMPLAINT = "complaint"
    #: Neither a report nor an automatic answer: a wish to leave, if it was sent to such an address.
    MAIL = "mail"
    IGNORED = "ignored"


@dataclass(frozen=True)
class Report:
    """``sent_to`` are the headers with its own recipient, ``quoted`` is what it says about our mail."""

    kind: Kind
    sent_to: str
    quoted: str
    words: str = ""


def read(raw: bytes) -> Report:
    """What a mail means. Never raises: whatever cannot be understood is ignored."""
    raw = raw[:MOST_BYTES]
    message = message_from_bytes(raw)
    kind, words = _meaning(message)
    sent_to = " ".join(str(value) for name in RECIPIENT_HEADERS for value in message.get_all(name, []))
    return Report(kind, sent_to, raw.decode("ascii", "replace"), words)


def _meaning(message: Message) -> tuple[Kind, str]:
    report_type = str(message.get_param("report-type", "")).lower()
    if message.get_content_type() == "multipart/report" and report_type == "delivery-status":
        return _delivery_status(message)
    if message.get_content_type() == "multipart/report" and report_type == "feedback-report":
        return _feedback(message)
    return (Kind.IGNORED, "") if _is_automatic(message) else (Kind.MAIL, "")


def _delivery_status(message: Message) -> tuple[Kind, str]:
    """The gravest thing that is said about any recipient; each mail of ours has one only."""
    for block in _blocks(message, "message/delivery-status"):
        if str(block.get("Action", "")).strip().lower() != "failed":
            continue
        diagnosis = " ".join(str(block.get("Diagnostic-Code", "")).split())
        status = _STATUS.search(f"{block.get('Status', '')} {diagnosis}")
        code = status.group(1) if status else ""
        return _kind_of(code), f"{code} {diagnosis}".strip()[:400]
    return Kind.IGNORED, ""


def _kind_of(code: str) -> Kind:
    if code in NO_SUCH_MAILBOX:
        return Kind.HARD
    return Kind.POLICY if code.startswith("5.7.") else Kind.SOFT


def _feedback(message: Message) -> tuple[Kind, str]:
    for block in _blocks(message, "message/feedback-report"):
        what = str(block.get("Feedback-Type", "")).strip().lower()
        return (Kind.IGNORED if what == "not-spam" else Kind.COMPLAINT), what[:40]
    return Kind.IGNORED, ""


def _blocks(message: Message, content_type: str) -> list[Message]:
    """The groups of fields within a part of this type."""
    parts = [part for part in message.walk() if part.get_content_type() == content_type]
    return [
        block for part in parts if part.is_multipart() for block in part.get_payload() if isinstance(block, Message)
    ]


def _is_automatic(message: Message) -> bool:
    submitted = str(message.get("Auto-Submitted", "no")).strip().lower()
    precedence = str(message.get("Precedence", "")).strip().lower()
    own_word = any(message.get(name) for name in ("X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress"))
    bounced = str(message.get("Return-Path", "")).strip() == "<>"
    return submitted != "no" or precedence in {"auto_reply", "bulk", "junk"} or own_word or bounced
