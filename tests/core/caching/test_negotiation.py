"""Reading Accept-Encoding (RFC 9110, 12.5.3) and If-None-Match (13.1.2)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.caching import negotiation
from core.caching.negotiation import CODINGS, coding_for, has_current


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        (None, "identity"),
        ("", "identity"),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("x-gzip", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0", "identity"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.000, gzip;q=0.0", "identity"),
        ("br;q=0.5, gzip;q=0.9", "gzip"),
        ("br;q=0.9,gzip;q=0.5", "br"),
        ("*", "br"),
        ("*;q=0", "identity"),
        ("*;q=0, gzip", "gzip"),
        ("br;q=0, *", "gzip"),
        ("identity", "identity"),
        ("identity, br;q=0.5", "identity"),
        ("identity;q=0.5, br;q=1.0", "br"),
        ("identity;q=0", "identity"),
        ("deflate, zstd", "identity"),
        ("br;q=nonsense", "identity"),
        ("br;q=2", "identity"),
        ("br;q=-1", "identity"),
        ("br;q=nan", "identity"),
        ("br;level=5", "identity"),
        (", ,br ,", "br"),
        ("brotli", "identity"),
        ("gzip;q", "identity"),
    ],
)
def test_the_coding_for_an_accept_encoding(accepted: str | None, coding: str) -> None:
    assert coding_for(accepted) == coding
    assert coding_for(accepted) == coding, "from the memo"


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_header_at_all_gets_a_coding(accepted: str) -> None:
    assert coding_for(accepted) in CODINGS


def test_made_up_headers_do_not_fill_the_memory() -> None:
    for number in range(2000):
        coding_for(f"gzip;q=0.{number}")
    coding_for("gzip" + " " * 100_000)
    assert len(negotiation._memo) <= negotiation.MAX_MEMO
    assert max(len(header or "") for header in negotiation._memo) <= negotiation.MAX_HEADER
    assert coding_for("gzip;q=0.1999") == "gzip"


@pytest.mark.parametrize("condition", ['W/"a"', '"a"', '"x", W/"a"', 'W/"x" , "a" ', "*", " * "])
def test_a_current_tag_is_found_in_any_list(condition: str) -> None:
    assert has_current(condition, 'W/"a"')


@pytest.mark.parametrize("condition", ["", '"b"', 'W/"aa"', "a", "W/a", '"a', "**"])
def test_another_tag_is_not_taken_for_the_current_one(condition: str) -> None:
    assert not has_current(condition, 'W/"a"')
