"""Both protocols over real sockets: what is asked, what is understood, and every way in which an answer fails."""

from __future__ import annotations

import json
import socket
from dataclasses import replace

import pytest
from django.utils.translation import override

from tests.translation.machine.server import HTML, KEY, Dripping
from translation.machine.conversation import MAX_ANSWER_BYTES, Patience
from translation.machine.deepl import FREE, PAID, DeepL, host_for
from translation.machine.errors import (
    Nonsense,
    NotUnderstood,
    QuotaReached,
    Refused,
    ServerFault,
    TimedOut,
    TooLong,
    TooManyRequests,
    Unreachable,
)
from translation.machine.libretranslate import LibreTranslate
from translation.machine.provider import Languages

PROVIDERS = [DeepL, LibreTranslate]
TO_ENGLISH = Languages("de", "en")
TO_GERMAN = Languages("en", "de")


@pytest.fixture(params=PROVIDERS, ids=["DeepL", "LibreTranslate"])
def provider(request, machine):
    return request.param.at(machine.base, KEY)


def test_texts_come_back_translated_and_in_order(provider):
    answer = provider.translate(["Guten <b>Tag</b>", 'Ein <a id="a1">Link</a> &amp; mehr'], TO_GERMAN)
    assert answer.texts == ["[de] Guten <b>Tag</b>", '[de] Ein <a id="a1">Link</a> &amp; mehr']
    assert answer.characters == sum(map(len, ["Guten <b>Tag</b>", 'Ein <a id="a1">Link</a> &amp; mehr']))


def test_deepl_is_asked_for_british_english_formal_address_and_html(machine):
    DeepL.at(machine.base, KEY).translate(["Hallo"], TO_ENGLISH, context="Über uns")
    asked = machine.questions[0]
    assert (asked["source_lang"], asked["target_lang"]) == ("DE", "EN-GB")
    assert (asked["formality"], asked["tag_handling"], asked["context"]) == ("prefer_more", "html", "Über uns")


def test_libretranslate_is_asked_for_html_and_told_the_key_only_if_there_is_one(machine):
    LibreTranslate.at(machine.base, "").translate(["Hallo"], TO_ENGLISH)
    LibreTranslate.at(machine.base, KEY).translate(["Hallo"], TO_ENGLISH)
    without, with_key = machine.questions
    assert (without["source"], without["target"], without["format"]) == ("de", "en", "html")
    assert "api_key" not in without
    assert with_key["api_key"] == KEY


def test_keys_of_the_free_plan_are_answered_by_another_host():
    assert host_for("abc:fx") == FREE
    assert host_for("abc") == PAID


def test_the_key_is_not_shown_when_a_provider_is_printed():
    assert KEY not in repr(DeepL.at("", KEY))


@pytest.mark.parametrize("text", ["kurz", "ö" * 3_000, 'say "no" ' * 900], ids=["short", "umlauts", "quotes"])
def test_chunks_keep_the_limits_of_deepl_and_lose_nothing(machine, text):
    provider = DeepL.at(machine.base, KEY)
    texts = [f"{number} {text}" for number in range(120)]
    chunks = list(provider.chunks(texts))
    assert [text for chunk in chunks for text in chunk] == texts
    assert [provider.translate(chunk, TO_GERMAN, context="x" * 5_000) for chunk in chunks]
    assert max(machine.sizes) <= 128 * 1024
    assert max(map(len, chunks)) <= 50


def test_chunks_keep_the_limits_of_libretranslate():
    provider = LibreTranslate.at("http://127.0.0.1", "")
    chunks = list(provider.chunks(["x" * 300] * 45))
    assert sum(map(len, chunks)) == 45
    assert max(sum(map(len, chunk)) for chunk in chunks) <= 2_000


def test_a_text_that_is_too_long_for_any_request_stands_alone_and_is_refused_in_words(machine):
    provider = DeepL.at(machine.base, KEY)
    assert [len(chunk) for chunk in provider.chunks(["a", "b" * 200_000, "c"])] == [1, 1, 1]
    with pytest.raises(TooLong):
        provider.translate(["b" * 200_000], TO_GERMAN)


def test_no_texts_make_no_chunk():
    assert list(DeepL.at("", KEY).chunks([])) == []


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (301, Nonsense),
        (400, NotUnderstood),
        (401, Refused),
        (403, Refused),
        (404, NotUnderstood),
        (413, TooLong),
        (429, TooManyRequests),
        (456, QuotaReached),
        (500, ServerFault),
        (503, ServerFault),
        (504, TimedOut),
    ],
)
def test_a_status_is_told_in_words(provider, machine, status, error):
    machine.always(status, HTML)
    with pytest.raises(error) as raised:
        provider.translate(["Hallo"], TO_ENGLISH)
    with override("de"):
        assert len(str(raised.value).split()) > 5


def test_a_redirect_is_not_followed_since_the_key_would_go_along(provider, machine):
    machine.always(302)
    with pytest.raises(Nonsense):
        provider.translate(["Hallo"], TO_ENGLISH)
    assert len(machine.questions) == 1


@pytest.mark.parametrize(
    "body",
    [
        HTML,
        b"",
        b"null",
        b"[]",
        b'"nonsense"',
        b"\xff\xfe",
        b'{"translations": null, "translatedText": null}',
        b'{"translations": [], "translatedText": []}',
        b'{"translations": [{"text": "a"}, {"text": "b"}], "translatedText": ["a", "b"]}',
        b'{"translations": [{"text": 7}], "translatedText": [7]}',
        b'{"translations": ["a"], "translatedText": "a"}',
        b'{"translations": [{"text": "a", "billed_characters": "many"}], "translatedText": {"0": "a"}}',
    ],
    ids=lambda body: body[:40].decode("ascii", "replace") or "empty",
)
def test_nonsense_is_called_nonsense(provider, machine, body):
    machine.always(200, body)
    with pytest.raises(Nonsense):
        provider.translate(["Hallo"], TO_ENGLISH)


def test_an_endless_answer_is_cut(provider, machine):
    machine.always(200, json.dumps({"translatedText": ["x" * (MAX_ANSWER_BYTES + 1)]}).encode())
    with pytest.raises(Nonsense):
        provider.translate(["Hallo"], TO_ENGLISH)


def test_a_server_that_says_nothing_is_given_up(provider, machine):
    machine.meanwhile = lambda: machine.released.wait(10)
    impatient = replace(provider, patience=Patience(connect=1, answer=0.2))
    with pytest.raises(TimedOut):
        impatient.translate(["Hallo"], TO_ENGLISH)


def test_an_answer_drop_by_drop_is_given_up():
    """Each drop comes in time; only the whole answer does not."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        provider = replace(
            DeepL.at(f"http://127.0.0.1:{listening.getsockname()[1]}", KEY), patience=Patience(connect=1, answer=0.5)
        )
        drip = Dripping(listening)
        drip.start()
        with pytest.raises(TimedOut):
            provider.translate(["Hallo"], TO_ENGLISH)
        drip.join(5)


def test_a_server_that_is_not_there_cannot_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(Unreachable):
        DeepL.at(f"http://127.0.0.1:{port}", KEY).translate(["Hallo"], TO_ENGLISH)


def test_a_wrong_key_is_refused(machine):
    for provider in (DeepL.at(machine.base, "wrong"), LibreTranslate.at(machine.base, "wrong")):
        with pytest.raises(Refused):
            provider.translate(["Hallo"], TO_ENGLISH)
