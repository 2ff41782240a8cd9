"""Everything works without JavaScript: it only ever adds comfort."""

from __future__ import annotations

import time

import pytest

from tests.browser.addresses import COMMON, KINDS, LANGUAGES


@pytest.fixture
def plain(new_visitor):
    return new_visitor(javascript=False, width=320)


def test_the_menu_opens(plain):
    page = plain.go("/en/")
    page.locator(".menu__button").click()
    page.locator(".menu__panel a", has_text="News").first.click()
    assert page.url.endswith("/en/news/")


def test_the_search_finds(plain, find):
    page = plain.go(*find("search, empty", "en"))
    page.locator("main [name=q]").fill(COMMON)
    page.locator("main form[role=search] button, main form button").first.click()
    assert f"q={COMMON}" in page.url
    assert page.locator("main mark").count() > 0


def test_a_list_is_narrowed_and_widened_again(plain, find):
    page = plain.go(*find("news.newsindexpage", "en"))
    everything = page.locator("main .card__link").count()
    page.locator(".facet__button").first.click()
    option = page.locator(".facet[open] .facet__option").last
    number = int(option.locator(".facet__count").inner_text().split()[0])
    option.click()
    assert page.locator("main .card__link").count() == min(number, everything)
    page.locator(".facet__button").first.click()
    page.locator(".facet[open] .facet__option[aria-current]").click()
    assert page.locator("main .card__link").count() == everything


def test_the_library_is_searched(plain, find):
    page = plain.go(*find("practices.practicelibrarypage", "en"))
    page.locator(".facets__field").fill("zzzz")
    page.locator(".facets__search button").click()
    assert page.locator("main .card__link").count() == 0
    assert page.locator("main .empty").is_visible()


def test_a_second_page_of_a_list_is_reached(plain, find):
    page = plain.go(*find("news.newsindexpage", "de"))
    first = page.locator("main .card__link").first.inner_text()
    page.locator("a[href*='page=2']").first.click()
    assert page.locator("main .card__link").first.inner_text() != first


def test_feedback_is_sent(new_visitor, own_site, find):
    page = new_visitor(site=own_site, javascript=False).go(*find("feedback", "en"))
    page.locator("[name=message]").fill("The map is upside down.")
    time.sleep(2.1)  # The form refuses what no person can have typed (core.public_forms).
    page.locator("main form[method=post] button").click()
    assert page.locator("h1").inner_text()
    assert page.url.endswith(find("feedback, sent", "en")[0])


def test_a_refused_form_keeps_what_was_typed(new_visitor, own_site, find):
    page = new_visitor(site=own_site, javascript=False).go(*find("feedback", "en"))
    page.locator("[name=message]").fill("A text that must not be lost")
    page.locator("[name=email]").fill("not-an-address@")
    page.locator("main form[method=post] button").click()
    assert page.locator(".error-summary").is_visible()
    assert page.locator("[name=message]").input_value() == "A text that must not be lost"
    assert page.locator("[name=email]").get_attribute("aria-invalid") == "true"


def test_a_text_that_is_too_long_to_be_read_is_still_there_after_going_back(new_visitor, own_site, find):
    page = new_visitor(site=own_site, javascript=False).go(*find("feedback", "en"))
    typed = "A long story. " * 250_000
    page.locator("[name=message]").fill(typed)
    with page.expect_navigation() as answer:
        page.locator("main form[method=post] button").click()
    assert answer.value.status == 413
    assert "20,000 characters" in page.locator(".error-summary").inner_text()
    page.go_back()
    assert page.locator("[name=message]").input_value() == typed


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_needs_a_script_is_shown(kind, language, new_visitor, find):
    page = new_visitor(javascript=False, language=language).go(*find(kind, language))
    assert page.locator("h1").count() == 1
    assert page.locator("main button:visible").count() == page.locator("main form button:visible").count()
