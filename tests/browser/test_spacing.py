"""Nothing on a page sticks to what stands above it, and nothing is announced that is not there."""

from __future__ import annotations

import pytest

from tests.browser.addresses import KINDS

#: Blocks of the page with less than 12 px between them and the block before: (upper, lower) as they read.
STUCK = """() => {
  const page = document.querySelector("main .page, main.page");
  const blocks = page ? [...page.children].filter(block => block.getBoundingClientRect().height > 0) : [];
  const gap = (upper, lower) => lower.getBoundingClientRect().top - upper.getBoundingClientRect().bottom;
  return blocks.slice(1)
    .map((lower, position) => [blocks[position], lower])
    .filter(([upper, lower]) => gap(upper, lower) < 12 && gap(upper, lower) > -12)
    .map(pair => pair.map(block => block.innerText.slice(0, 40)));
}"""
#: Disclosures that show no sign of being one: neither before nor after their words is anything drawn.
UNMARKED = """() => [...document.querySelectorAll("summary")]
  .filter(summary => ["::before", "::after"].every(part => getComputedStyle(summary, part).content === "none"))
  .map(summary => summary.innerText)"""
#: Bars for narrowing a list that hold nothing to choose from.
IDLE = """() => [...document.querySelectorAll(".facets")].filter(bar => !bar.innerText.trim()).length"""


@pytest.mark.parametrize("kind", KINDS)
def test_blocks_keep_their_distance_and_say_what_they_are(kind, new_visitor, find):
    page = new_visitor(width=320, language="de").go(*find(kind, "de"))
    assert page.evaluate(STUCK) == []
    assert page.evaluate(UNMARKED) == []
    assert page.evaluate(IDLE) == 0


def test_the_registration_form_stands_clear_of_the_facts_above_it(new_visitor, find):
    page = new_visitor(width=320, language="de").go(*find("events.eventindexpage", "de"))
    for address in page.locator(".event-row .card__link").evaluate_all("links => links.map(link => link.href)"):
        page.goto(address)
        register = page.locator(".article__side .button--signal")
        if register.count():
            break
    register.click()
    page.locator("main form").wait_for()
    assert page.evaluate(STUCK) == []


def test_a_result_of_a_search_says_its_kind_where_others_have_their_date(new_visitor, find):
    page = new_visitor(width=1440, language="de").go(*find("search, with hits", "de"))
    rows = page.locator(".card--row")
    assert rows.count() > 1
    assert rows.locator(".card__kicker .card__kind").count() == rows.count()
    lefts = rows.locator(".card__text").evaluate_all("texts => texts.map(text => text.getBoundingClientRect().left)")
    assert len(set(lefts)) == 1
