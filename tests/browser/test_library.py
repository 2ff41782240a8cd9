"""The library in a browser: smooth with its script, the same without it."""

from __future__ import annotations

import re
from typing import Any

import pytest

MARK = "window.stillTheSamePage = true"
IS_SAME = "window.stillTheSamePage === true"
FOCUSED = "document.activeElement?.textContent.trim()"
NOT_BUSY = "() => !document.querySelector('[data-library-page][aria-busy]')"


@pytest.fixture
def library(visitor, find):
    page = visitor.go(*find("practices.practicelibrarypage", "en"))
    page.evaluate(MARK)
    return page


def number(page: Any) -> int:
    """How many practices the list says there are."""
    return int(re.search(r"\d+", page.locator("[data-library-count]").inner_text()).group())


def settled(page: Any, address: re.Pattern[str]) -> None:
    page.wait_for_url(address)
    page.wait_for_function(NOT_BUSY)


def choose(page: Any, facet: str, value: str) -> None:
    """Open a facet and choose one of its values, by the keyboard."""
    summary = page.locator(".facets details.facet", has=page.locator(f"a[href*='{facet}={value}']")).locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    option = page.locator(f".facets a.facet__option[href*='{facet}={value}']")
    option.focus()
    page.keyboard.press("Enter")
    settled(page, re.compile(rf"[?&]{facet}={value}\b"))


def test_a_choice_replaces_the_list_without_loading_the_page_anew(library):
    before = number(library)
    choose(library, "stage", "pilot")
    assert library.evaluate(IS_SAME)
    assert 0 < number(library) < before
    assert library.locator(".cards > li").count() == number(library)
    assert library.locator(".chips").inner_text().count("Pilot") == 1


def test_the_focus_stays_at_the_facet_and_the_number_is_announced(library):
    choose(library, "stage", "pilot")
    assert library.evaluate(FOCUSED) == "Stage"
    said = library.locator("[data-library-said]")
    assert said.get_attribute("role") == "status"
    assert said.inner_text().strip() == library.locator("[data-library-count]").inner_text().strip()


def test_back_and_forward_go_through_the_choices(library):
    whole = number(library)
    choose(library, "stage", "pilot")
    choose(library, "theme", "society")
    both = number(library)
    library.go_back()
    settled(library, re.compile(r"\?stage=pilot$"))
    assert both < number(library) < whole
    library.go_back()
    settled(library, re.compile(r"practices/$"))
    assert number(library) == whole
    library.go_forward()
    settled(library, re.compile(r"\?stage=pilot$"))
    assert number(library) < whole
    assert library.evaluate(IS_SAME)


def test_back_leads_out_of_the_library_when_its_choices_are_used_up(visitor, find):
    page = visitor.go("/en/")
    visitor.go(*find("practices.practicelibrarypage", "en"))
    choose(page, "stage", "pilot")
    page.go_back()
    settled(page, re.compile(r"practices/$"))
    page.go_back()
    page.wait_for_url(re.compile(r"/en/$"))


def test_a_choice_is_taken_back_by_its_chip_and_the_focus_is_not_lost(library):
    whole = number(library)
    choose(library, "stage", "pilot")
    chip = library.locator(".chips a").first
    chip.focus()
    library.keyboard.press("Enter")
    settled(library, re.compile(r"practices/\??$"))
    assert number(library) == whole
    assert library.evaluate("document.activeElement !== document.body")


def test_a_search_keeps_what_was_chosen_and_the_field_keeps_the_focus(library):
    choose(library, "stage", "running")
    library.locator("#facets-search").fill("school")
    library.keyboard.press("Enter")
    settled(library, re.compile(r"q=school"))
    assert "stage=running" in library.url
    assert library.evaluate("document.activeElement.id") == "facets-search"
    assert library.locator("#facets-search").input_value() == "school"
    assert library.evaluate(IS_SAME)


def test_the_address_shows_the_same_to_whoever_opens_it(library, new_visitor):
    choose(library, "stage", "pilot")
    titles = library.locator(".card__title").all_inner_texts()
    other = new_visitor(javascript=False).go(library.url)
    assert other.locator(".card__title").all_inner_texts() == titles


def test_segments_of_the_wheel_and_the_map_need_no_reload_either(library):
    library.locator(".wheel__goal[href*='goal=11']").first.focus()
    library.keyboard.press("Enter")
    settled(library, re.compile(r"goal=11"))
    library.locator(".choices__choice[href*='view=map']").click()
    settled(library, re.compile(r"view=map"))
    assert library.locator("[data-library-page] .map").count() == 1
    assert library.evaluate(IS_SAME)


@pytest.mark.parametrize("language", ["de", "en"])
def test_without_javascript_the_same_choices_lead_to_the_same_practices(new_visitor, find, language):
    page = new_visitor(javascript=False, language=language).go(*find("practices.practicelibrarypage", language))
    whole = number(page)
    page.locator(".facets summary", has_text={"de": "Stand", "en": "Stage"}[language]).click()
    page.locator(".facets a.facet__option[href*='stage=pilot']").click()
    assert page.url.endswith("?stage=pilot")
    assert 0 < number(page) < whole
    page.locator("#facets-search").fill("Tandem")
    page.locator("form[role=search] button").last.click()
    assert "stage=pilot" in page.url
    assert "q=Tandem" in page.url


def test_a_server_that_does_not_answer_leads_to_the_page_itself(library):
    address = library.url + "?stage=pilot"
    library.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')) }")
    summary = library.locator(".facets details.facet", has=library.locator("a[href*='stage=pilot']")).locator("summary")
    summary.click()
    library.locator(".facets a.facet__option[href*='stage=pilot']").click()
    library.wait_for_url(address)
    library.wait_for_function("() => window.stillTheSamePage === undefined")
    assert number(library) > 0
