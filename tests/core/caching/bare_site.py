"""A site without Django: one text that can be changed, and a visitor who asks for it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import brotli

from core.caching.options import Options
from core.caching.version import VersionFile
from core.caching.wsgi import PageCache

HOST = "tandem.example"
TEXT = "Mobility of small towns. " * 40


class BareSite:
    """Answers every request with ``text`` under ``status`` and ``headers``; remembers what it was asked."""

    def __init__(self, text: str = TEXT, status: str = "200 OK", **headers: str) -> None:
        self.text = text
        self.status = status
        self.headers = {"Content-Type": "text/html; charset=utf-8"} | _header_names(headers)
        self.environs: list[WSGIEnvironment] = []
        #: Called in the middle of a render: when the text has been read and not yet been sent.
        self.meanwhile: Callable[[], object] = lambda: None

    @property
    def renders(self) -> int:
        return len(self.environs)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.environs.append(environ)
        body = self.text.encode()
        self.meanwhile()
        start_response(self.status, [*self.headers.items(), ("Content-Length", str(len(body)))])
        return [body]


def _header_names(arguments: dict[str, str]) -> dict[str, str]:
    return {name.replace("_", "-").title(): value for name, value in arguments.items()}


@dataclass
class Answer:
    status: str
    header_list: list[tuple[str, str]]
    raw: bytes
    headers: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.headers = dict(self.header_list)
        assert len(self.headers) == len(self.header_list), f"a header is sent twice: {self.header_list}"

    @property
    def code(self) -> int:
        return int(self.status[:3])

    @property
    def text(self) -> str:
        decode: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}
        return decode.get(self.headers.get("Content-Encoding", ""), bytes)(self.raw).decode()

    @property
    def is_hit(self) -> bool:
        return self.headers.get("Cache-Status") == "page; hit"


def request(path: str = "/de/", query: str = "", method: str = "GET", **headers: Any) -> WSGIEnvironment:
    """The environ of a visitor's request; header names as keywords (``accept_encoding="br"``)."""
    given = {"HOST": HOST} | {name.upper(): value for name, value in headers.items()}
    return {
        "REQUEST_METHOD": method,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "192.0.2.7",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **{f"HTTP_{name}": value for name, value in given.items() if value is not None},
    }


def send(application: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    """Do what a server does with the answer, closing included."""
    started: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Any:
        started.append((status, headers))

    result = application(environ, start_response)
    try:
        raw = b"".join(result)
    finally:
        if hasattr(result, "close"):
            result.close()
    return Answer(*started[-1], raw)


def ask(application: WSGIApplication, *args: Any, **kwargs: Any) -> Answer:
    """Send :func:`request` with these arguments."""
    return send(application, request(*args, **kwargs))


def cached(site: WSGIApplication, folder: Path, **options: Any) -> PageCache:
    """A page cache around ``site``, with its version file in ``folder``."""
    return PageCache(site, VersionFile(folder / "version"), Options(**options))
