"""Three ways to use a page: with a mouse, with a mouse but no JavaScript, with nothing but the keyboard."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from core.public_forms import FASTEST_SECONDS
from tests.browser.visiting import Visitor

WAYS = ("mouse", "no script", "keyboard")
#: The most stops that a page of the demo may have before its end.
END = 400


def press_until(page: Any, key: str, selector: str) -> None:
    """Press the key until the focus is on what the selector says."""
    for _ in range(END):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached by {key}")


@dataclass
class Hands:
    """A visitor who uses the site in one of the ``WAYS``."""

    visitor: Visitor
    way: str

    @property
    def page(self) -> Any:
        return self.visitor.page

    def reach(self, selector: str) -> None:
        """Go there with the Tab key, from where the focus is."""
        press_until(self.page, "Tab", selector)

    def follow(self, selector: str) -> None:
        """Use a link or a button that leads to another page, and arrive there."""
        with self.page.expect_navigation():
            self._use(selector, "Enter")

    def open(self, selector: str) -> None:
        """Open something that folds out on the same page."""
        self._use(selector, "Space")

    def download(self, selector: str) -> str:
        """The text of a file behind a link."""
        with self.page.expect_download() as coming:
            self._use(selector, "Enter")
        return coming.value.path().read_text()

    def type(self, selector: str, text: str) -> None:
        if self.way == "keyboard":
            self.reach(selector)
            self.page.keyboard.type(text)
        else:
            self.page.locator(selector).first.fill(text)

    def tick(self, selector: str) -> None:
        if self.way == "keyboard":
            self.reach(selector)
            self.page.keyboard.press("Space")
        else:
            self.page.locator(selector).first.check()

    def _use(self, selector: str, key: str) -> None:
        if self.way == "keyboard":
            self.reach(selector)
            self.page.keyboard.press(key)
        else:
            self.page.locator(selector).locator("visible=true").first.click()


def pause_as_people_do() -> None:
    """A form refuses what no person can have typed so fast (core.public_forms)."""
    time.sleep(FASTEST_SECONDS + 0.1)
