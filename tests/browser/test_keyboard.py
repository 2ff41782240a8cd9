"""Everything by keyboard: the focus is seen, and nothing needs a mouse (WCAG 2.2: 2.1.1, 2.1.2, 2.4.7, 2.4.11)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.hands import END, press_until

STOP = """() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return null;
  const box = at.getBoundingClientRect();
  const seen = element => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  };
  let ring = at, shown = false;
  for (let up = 0; ring && up < 6 && !shown; up++, ring = ring.parentElement) shown = seen(ring);
  const middle = document.elementFromPoint(box.x + Math.min(box.width, 40) / 2, box.y + box.height / 2);
  const stranger = middle && !at.contains(middle) && !middle.contains(at);
  const covered = stranger && getComputedStyle(middle).position === "fixed";
  return {
    name: at.tagName.toLowerCase() + " " + (at.textContent || at.name || "").trim().slice(0, 40),
    shown, covered,
    visible: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    inside: !!at.closest("main"),
    order: at.tabIndex,
  };
}"""
#: How many stops there should be: all that can take the focus and is shown.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter(element => !element.disabled && element.tabIndex >= 0 && element.type !== "hidden"
    && element.checkVisibility({ visibilityProperty: true })
    && !(element.type === "radio" && element.name && !element.checked
         && [...document.getElementsByName(element.name)].some(other => other.checked))).length"""


def stops(page: Any) -> list[dict[str, Any]]:
    """Everything that the Tab key reaches, from the top of the page to its end."""
    found = []
    for _ in range(END):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(stop)
    raise AssertionError(f"the Tab key is caught: {[stop['name'] for stop in found[-5:]]}")


KINDS = [
    "home.homepage", "news.newsindexpage", "news.newspage", "practices.practicelibrarypage", "practices.practicepage",
    "events.eventindexpage", "network.memberspage", "actionplan.actionplanpage", "newsletter, subscribe", "feedback",
    "search, with hits", "practice, submit",
]  # fmt: skip


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", KINDS)
def test_each_stop_is_seen_and_none_is_missed(kind, width, new_visitor, find):
    page = new_visitor(width=width, language="de").go(*find(kind, "de"))
    found = stops(page)
    assert not [stop["name"] for stop in found if not stop["visible"]], "not on the screen"
    assert not [stop["name"] for stop in found if not stop["shown"]], "no ring around it"
    assert not [stop["name"] for stop in found if stop["covered"]], "covered by something"
    assert not [stop["name"] for stop in found if stop["order"] > 0], "out of order"
    assert len(found) == page.evaluate(REACHABLE)


def test_the_first_stop_leads_past_the_header(visitor):
    page = visitor.go("/en/")
    page.keyboard.press("Tab")
    link = page.locator(":focus")
    assert link.inner_text() == "Skip to content"
    assert link.bounding_box()["height"] > 20
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(STOP)["inside"]


def test_the_menu_of_a_telephone_opens_and_closes(new_visitor):
    page = new_visitor(width=320).go("/en/")
    press_until(page, "Tab", ".menu__button")
    assert not page.locator(".menu__panel a").first.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".menu__panel a").first.is_visible()
    assert page.evaluate("document.activeElement.closest('.menu__panel') !== null")
    page.keyboard.press("Escape")
    assert not page.locator(".menu__panel a").first.is_visible()
    assert page.evaluate("document.activeElement.matches('.menu__button')")


def test_the_language_switch_leads_to_the_same_page(visitor, find):
    path, _status = find("actionplan.actionplanpage", "en")
    page = visitor.go(path)
    press_until(page, "Tab", ".header__tools .language-switch__link")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(find("actionplan.actionplanpage", "de")[0]))
    assert page.locator("html").get_attribute("lang") == "de"


def test_a_facet_opens_and_narrows_the_list(visitor, find):
    page = visitor.go(find("news.newsindexpage", "en")[0])
    press_until(page, "Tab", ".facet__button")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    chosen = page.locator(":focus")
    assert "facet__option" in chosen.get_attribute("class")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?*=*")
    assert page.locator(".facets [aria-current]").count() >= 1


def test_a_refused_form_leads_to_its_errors_and_each_error_to_its_field(visitor, find):
    page = visitor.go(*find("feedback", "en"))
    press_until(page, "Tab", "main button[type=submit], main button:not([type])")
    page.keyboard.press("Enter")
    page.wait_for_selector(".error-summary")
    assert page.evaluate("document.activeElement.matches('.error-summary')")
    press_until(page, "Tab", ".error-summary a[href='#id_message']")
    page.keyboard.press("Enter")
    page.keyboard.type("Typed without a mouse")
    assert page.locator("#id_message").input_value() == "Typed without a mouse"
