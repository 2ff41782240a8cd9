"""The page cache as a wrapper around a WSGI application (PEP 3333). See docs/page-cache.md.

The order that makes it right, for ever: who publishes writes, commits, then changes the version; who renders reads the
version, renders, and keeps the answer under the version it read, if that is still the current one. Any change that the
render might have missed shows as another version, and an entry of another version is never served.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from core.caching import options as page_cache_options
from core.caching.collecting import Response, collect
from core.caching.entries import Entry, answer, compressed_once, make_entry
from core.caching.flights import Flight, Flights
from core.caching.keys import Key, KeyRules
from core.caching.options import Options
from core.caching.sharing import guarded, lifetime, outgoing
from core.caching.store import Passes, Store
from core.caching.version import VersionFile, VersionFileError, shared

logger = logging.getLogger(__name__)

SHARED_METHODS = frozenset({"GET", "HEAD"})
#: How long an address counts as "not sharable", so that no visitor can make it so for long.
PASS_SECONDS = 10
#: Longest wait for another visitor's render.
FLIGHT_SECONDS = 10
#: How often a visitor starts again because the content changed while he waited.
ROUNDS = 3


class PageCache:
    """Answers public GET and HEAD requests from memory and hands all others to ``application``.

    ``monotonic`` and ``now`` (seconds since 1970) are clocks, given so that tests need not wait.
    """

    def __init__(
        self,
        application: WSGIApplication,
        version_file: VersionFile,
        options: Options | None = None,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._application = application
        self._options = options or Options()
        self._version_file = version_file
        self._version = version_file.version
        self._monotonic, self._now = monotonic, now
        self._rules = KeyRules(self._options)
        self._personal, self._raw_key = self._rules.personal, self._rules.raw_key
        self.store = Store(self._options.max_bytes)
        self._find = self.store.find
        self._passes = Passes(PASS_SECONDS)
        self._flights = Flights()

    @classmethod
    def from_settings(cls, application: WSGIApplication) -> WSGIApplication:
        """Wrap ``application`` as ``settings.PAGE_CACHE`` says; left as it is where the cache is switched off."""
        options = page_cache_options.from_settings()
        return cls(application, shared(options.version_file), options) if options.enabled else application

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] in SHARED_METHODS and not self._personal(environ):
            entry = self._find(self._raw_key(environ), self._version(), self._monotonic())
            if entry is not None:
                return answer(entry, environ, start_response)
            return self._miss(environ, start_response)
        return self._pass_by(environ, start_response)

    def _pass_by(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if self._rules.excluded(environ):
            return self._application(environ, start_response)
        return self._application(environ, guarded(start_response))

    def _miss(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        key = None if self._rules.excluded(environ) else self._rules.key(environ)
        if key is None or not self._version_is_readable():
            return self._pass_by(environ, start_response)
        for _ in range(ROUNDS):
            version = self._version()
            entry = self._find(key, version, self._monotonic())
            if entry is not None:
                return answer(entry, environ, start_response)
            if self._passes.has(key, version, self._monotonic()):
                break
            flight, pilot = self._flights.join(key, version)
            if pilot:
                return self._fly(flight, key, environ, start_response)
            entry = flight.wait(FLIGHT_SECONDS)
            if entry is None:
                break
            if entry.version == self._version():
                return answer(entry, environ, start_response)
        return self._pass_by(environ, start_response)

    def _version_is_readable(self) -> bool:
        try:
            self._version_file.follow()
        except VersionFileError as error:
            logger.error("Pages are not cached: %s", error)
            return False
        return True

    def _fly(
        self, flight: Flight, key: Key, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        entry: Entry | None = None
        try:
            # The last pilot may have landed between our look into the store and our take-off.
            entry = self._find(key, flight.version, self._monotonic())
            if entry is not None:
                return answer(entry, environ, start_response)
            shared_environ = self._rules.shared_environ(environ, key)
            response = collect(self._application, shared_environ, self._options.max_entry_bytes)
            entry = self._keep(response, key, flight.version)
        finally:
            self._flights.land(key, flight, entry)
        if entry is not None:
            return answer(entry, environ, start_response, hit=False)
        return _send(response, environ, start_response)

    def _keep(self, response: Response, key: Key, version: int) -> Entry | None:
        seconds = lifetime(response, self._options, self._now())
        if not seconds:
            if response.code < 500:  # a failure may be over with the next visitor
                self._passes.add(key, version, self._monotonic())
            return None
        entry = make_entry(response, key, version, self._monotonic() + seconds)
        if version == self._version():
            self.store.put(key, entry)
        return entry


def _send(response: Response, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    headers, body = response.headers, response.body
    if response.whole:
        headers, body = compressed_once(response, environ.get("HTTP_ACCEPT_ENCODING"))
    start_response(response.status, outgoing(headers))
    return [] if environ["REQUEST_METHOD"] == "HEAD" and response.whole else body
