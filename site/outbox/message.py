"""From a row to the bytes that go over the wire (RFC 5322, RFC 2046)."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from outbox.dkim_signing import signed
from outbox.models import Mail
from outbox.sender import Sender, sender_in


def address_header(sender: Sender) -> Address:
    return Address(display_name=sender.name, addr_spec=sender.address)


def message_of(mail: Mail) -> EmailMessage:
    """The message with a text and an HTML part. The headers' policy refuses line breaks by ValueError."""
    message = EmailMessage(policy=SMTP)
    message["From"] = address_header(sender_in(mail.language))
    message["To"] = Address(addr_spec=mail.recipient)
    message["Subject"] = mail.subject
    message["Date"] = format_datetime(mail.created_at)
    message["Message-ID"] = mail.message_id
    message["Content-Language"] = mail.language
    # RFC 3834: no out-of-office notice in return.
    message["Auto-Submitted"] = "auto-generated"
    if mail.reply_to:
        message["Reply-To"] = Address(addr_spec=mail.reply_to)
    message.set_content(mail.text, cte="quoted-printable")
    message.add_alternative(mail.html, subtype="html", cte="quoted-printable")
    if mail.attachment:
        _attach(message, mail)
    return message


def _attach(message: EmailMessage, mail: Mail) -> None:
    """Base64, because lines of a calendar may be folded in the middle of a word and end with CRLF."""
    kind = SMTP.header_factory("Content-Type", mail.attachment_type)
    message.add_attachment(
        mail.attachment.encode(),
        maintype=kind.maintype,
        subtype=kind.subtype,
        cte="base64",
        filename=mail.attachment_name,
        params={"charset": "utf-8", **kind.params},
    )


def wire_bytes(mail: Mail) -> bytes:
    return signed(message_of(mail).as_bytes())
