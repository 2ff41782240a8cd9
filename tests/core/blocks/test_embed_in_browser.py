"""The two clicks of an embed, in a browser that would notice any earlier request to another host."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings

from core.blocks import samples
from tests.core.blocks.conftest import FIELD

OURS = "https://site.test/"
POLICY = "; ".join(f"{name} {' '.join(values)}" for name, values in settings.CSP_PUBLIC.items())


@pytest.fixture
def page(browser: Any) -> Any:
    """A page with a video under the public policy; ``page.asked`` are the hosts it has turned to."""
    page = browser.new_page()
    page.asked = []
    story = FIELD.to_python([{"type": "video", "value": samples.video()}])
    page.route("**/*", lambda route: answer(route, page, FIELD.stream_block.render(story, {"request": None})))
    page.goto(OURS)
    page.wait_for_load_state("networkidle")
    yield page
    page.close()


def answer(route: Any, page: Any, story: str) -> None:
    url = route.request.url
    page.asked.append(urlsplit(url).hostname)
    if url == OURS:
        route.fulfill(
            body=f"<!doctype html>{story}", content_type="text/html", headers={"Content-Security-Policy": POLICY}
        )
    elif url.endswith("embed.js"):
        script = settings.STATICFILES_DIRS[0] / "js" / "embed.js"
        route.fulfill(body=script.read_text(), content_type="text/javascript")
    else:
        route.fulfill(body="<title>The film</title>", content_type="text/html")


def test_nothing_is_asked_of_another_host_before_the_click(page):
    assert set(page.asked) == {"site.test"}
    assert page.locator("iframe").count() == 0


def test_after_the_click_the_video_takes_the_place_of_the_question(page):
    page.get_by_role("button").click()
    frame = page.locator("iframe")
    assert frame.get_attribute("src").startswith("https://www.youtube-nocookie.com/embed/")
    assert frame.get_attribute("title") == samples.video()["title"]
    assert page.get_by_role("button").count() == 0
    page.wait_for_function("document.activeElement.tagName === 'IFRAME'")
    assert set(page.asked) == {"site.test", "www.youtube-nocookie.com"}


def test_the_click_works_by_keyboard(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("iframe").wait_for(state="attached")
