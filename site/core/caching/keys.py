"""Which requests may share an answer, under which key, and what the application gets to see of them.

The rule behind all of it: *a render that may be shared sees nothing that is not in its key*, except for the headers
whose use Django declares in ``Vary`` (an answer that varies is not stored). Else a visitor could plant something in a
page that all others receive ("cache poisoning": https://portswigger.net/research/practical-web-cache-poisoning).
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias
from urllib.parse import quote_plus, unquote_plus
from wsgiref.types import WSGIEnvironment

from core.caching.options import Options

#: scheme of the connection, scheme that the proxy reports, host, path, canonical query
Key: TypeAlias = tuple[str, str | None, str | None, str | None, str]

MAX_PATH = 1024
MAX_QUERY = 1024
MAX_HOST = 255
TRACKING_PREFIXES = ("utm_", "mc_")
TRACKING_NAMES = frozenset({"fbclid", "gclid", "msclkid"})

#: What a shared render may see of the headers, beside those that make up the key. Cookies and the languages of the
#: browser are safe because Django declares their use in Vary; addresses and the request's number are for logs and
#: rate limits.
KEPT_HEADERS = frozenset(
    {
        "HTTP_HOST",
        "HTTP_COOKIE",
        "HTTP_ACCEPT_LANGUAGE",
        "HTTP_X_FORWARDED_FOR",
        "HTTP_X_REAL_IP",
        "HTTP_X_REQUEST_ID",
    }
)
#: Not headers, but they repeat the query or let the server send a file by itself.
DROPPED = frozenset({"REQUEST_URI", "RAW_URI", "wsgi.file_wrapper"})


class KeyRules:
    """Decides about requests; made once per process from the options."""

    def __init__(self, options: Options) -> None:
        self._scheme_header = options.scheme_header
        self._parameters = frozenset(options.query_parameters)
        self._excluded = options.excluded_prefixes
        # A cookie whose name merely ends like ours is taken for ours as well: that errs on the careful side.
        self._cookies = tuple(f"{name}=" for name in options.session_cookies)
        self._kept = KEPT_HEADERS | ({options.scheme_header} if options.scheme_header else set())

    def raw_key(self, environ: WSGIEnvironment) -> Key:
        """The key of a request as it came. If an entry has it, :meth:`key` has allowed it before."""
        return (
            environ["wsgi.url_scheme"],
            environ.get(self._scheme_header),
            environ.get("HTTP_HOST"),
            environ.get("PATH_INFO"),
            environ.get("QUERY_STRING", ""),
        )

    def key(self, environ: WSGIEnvironment) -> Key | None:
        """The key under which the answer may be shared, or None if it may not."""
        scheme, forwarded, host, path, raw = self.raw_key(environ)
        query = canonical_query(raw, self._parameters)
        ordinary = (
            query is not None
            and forwarded in (None, "http", "https")
            and _ordinary_host(host)
            and path is not None
            and len(path) <= MAX_PATH
            and not _has_body(environ)
        )
        return (scheme, forwarded, host, path, query or "") if ordinary else None

    def excluded(self, environ: WSGIEnvironment) -> bool:
        """A path on which the cache does nothing at all: admin, files, health."""
        path: str = environ.get("PATH_INFO", "")
        return path.startswith(self._excluded)

    def personal(self, environ: WSGIEnvironment) -> bool:
        """The request comes with a session or with credentials (RFC 9111, 3.5)."""
        cookies = environ.get("HTTP_COOKIE")
        if cookies is not None:
            for name in self._cookies:
                if name in cookies:
                    return True
        return "HTTP_AUTHORIZATION" in environ

    def shared_environ(self, environ: WSGIEnvironment, key: Key) -> WSGIEnvironment:
        """The environ for a render that may be shared: a plain GET of the key, complete and uncompressed."""
        kept = {
            name: value
            for name, value in environ.items()
            if name not in DROPPED and (not name.startswith("HTTP_") or name in self._kept)
        }
        kept["REQUEST_METHOD"] = "GET"
        kept["QUERY_STRING"] = key[-1]
        return kept


def _ordinary_host(host: str | None) -> bool:
    """Browsers write hosts in small letters; any other spelling would be one more copy of every page."""
    return host is not None and 0 < len(host) <= MAX_HOST and host == host.lower()


def _has_body(environ: WSGIEnvironment) -> bool:
    return environ.get("CONTENT_LENGTH", "") not in ("", "0") or "HTTP_TRANSFER_ENCODING" in environ


def canonical_query(raw: str, allowed: frozenset[str]) -> str | None:
    """The query in the one spelling that all equal queries share, or None if it has something unknown.

    Sorted by name (values of one name keep their order, as they may mean something), encoded in one way, without empty
    parts and without the parameters by which newsletters and networks track their readers.
    """
    if not raw:
        return ""
    if len(raw) > MAX_QUERY or not raw.isascii():
        return None
    return _canonical(raw, allowed)


@lru_cache(maxsize=1024)
def _canonical(raw: str, allowed: frozenset[str]) -> str | None:
    pairs: list[tuple[str, str]] = []
    for part in filter(None, raw.split("&")):
        name, _, value = part.partition("=")
        if name in allowed:
            try:
                pairs.append((name, unquote_plus(value, errors="strict")))
            except UnicodeDecodeError:
                return None
        elif name not in TRACKING_NAMES and not name.startswith(TRACKING_PREFIXES):
            return None
    pairs.sort(key=lambda pair: pair[0])
    return "&".join(f"{name}={quote_plus(value)}" for name, value in pairs)
