"""The environment says which server translates; a slip there is told at the start, not to the officer."""

from __future__ import annotations

import pytest

from translation.machine.configuration import check_configuration, provider


@pytest.fixture
def use(settings):
    def _use(server, key=""):
        settings.MACHINE_TRANSLATION = {"SERVER": server, "KEY": key, "MONTHLY_CHARACTERS": 0}
        return provider()

    return _use


@pytest.mark.parametrize(
    ("server", "key", "url"),
    [
        ("deepl", "k:fx", "https://api-free.deepl.com/v2/translate"),
        ("deepl", "k", "https://api.deepl.com/v2/translate"),
        ("deepl+http://127.0.0.1:9", "k", "http://127.0.0.1:9/v2/translate"),
        ("libretranslate+https://translate.example.org/", "", "https://translate.example.org/translate"),
        ("libretranslate+http://localhost:5000/api", "", "http://localhost:5000/api/translate"),
    ],
)
def test_a_good_configuration(use, server, key, url):
    assert use(server, key).url == url
    assert check_configuration() == []


def test_none_is_none(use):
    assert use("") is None
    assert check_configuration() == []


@pytest.mark.parametrize(
    ("server", "key"),
    [
        ("deepl", ""),
        ("google", "k"),
        ("https://translate.example.org", ""),
        ("bing+https://example.org", "k"),
        ("libretranslate+http://translate.example.org", ""),
        ("libretranslate+ftp://example.org", ""),
        ("libretranslate+https://", ""),
    ],
)
def test_a_bad_one_is_none_and_the_check_says_so(use, server, key):
    assert use(server, key) is None
    assert [error.id for error in check_configuration()] == ["translation.E001"]
