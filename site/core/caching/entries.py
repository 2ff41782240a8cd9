"""An answer made ready: all its headers and a body per content coding, so that a hit has nothing left to compute."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from hashlib import blake2b
from wsgiref.types import StartResponse, WSGIEnvironment

import brotli

from core.caching.collecting import Headers, Response
from core.caching.expiry import EXPIRES_HEADER
from core.caching.keys import Key
from core.caching.negotiation import coding_for, has_current
from core.caching.sharing import BRIEF_POLICY, PAGE_POLICY

#: Measured on pages of 20 kB: brotli 5 takes 1 ms; 9 takes 7 ms and gains nothing, 11 takes 19 ms and gains 8 %.
BROTLI_QUALITY = 5
GZIP_LEVEL = 6
SMALLEST_COMPRESSED = 256
COMPRESSIBLE = ("text/", "application/json", "application/javascript", "application/xml", "application/manifest+json")
COMPRESSIBLE_SUFFIXES = ("+xml", "+json")
#: Objects, dictionaries and pointers around the bytes of an entry (measured with tracemalloc, rounded up).
OVERHEAD = 2600

REPLACED = frozenset({"content-length", "etag", "vary", "expires", EXPIRES_HEADER.lower()})
HIT = ("Cache-Status", "page; hit")
MISS = ("Cache-Status", "page; fwd=uri-miss")


@dataclass(slots=True)
class Entry:
    """One shared answer. ``deadline`` is a moment of the monotonic clock, ``used`` says that somebody came for it."""

    version: int
    deadline: float
    status: str
    etag: str | None
    bodies: dict[str, tuple[Headers, bytes]]
    not_modified: Headers
    size: int
    used: bool = False


def make_entry(response: Response, key: Key, version: int, deadline: float) -> Entry:
    """Build the entry of a whole answer. Pages are compressed; "not found" and redirects live too briefly for that."""
    content = response.content()
    is_page = response.code == 200
    contents = _codings(content, response) if is_page else {"identity": content}
    shared = _shared_headers(response, contents, PAGE_POLICY if is_page else BRIEF_POLICY)
    etag = _etag(content, shared) if is_page else None
    if etag:
        shared.append(("ETag", etag))
    bodies = {coding: (_headers(shared, body, coding), body) for coding, body in contents.items()}
    for coding in ("br", "gzip"):
        bodies.setdefault(coding, bodies["identity"])
    revalidated = [header for header in shared if header[0].lower() in ("cache-control", "etag", "vary")]
    size = _size(key, contents, shared)
    return Entry(version, deadline, response.status, etag, bodies, [*revalidated, HIT], size)


def _codings(content: bytes, response: Response) -> dict[str, bytes]:
    contents = {"identity": content}
    if len(content) >= SMALLEST_COMPRESSED and _is_text(response):
        candidates = {coding: _encode(content, coding) for coding in ("br", "gzip")}
        contents |= {coding: body for coding, body in candidates.items() if len(body) < len(content)}
    return contents


def _encode(content: bytes, coding: str) -> bytes:
    if coding == "br":
        return brotli.compress(content, quality=BROTLI_QUALITY)
    return gzip.compress(content, GZIP_LEVEL, mtime=0)


def compressed_once(response: Response, accept_encoding: str | None) -> tuple[Headers, list[bytes]]:
    """Headers and body of a whole answer that nobody keeps, in the coding that its one reader likes best."""
    content, coding = response.content(), coding_for(accept_encoding)
    is_ready = bool(response.values("content-encoding") or response.values("content-range"))
    if coding == "identity" or is_ready or not _is_text(response) or len(content) < SMALLEST_COMPRESSED:
        return response.headers, [content]
    body = _encode(content, coding)
    headers = [(name, value) for name, value in response.headers if name.lower() not in ("content-length", "etag")]
    own = [("Content-Encoding", coding), ("Content-Length", str(len(body))), ("Vary", "Accept-Encoding")]
    return [*headers, *own], [body]


def _is_text(response: Response) -> bool:
    kind = "".join(response.values("content-type")).partition(";")[0].strip().lower()
    return kind.startswith(COMPRESSIBLE) or kind.endswith(COMPRESSIBLE_SUFFIXES)


def _shared_headers(response: Response, contents: dict[str, bytes], policy: str) -> Headers:
    headers = [(name, value) for name, value in response.headers if name.lower() not in REPLACED]
    if not response.values("cache-control"):
        headers.append(("Cache-Control", policy))
    if len(contents) > 1:
        headers.append(("Vary", "Accept-Encoding"))
    return headers


def _etag(content: bytes, headers: Headers) -> str:
    """Weak, since it is the same for all codings. It covers the headers, which a 304 leaves as the browser has them."""
    digest = blake2b(content, digest_size=12)
    for name, value in headers:
        if name.lower() not in ("date", "last-modified"):
            digest.update(f"\n{name}:{value}".encode())
    return f'W/"{digest.hexdigest()}"'


def _headers(shared: Headers, body: bytes, coding: str) -> Headers:
    encoding = [("Content-Encoding", coding)] if coding != "identity" else []
    return [*shared, *encoding, ("Content-Length", str(len(body))), HIT]


def _size(key: Key, contents: dict[str, bytes], headers: Headers) -> int:
    text = sum(len(part) for part in key if part) + sum(len(name) + len(value) for name, value in headers)
    return OVERHEAD + text + sum(map(len, contents.values()))


def answer(entry: Entry, environ: WSGIEnvironment, start_response: StartResponse, *, hit: bool = True) -> list[bytes]:
    """Answer a GET or HEAD from an entry: 304, or the body in the coding that the client likes best."""
    condition = environ.get("HTTP_IF_NONE_MATCH")
    if condition is not None and entry.etag is not None and has_current(condition, entry.etag):
        start_response("304 Not Modified", entry.not_modified.copy())
        return []
    headers, body = entry.bodies[coding_for(environ.get("HTTP_ACCEPT_ENCODING"))]
    # A server may change the list that it is given (PEP 3333), and wsgiref does.
    start_response(entry.status, headers.copy() if hit else [*headers[:-1], MISS])
    return [body] if environ["REQUEST_METHOD"] != "HEAD" else []
