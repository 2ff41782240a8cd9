"""Takes a whole answer out of a WSGI application (PEP 3333), unless it is a stream or too large to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from types import TracebackType
from typing import Any, TypeAlias
from wsgiref.types import WSGIApplication, WSGIEnvironment

Headers: TypeAlias = list[tuple[str, str]]
ExcInfo: TypeAlias = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None]


class Response:
    """Status, headers and body. ``whole`` is false when ``body`` has to be passed on piece by piece."""

    def __init__(self) -> None:
        self.status = ""
        self.headers: Headers = []
        self.whole = False
        self.body: Iterable[bytes] = ()
        self._written: list[bytes] = []

    @property
    def code(self) -> int:
        return int(self.status[:3])

    def values(self, name: str) -> list[str]:
        """All values of a header, by its name in small letters."""
        return [value for header, value in self.headers if header.lower() == name]

    def content(self) -> bytes:
        """The body of a whole answer."""
        return b"".join(self.body)

    def _start(self, status: str, headers: Headers, exc_info: ExcInfo | None = None, /) -> Callable[[bytes], object]:
        self.status, self.headers = status, list(headers)
        self._written = []
        return self._written.append


class _Remainder:
    """What is left of an answer that was not read to its end; closes the application's iterable as the server would."""

    def __init__(self, read: list[bytes], rest: Iterator[bytes], result: Iterable[bytes]) -> None:
        self._pieces = chain(read, rest)
        self._result = result

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    def close(self) -> None:
        _close(self._result)


def collect(application: WSGIApplication, environ: WSGIEnvironment, limit: int) -> Response:
    """Ask ``application`` and read its answer to the end, or up to ``limit`` bytes."""
    response = Response()
    result = application(environ, response._start)
    if response.status and getattr(result, "streaming", False):
        response.body = result
        return response
    try:
        _read(response, result, limit)
    except BaseException:
        _close(result)
        raise
    if response.whole:
        _close(result)
    return response


def _read(response: Response, result: Iterable[bytes], limit: int) -> None:
    pieces, size, iterator = [], 0, iter(result)
    for piece in iterator:
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            response.body = _Remainder(response._written + pieces, iterator, result)
            return
    response.whole = True
    response.body = response._written + pieces


def _close(result: Any) -> None:
    close = getattr(result, "close", None)
    if close is not None:
        close()
