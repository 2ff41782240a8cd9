"""Our own signature, where no relay signs: checked by the library as a receiver does."""

from __future__ import annotations

import base64

import dkim
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from outbox.dkim_signing import signed

MESSAGE = (
    b"From: us@example.org\r\nTo: you@example.net\r\nSubject: x\r\nList-Unsubscribe: <https://example.org/u/t>\r\n"
    b"List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\nMIME-Version: 1.0\r\n\r\nhello\r\n"
)


@pytest.fixture(scope="module")
def key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def configured(settings, key):
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    )
    settings.DKIM_KEY, settings.DKIM_SELECTOR, settings.DKIM_DOMAIN = pem.decode(), "news", "example.org"


def looked_up(key):
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    record = b"v=DKIM1; k=rsa; p=" + base64.b64encode(public)
    return lambda name, timeout=5: record if name == b"news._domainkey.example.org." else None


def test_without_a_key_nothing_is_signed():
    assert signed(MESSAGE) == MESSAGE


def test_a_receiver_finds_the_signature_valid_and_the_way_out_among_what_is_signed(configured, key):
    message = signed(MESSAGE)
    assert message.endswith(MESSAGE)
    assert dkim.verify(message, dnsfunc=looked_up(key))
    names = message.split(b"h=", 1)[1].split(b";", 1)[0].lower()
    assert b"list-unsubscribe" in names
    assert b"list-unsubscribe-post" in names


def test_a_changed_way_out_breaks_the_signature(configured, key):
    assert not dkim.verify(signed(MESSAGE).replace(b"/u/t", b"/u/x"), dnsfunc=looked_up(key))
