"""A visitor with a browser of their own, and what the site must never do to them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response

from tests.browser.demo_site import RunningSite

#: Where the editor of pages sends its forms.
EDITOR = re.compile(r"/admin/pages/(add/\w+/\w+/\d+|\d+/edit)/")
#: What a page may leave behind in a browser, counted in the page itself.
TRACES = """async () => {
  const found = [];
  if (document.cookie) found.push("cookie: " + document.cookie);
  for (const [name, store] of [["localStorage", localStorage], ["sessionStorage", sessionStorage]])
    if (store.length) found.push(name + ": " + Object.keys(store).join(", "));
  for (const base of await indexedDB.databases()) found.push("indexedDB: " + base.name);
  if (window.caches) for (const name of await caches.keys()) found.push("cache: " + name);
  const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations() : [];
  for (const worker of workers) found.push("service worker: " + worker.scope);
  return found;
}"""


@dataclass
class Watch:
    """Everything a browser asked for and complained about while it was on the site."""

    host: str
    foreign: list[str] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        context.on("request", self._asked)
        context.on("response", self._answered)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != self.host:
            self.foreign.append(request.url)

    def _answered(self, response: Response) -> None:
        # The editor saves by itself while somebody types; a form that is half typed is answered by 400 and sent again.
        if (
            response.status == 400
            and response.request.method == "POST"
            and EDITOR.fullmatch(urlsplit(response.url).path)
        ):
            return
        if response.status >= 400 and response.request.resource_type != "document":
            self.broken.append(f"{response.status} {response.url}")

    def _said(self, message: ConsoleMessage) -> None:
        # An error page is a console error to the browser; the tests ask for some on purpose.
        is_error_page = message.text.startswith("Failed to load resource")
        if message.type == "error" and not is_error_page:
            self.complaints.append(message.text)


@dataclass
class Visitor:
    """Somebody at a browser. ``go`` and ``page`` are all that most tests need."""

    site: RunningSite
    context: BrowserContext
    page: Page
    watch: Watch

    @classmethod
    def arrive(cls, site: RunningSite, context: BrowserContext) -> Visitor:
        watch = Watch(urlsplit(site.base).netloc)
        watch.follow(context)
        return cls(site, context, context.new_page(), watch)

    def go(self, path: str, status: int = 200) -> Page:
        """Open an address of the site; it must answer with ``status``."""
        response = self.page.goto(self.site.address(path))
        assert response is not None, f"{path} did not lead to a page"
        said = self.site.last_words() if response.status >= 500 else ""
        assert response.status == status, f"{path} answered {response.status} {said}"
        return self.page

    def leave(self) -> None:
        """Say goodbye. AssertionError for anything foreign, broken or complained about."""
        assert not self.watch.foreign, f"asked another host: {self.watch.foreign}"
        assert not self.watch.broken, f"did not get: {self.watch.broken}"
        assert not self.watch.complaints, f"the browser complained: {self.watch.complaints}"

    def leave_without_a_trace(self, javascript: bool = True) -> None:
        """As ``leave``, and nothing of the visit is left in the browser."""
        assert not self.context.cookies(), f"got a cookie: {self.context.cookies()}"
        if javascript and self.page.url.startswith(self.site.base):
            traces: list[Any] = self.page.evaluate(TRACES)
            assert not traces, f"left behind: {traces}"
        self.leave()
