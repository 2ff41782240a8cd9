"""The mails that the demo shows on a page of its own."""

from __future__ import annotations

import re
import time
from typing import Any

from tests.browser.visiting import Visitor

#: The worker looks for mail every second; a busy machine may take its time.
PATIENCE = 60


def wait_for_mail(visitor: Visitor, recipient: str, words: str = "") -> Any:
    """Open the newest mail to the recipient with these words in its subject, as soon as it is there."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        page = visitor.go("/dev/mail/")
        row = page.locator("tr", has_text=recipient).filter(has_text=words).first
        if row.count():
            row.locator("a").click()
            return page
        time.sleep(1)
    raise AssertionError(f"no mail to {recipient} with {words!r} came")


def text_of(letter: Any) -> str:
    return str(letter.locator(".mailbox__text").inner_text())


def address_in(letter: Any, part: str) -> str:
    """The first address in the mail's text that has this part."""
    found = re.search(rf"https?://\S*{re.escape(part)}\S*", text_of(letter))
    assert found, f"no address with {part} in {text_of(letter)}"
    return found.group(0)
