from __future__ import annotations

import pytest

from outbox.addresses import AddressError, clean_address, readable


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("  a@example.org ", "a@example.org"),
        ("A.B@EXAMPLE.org", "A.B@example.org"),
        ("info@köln.example", "info@xn--kln-sna.example"),
        ("info@STRAßE.example", "info@xn--strae-oqa.example"),
        ("o'neil+news@example.org", "o'neil+news@example.org"),
        ("x" * 64 + "@" + ".".join(["d" * 60] * 3) + ".org", "x" * 64 + "@" + ".".join(["d" * 60] * 3) + ".org"),
    ],
)
def test_an_address_is_stored_as_it_will_be_used(raw, stored):
    assert clean_address(raw) == stored


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "   ",
        "example.org",
        "a@",
        "@example.org",
        "a b@example.org",
        "a@exa mple.org",
        "a@example.org\r\nBcc: c@example.org",
        "a@example.org\nx",
        "a@example\x00.org",
        "a@b@example.org",
        "a@example.org, b@example.org",
        "<a@example.org>",
        "ä@example.org",
        "x" * 65 + "@example.org",
        "x" * 64 + "@" + ".".join(["d" * 60] * 4) + ".org",
        "a@" + "d" * 64 + ".org",
        "a@xn--invalid--.org",
        "a@" + "ü" * 5000 + ".org",
    ],
)
def test_what_is_no_address_is_refused(raw):
    with pytest.raises(AddressError):
        clean_address(raw)


def test_an_address_is_shown_with_its_umlauts():
    assert readable("info@xn--kln-sna.example") == "info@köln.example"
