"""What is handed on without being kept is as small on the way as what is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.caching.bare_site import TEXT, BareSite, ask, cached


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_form_is_compressed_and_not_kept(tmp_path: Path, coding: str) -> None:
    form = cached(BareSite(cache_control="no-store"), tmp_path)
    answer = ask(form, accept_encoding=coding)
    assert (answer.headers["Content-Encoding"], answer.text) == (coding, TEXT)
    assert int(answer.headers["Content-Length"]) == len(answer.raw) < len(TEXT)
    assert "Accept-Encoding" in answer.headers["Vary"]
    assert not answer.is_hit


def test_a_client_that_cannot_unpack_gets_it_plain(tmp_path: Path) -> None:
    answer = ask(cached(BareSite(cache_control="no-store"), tmp_path))
    assert "Content-Encoding" not in answer.headers
    assert answer.text == TEXT


@pytest.mark.parametrize("header", [{"content_type": "image/png"}, {"content_range": "bytes 0-9/99"}])
def test_pictures_and_parts_stay_as_they_are(tmp_path: Path, header: dict[str, str]) -> None:
    site = BareSite(cache_control="no-store", **header)
    assert "Content-Encoding" not in ask(cached(site, tmp_path), accept_encoding="br").headers


def test_a_head_request_has_no_body(tmp_path: Path) -> None:
    form = cached(BareSite(cache_control="no-store"), tmp_path)
    assert ask(form, method="HEAD", accept_encoding="br").raw == b""
