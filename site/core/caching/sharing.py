"""Whether an answer may be given to others, for how long, and with which headers."""

from __future__ import annotations

import math
from collections.abc import Callable
from wsgiref.types import StartResponse

from core.caching.collecting import ExcInfo, Headers, Response
from core.caching.expiry import EXPIRES_HEADER
from core.caching.options import Options

#: A proxy may keep a page for a second, hand out an old one for five more while it fetches the new one (together the
#: longest time that a visitor waits for news), and for a week if the site is down (RFC 5861). Browsers always ask.
PAGE_POLICY = "public, max-age=0, s-maxage=1, stale-while-revalidate=5, stale-if-error=604800"
BRIEF_POLICY = "public, max-age=0, s-maxage=1"

BRIEF_STATUSES = frozenset({301, 404})
PERSONAL_DIRECTIVES = frozenset({"private", "no-store", "no-cache"})
#: An answer encoded by someone else, or a part of one, is not a page.
REFUSED_HEADERS = frozenset({"set-cookie", "content-encoding", "content-range", "www-authenticate"})


def lifetime(response: Response, options: Options, now: float) -> float:
    """Seconds for which the answer may be served again; 0 if it may not. ``now`` in seconds since 1970."""
    if not _sharable(response):
        return 0.0
    if response.code == 200:
        limits = [options.ttl]
    elif response.code in BRIEF_STATUSES:
        limits = [options.brief_ttl]
    else:
        return 0.0
    try:
        limits += [float(moment) - now for moment in response.values(EXPIRES_HEADER.lower())]
        limits += _stated_age(_directives(response))
    except ValueError:
        return 0.0  # what cannot be read may have meant "not at all"
    return max(0.0, min(limits)) if all(map(math.isfinite, limits)) else 0.0


def _sharable(response: Response) -> bool:
    if not response.whole or any(name.lower() in REFUSED_HEADERS for name, _ in response.headers):
        return False
    if _items(response.values("vary")) - {"accept-encoding"}:
        return False
    return not PERSONAL_DIRECTIVES & _directives(response).keys()


def _items(values: list[str]) -> set[str]:
    return {item.strip().lower() for value in values for item in value.split(",") if item.strip()}


def _directives(response: Response) -> dict[str, str]:
    pairs = (item.partition("=") for item in _items(response.values("cache-control")))
    return {name.strip(): value.strip(' "') for name, _, value in pairs}


def _stated_age(directives: dict[str, str]) -> list[float]:
    """The application's own limit for shared caches (RFC 9111, 5.2.2.10), if it states one."""
    for name in ("s-maxage", "max-age"):
        if name in directives:
            return [float(directives[name])]
    return []


def outgoing(headers: Headers) -> Headers:
    """The headers of an answer that was not shared: without our own one, and marked as meant for one visitor only.

    A proxy in front ignores ``Vary`` to keep one copy per coding; then only ``private`` protects a personal answer.
    """
    kept = [(name, value) for name, value in headers if name.lower() != EXPIRES_HEADER.lower()]
    if not any(name.lower() == "cache-control" for name, _ in kept):
        kept.append(("Cache-Control", "private"))
    return kept


def guarded(start_response: StartResponse) -> StartResponse:
    """``start_response`` for requests that pass the cache by."""

    def start(status: str, headers: Headers, exc_info: ExcInfo | None = None, /) -> Callable[[bytes], object]:
        return start_response(status, outgoing(headers), exc_info)

    return start
