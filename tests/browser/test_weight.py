"""What a page weighs on the wire, measured by the browser under production settings."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import brotli
import pytest

from core.caching.entries import BROTLI_QUALITY
from tests.browser.addresses import PAGE_TYPES, PLACES

#: kB are 1000 bytes, headers included; picture files count neither as bytes nor as requests here.
ALL, CSS, JAVASCRIPT, REQUESTS = 60_000, 20_000, 15_000, 12
#: A story without a photograph gets a drawn picture, which stands in the HTML: first its houses, then the whole.
HOUSE, DRAWN = (re.compile(rb"<svg %s.*?</svg>" % sign, re.DOTALL) for sign in (b"x=", b'class="pic '))


@dataclass
class Scale:
    """Bytes by type of resource, as the network layer of Chromium counts them (DevTools protocol)."""

    kinds: dict[str, str] = field(default_factory=dict)
    bytes: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    requests: list[str] = field(default_factory=list)

    def put_under(self, visitor: Any) -> None:
        session = visitor.context.new_cdp_session(visitor.page)
        session.on("Network.responseReceived", self._received)
        session.on("Network.loadingFinished", self._finished)
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})

    def _received(self, event: dict[str, Any]) -> None:
        response = event["response"]
        if not response["url"].startswith("data:"):
            # The icon of the tab is of the type "Other".
            is_picture = response["mimeType"].startswith("image/")
            self.kinds[event["requestId"]] = "Image" if is_picture else event["type"]
            if not re.search(r"/media/(images|share)/", response["url"]):
                self.requests.append(response["url"])

    def _finished(self, event: dict[str, Any]) -> None:
        if kind := self.kinds.get(event["requestId"]):
            self.bytes[kind] += round(event["encodedDataLength"])

    def without_pictures(self, html: bytes) -> int:
        """The weight of the page without picture files, and without the drawn pictures in its HTML."""
        files = sum(number for kind, number in self.bytes.items() if kind != "Image")
        drawn = compressed(html) - compressed(DRAWN.sub(b"", HOUSE.sub(b"", html)))
        return files - drawn


def compressed(text: bytes) -> int:
    return len(brotli.compress(text, quality=BROTLI_QUALITY))


# The style guide is a page for those who work on the look, and shows every part there is.
@pytest.mark.parametrize("kind", [kind for kind in [*PAGE_TYPES, *PLACES] if kind != "style guide"])
def test_a_page_keeps_its_weight_budget(kind, new_visitor, production_site, find):
    visitor = new_visitor(site=production_site)
    scale = Scale()
    scale.put_under(visitor)
    path, status = find(kind, "de")
    page = visitor.go(path, status)
    page.wait_for_load_state("networkidle")
    weight = dict(scale.bytes)
    html = visitor.context.request.get(production_site.address(path)).body()
    assert weight["Stylesheet"] <= CSS, weight
    assert weight.get("Script", 0) <= JAVASCRIPT, weight
    assert scale.without_pictures(html) <= ALL, weight
    assert len(scale.requests) <= REQUESTS, scale.requests


@pytest.mark.parametrize("path", ["/de/", "/de/aktuelles/praxissammlung-ist-da/"])
def test_pictures_keep_their_place_and_only_the_first_is_hurried(path, new_visitor, production_site):
    visitor = new_visitor(site=production_site, width=320)
    page = visitor.go(path)
    page.wait_for_load_state("networkidle")
    # Most have not been asked for yet: the place of each is held by its width and height.
    sizes = page.evaluate("[...document.images].map(i => [i.src, i.width, i.height, i.getAttribute('width')])")
    assert len(sizes) >= 4
    assert [src for src, wide, high, number in sizes if not (wide and high and number)] == []
    assert page.locator("img[fetchpriority=high]").count() == 1
    assert page.locator("img:not([loading=lazy])").count() == 1


def test_files_of_the_site_are_kept_by_the_browser_for_good(new_visitor, production_site):
    visitor = new_visitor(site=production_site)
    found = []
    visitor.page.on("response", lambda response: found.append(response))
    visitor.go("/de/").wait_for_load_state("networkidle")
    files = [response for response in found if "/static/" in response.url]
    assert files
    assert not [file.url for file in files if "immutable" not in file.headers.get("cache-control", "")]


def test_text_is_compressed(new_visitor, production_site):
    visitor = new_visitor(site=production_site)
    found = []
    visitor.page.on("response", lambda response: found.append(response))
    visitor.go("/de/").wait_for_load_state("networkidle")
    texts = [file for file in found if file.request.resource_type in {"document", "stylesheet", "script"}]
    assert len(texts) >= 3
    assert not [file.url for file in texts if file.headers.get("content-encoding") not in {"br", "gzip"}]
