"""Which requests share an answer, and what a shared render gets to see."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.caching.keys import KeyRules, canonical_query
from core.caching.options import SITE_PARAMETERS, Options
from core.caching.wsgi import PageCache
from tests.core.caching.bare_site import HOST, BareSite, ask, cached, request

ALLOWED = frozenset(SITE_PARAMETERS)
TRACKING = ["utm_source", "utm_campaign", "fbclid", "gclid", "mc_cid", "mc_eid"]

values = st.text(max_size=12)
site_pairs = st.lists(st.tuples(st.sampled_from(SITE_PARAMETERS), values), max_size=5)
tracking_pairs = st.lists(st.tuples(st.sampled_from(TRACKING), values), max_size=3)


@settings(deadline=None)
@given(site_pairs, tracking_pairs, st.randoms())
def test_the_canonical_query_means_the_same_without_the_tracking(pairs, tracking, random) -> None:
    mixed = pairs + tracking
    random.shuffle(mixed)
    canonical = canonical_query(urlencode(mixed), ALLOWED)
    meant = [pair for pair in mixed if pair in pairs]
    for name in SITE_PARAMETERS:  # the order of the values of one name may mean something
        expected = [value for key, value in meant if key == name]
        assert [v for k, v in parse_qsl(canonical, keep_blank_values=True) if k == name] == expected


@settings(deadline=None)
@given(site_pairs)
def test_a_canonical_query_is_its_own_canonical_form(pairs) -> None:
    canonical = canonical_query(urlencode(pairs), ALLOWED)
    assert canonical_query(canonical, ALLOWED) == canonical


@settings(deadline=None)
@given(site_pairs.filter(lambda pairs: len({name for name, _ in pairs}) == len(pairs)), st.randoms())
def test_the_order_of_different_parameters_makes_no_difference(pairs, random) -> None:
    shuffled = list(pairs)
    random.shuffle(shuffled)
    assert canonical_query(urlencode(pairs), ALLOWED) == canonical_query(urlencode(shuffled), ALLOWED)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_query_at_all_is_either_refused_or_made_of_allowed_names(raw) -> None:
    canonical = canonical_query(raw, ALLOWED)
    if canonical is not None:
        assert {name for name, _ in parse_qsl(canonical, keep_blank_values=True)} <= ALLOWED


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ("", ""),
        ("&&", ""),
        ("page=2&goal=11", "goal=11&page=2"),
        ("q=a%20b", "q=a+b"),
        ("q", "q="),
        ("goal=7&goal=3", "goal=7&goal=3"),
        ("utm_source=letter", ""),
        ("page=2&fbclid=x&mc_cid=y", "page=2"),
        ("token=secret", None),
        ("page=2&preview", None),
        ("%70age=2", None),
        ("Page=2", None),
        ("q=%ff", None),
        ("q=Städte", None),
        ("q=" + "x" * 1100, None),
        ("page=1;goal=2", "page=1%3Bgoal%3D2"),
    ],
)
def test_spellings_of_a_query(raw: str, canonical: str | None) -> None:
    assert canonical_query(raw, ALLOWED) == canonical


def test_tracking_reaches_neither_the_key_nor_the_application(site: BareSite, cache: PageCache) -> None:
    ask(cache, query="utm_source=letter&page=2", x_request_id="1")
    assert site.environs[0]["QUERY_STRING"] == "page=2"
    assert ask(cache, query="page=2").is_hit
    assert ask(cache, query="page=2&gclid=zzz").is_hit
    assert site.renders == 1


def test_an_unknown_parameter_leads_past_the_cache_unchanged(site: BareSite, cache: PageCache) -> None:
    for _ in range(2):
        answer = ask(cache, query="b=2&a=1&utm_source=x")
        assert answer.code == 200
        assert answer.headers["Cache-Control"] == "private"
    assert [environ["QUERY_STRING"] for environ in site.environs] == ["b=2&a=1&utm_source=x"] * 2


def test_a_shared_render_sees_nothing_that_is_not_in_its_key(site: BareSite, cache: PageCache) -> None:
    planted = {
        "accept_encoding": "br",
        "if_none_match": '"x"',
        "if_modified_since": "Sun, 22 Nov 2026 10:00:00 GMT",
        "range": "bytes=0-9",
        "referer": "https://elsewhere.example/private",
        "user_agent": "Mozilla",
        "x_forwarded_host": "evil.example",
        "x_original_url": "/evil",
        "x_requested_with": "XMLHttpRequest",
        "x_http_method_override": "DELETE",
        "forwarded": "host=evil.example",
    }
    environ = request(**planted) | {"REQUEST_URI": "/de/?utm_source=evil", "RAW_URI": "/de/?utm_source=evil"}
    cache(environ, lambda *args: None)
    seen = site.environs[0]
    assert {name for name in seen if name.startswith("HTTP_")} == {"HTTP_HOST"}
    assert "evil" not in str(seen)
    assert environ["HTTP_ACCEPT_ENCODING"] == "br", "the server's own environ is left alone"


def test_cookies_and_languages_stay_because_vary_tells_of_their_use(site: BareSite, cache: PageCache) -> None:
    ask(cache, cookie="csrf=abc", accept_language="en", x_forwarded_for="192.0.2.9")
    seen = site.environs[0]
    assert (seen["HTTP_COOKIE"], seen["HTTP_ACCEPT_LANGUAGE"]) == ("csrf=abc", "en")
    assert seen["HTTP_X_FORWARDED_FOR"] == "192.0.2.9"


def test_hosts_and_ports_do_not_share(site: BareSite, cache: PageCache) -> None:
    for host in (HOST, f"{HOST}:8000", "other.example"):
        assert not ask(cache, host=host).is_hit
        assert ask(cache, host=host).is_hit
    assert site.renders == 3


@pytest.mark.parametrize("host", [None, "", "Tandem.Example", "x" * 300])
def test_a_host_that_no_browser_sends_is_answered_but_not_kept(site: BareSite, cache: PageCache, host) -> None:
    for _ in range(2):
        assert ask(cache, host=host).code == 200
    assert site.renders == 2
    assert cache.store.bytes == 0


def test_http_and_https_behind_a_proxy_do_not_share(site: BareSite, tmp_path) -> None:
    cache = cached(site, tmp_path, scheme_header="HTTP_X_FORWARDED_PROTO")
    for proto in (None, "http", "https"):
        assert not ask(cache, x_forwarded_proto=proto).is_hit
        assert ask(cache, x_forwarded_proto=proto).is_hit
    assert site.environs[-1]["HTTP_X_FORWARDED_PROTO"] == "https", "the application must know it as well"
    before = cache.store.bytes
    assert not ask(cache, x_forwarded_proto="https, http").is_hit
    assert cache.store.bytes == before


def test_a_proxy_that_nobody_trusts_says_nothing(site: BareSite, cache: PageCache) -> None:
    ask(cache)
    assert ask(cache, x_forwarded_proto="https").is_hit
    assert "HTTP_X_FORWARDED_PROTO" not in site.environs[0]


def test_a_get_with_a_body_is_not_shared(site: BareSite, cache: PageCache) -> None:
    for extra in ({"CONTENT_LENGTH": "5"}, {"HTTP_TRANSFER_ENCODING": "chunked"}):
        cache(request(path=f"/{len(extra)}") | extra, lambda *args: None)
    assert cache.store.bytes == 0
    cache(request() | {"CONTENT_LENGTH": "0", "CONTENT_TYPE": ""}, lambda *args: None)
    assert cache.store.bytes > 0


def test_an_endless_path_is_not_kept(site: BareSite, cache: PageCache) -> None:
    assert ask(cache, path="/" + "x" * 5000).code == 200
    assert cache.store.bytes == 0


def test_excluded_paths_are_left_completely_alone(cache: PageCache, site: BareSite) -> None:
    environ = request(path="/admin/pages/", accept_encoding="br", referer="https://x.example")
    cache(environ, lambda *args: None)
    assert site.environs == [environ]
    assert "Cache-Control" not in ask(cache, path="/admin/").headers


def test_a_key_that_was_refused_is_never_the_raw_key_of_an_entry() -> None:
    rules = KeyRules(Options())
    odd = request(query="token=1")
    assert rules.key(odd) is None
    ordinary = request(query="page=2")
    assert rules.key(ordinary) == rules.raw_key(ordinary)
