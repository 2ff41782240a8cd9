"""What officers do in the admin. Selectors do without words, since people work there in two languages."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PIL import Image

from tests.browser.visiting import Visitor

DOMAIN = "example.org"
PASSWORD = "tandem-demo"

#: Whether a text of the body has arrived in the form's own fields.
HANDED_TO_THE_FORM = """text => [...document.querySelectorAll('[data-contentpath=body] input')]
    .some(input => input.value.includes(text))"""
#: The editor's "Publish", which a page that is not clear does not have.
OLD_BUTTON = """() => {
  const button = document.querySelector("footer button.action-save").cloneNode(true);
  Object.assign(button, { name: "action-publish", value: "action-publish" });
  document.querySelector("footer button.action-save").before(button);
}"""


def signed_in(visitor: Visitor, name: str) -> Visitor:
    page = visitor.go("/admin/login/")
    page.locator("[name=username]").fill(f"{name}@{DOMAIN}")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("form.login-form button[type=submit]").click()
    page.wait_for_url("**/admin/")
    return visitor


def photograph(folder: Path, name: str) -> Path:
    """A file that no other picture of the library is like."""
    path = folder / name
    Image.effect_noise((1600, 1000), random.uniform(20, 90)).convert("RGB").save(path, quality=60)
    return path


@dataclass
class Desk:
    """An officer at work."""

    visitor: Visitor

    @property
    def page(self) -> Any:
        return self.visitor.page

    def messages(self) -> str:
        """What the admin says at the head of the page."""
        self.page.locator(".messages li").first.wait_for()
        return " ".join(self.page.locator(".messages li").all_inner_texts())

    # --- the plan -----------------------------------------------------------------------------

    def plan(self, title: str, day: date) -> None:
        """Add an entry to the plan and stay with it."""
        page = self.visitor.go(f"/admin/plan_entries/new/?planned_date={day.isoformat()}")
        page.locator("[name=title]").fill(title)
        assert page.locator("[name=planned_date]").input_value() == day.isoformat()
        page.locator("[data-edit-form] button[type=submit], form footer button[type=submit]").first.click()
        page.locator("table a", has_text=title).first.click()
        page.locator("[formaction*='/plan/write/']").first.wait_for()

    def begin_to_write(self, kind: str) -> None:
        """From the entry to a new page of that type, such as ``news/newspage``."""
        self.page.locator(f"[formaction*='/{kind}/']").click()
        self.page.wait_for_url("**/admin/pages/add/**")

    # --- the page -----------------------------------------------------------------------------

    def write(self, **fields: str) -> None:
        """Fill fields of the content and of the second tab; the title is typed, as the slug follows the keys."""
        for name, text in fields.items():
            field = self.page.locator(f"[name={name}]")
            if not field.is_visible():
                tab = field.locator("xpath=ancestor::*[@role='tabpanel']").get_attribute("id")
                self.page.locator(f"[role=tab][aria-controls='{tab}']").click()
            if name == "title":
                # Over what is there: an empty title would be refused by the draft that the editor keeps meanwhile.
                field.select_text()
                field.press_sequentially(text)
            else:
                field.fill(text)
        self.page.locator("[role=tab]").first.click()

    def write_paragraph(self, text: str) -> None:
        """Insert a block of running text into the body."""
        body = self.page.locator("[data-contentpath=body]")
        body.locator("button.c-sf-add-button").first.click()
        self.page.locator(".w-combobox__option").first.click()
        editor = body.locator("[contenteditable=true]").first
        editor.click()
        editor.press_sequentially(text)

    def add_page(self, title: str) -> None:
        """Add the page with this title to an issue of the newsletter, found by searching for it."""
        items = self.page.locator("[data-contentpath=items]")
        items.locator("button.c-sf-add-button").first.click()
        self.page.locator(".w-combobox__option").first.click()
        items.locator("[data-contentpath=page] [data-chooser-action-choose]").first.click()
        dialogue = self.page.locator(".modal-body")
        dialogue.locator("[name=q]").fill(title)
        dialogue.locator("a.choose-page, a[data-chooser-modal-choice]", has_text=title).first.click()
        dialogue.wait_for(state="detached")

    def rewrite_paragraph(self, text: str) -> None:
        """Replace the running text of the body's only block."""
        editor = self.page.locator("[data-contentpath=body] [contenteditable=true]").first
        editor.click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)
        # The editor hands its text to the form a moment later than a hand that fast could press "Save".
        self.page.wait_for_function(HANDED_TO_THE_FORM, arg=text)

    def upload_picture(self, path: Path, **fields: str) -> None:
        """Choose the page's picture by uploading it; ``fields`` such as ``title`` and ``alt_de``."""
        self.page.locator("[data-contentpath=share_image] [data-chooser-action-choose]").first.click()
        dialogue = self.page.locator(".modal-body")
        dialogue.locator("[role=tab]").nth(1).click()
        dialogue.locator("input[type=file]").set_input_files(path)
        for name, text in fields.items():
            dialogue.locator(f"[name$='-{name}']").fill(text)
        dialogue.locator("form[enctype] button[type=submit], form[enctype] input[type=submit]").last.click()
        dialogue.wait_for(state="detached")

    def save(self) -> int:
        """Save the draft and return the page's number."""
        self._press(self.page.locator("footer button.action-save"))
        found = re.search(r"/admin/pages/(\d+)/", self.page.url)
        assert found, f"the draft was not saved: {self.page.url} {self.page.locator('.messages').all_inner_texts()}"
        return int(found.group(1))

    def _press(self, button: Any) -> None:
        with self.page.expect_navigation():
            button.click()

    def _press_in_menu(self, name: str) -> None:
        self.page.locator("footer [data-w-dropdown-target=toggle]").first.click()
        self._press(self.page.locator(f"[name={name}]"))

    def may_publish(self) -> bool:
        """Whether the editor offers "Publish"."""
        return bool(self.page.locator("footer [name=action-publish]").count())

    def publish_by_an_old_form(self) -> str:
        """Ask for "Publish" as a tab does that was opened while the page was clear; what the admin answers."""
        self.page.evaluate(OLD_BUTTON)
        self._press(self.page.locator("footer [name=action-publish]"))
        return self.messages()

    def submit(self) -> None:
        """Hand the page in to the editorial workflow."""
        self._press_in_menu("action-submit")

    def missing(self) -> str:
        """The text of the plan's panel beside the editor."""
        panel = self.page.locator("[data-side-panel=plan]")
        # The admin opens the panel that was open last, a moment after the page has come.
        self.page.wait_for_load_state("load")
        if not panel.is_visible():
            self.page.locator("[data-side-panel-toggle=plan]").click()
        panel.wait_for(state="visible")
        return str(panel.inner_text())

    def edit(self, number: int) -> None:
        self.visitor.go(f"/admin/pages/{number}/edit/")

    def translate(self, number: int, language: str) -> int:
        """Make the draft in the other language and return its number."""
        page = self.visitor.go(f"/admin/translate/{number}/{language}/")
        self._press(page.locator("main form[method=post] button[type=submit]"))
        found = re.search(r"/admin/pages/(\d+)/edit/", page.url)
        assert found, f"there is no draft in {language}: {page.url}"
        return int(found.group(1))

    def describe_picture(self, title: str, **fields: str) -> None:
        """Change fields of a picture in the library."""
        page = self.visitor.go(f"/admin/images/?q={title}")
        page.locator("main a[href*='/admin/images/']", has_text=title).first.click()
        for name, text in fields.items():
            page.locator(f"[name={name}]").fill(text)
        self._press(page.locator("main form[enctype] button[type=submit]").first)

    # --- the workflow -------------------------------------------------------------------------

    def approve(self, number: int) -> None:
        """Pass the page's present workflow step."""
        self.edit(number)
        self.page.locator("footer [data-w-dropdown-target=toggle]").first.click()
        with self.page.expect_navigation():
            self.page.locator("[data-workflow-action-name=approve]").first.click()

    def release(self, number: int) -> str:
        """Let the whole story go live now, from the view of the story."""
        page = self.visitor.go(f"/admin/plan/story/{number}/")
        self._press(page.locator("form[action$='/release/'] button[type=submit]"))
        return self.messages()

    def schedule(self, number: int, moment: datetime) -> str:
        """Let the whole story go live at that minute, from the view of the story."""
        page = self.visitor.go(f"/admin/plan/story/{number}/")
        page.locator("#release-at").fill(moment.strftime("%Y-%m-%dT%H:%M"))
        self._press(page.locator("form[action$='/schedule/'] button[type=submit]"))
        return self.messages()

    # --- the newsletter -----------------------------------------------------------------------

    def send_issue(self, number: int) -> str:
        """Send the issue to all its readers, from the button at the head of its page."""
        self.edit(number)
        self.page.locator("[data-w-header-dropdown], header").first.wait_for()
        button = self.page.locator(f"a[href$='/newsletter/send/{number}/']").first
        if not button.is_visible():
            self.page.locator("header [data-w-dropdown-target=toggle]").last.click()
        self._press(button)
        self._press(self.page.locator("button[name=send]"))
        return self.messages()


def next_minute(at_least: int = 20) -> datetime:
    """The beginning of the next minute that is some seconds away, by the clock on the wall."""
    soon = datetime.now() + timedelta(seconds=at_least)
    return soon.replace(second=0, microsecond=0) + timedelta(minutes=1)
