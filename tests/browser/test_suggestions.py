"""The search's field is a combobox by the ARIA pattern: suggestions by keyboard, heard by a screen reader."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.addresses import COMMON

FIELD = "#search-words"


@pytest.fixture
def field(new_visitor, find) -> Any:
    page = new_visitor(width=320, language="de").go(*find("search, empty", "de"))
    field = page.locator(FIELD)
    field.press_sequentially(COMMON[:4].lower())
    page.wait_for_selector("[role=option]")
    return field


def test_arrows_choose_and_enter_searches(field):
    page = field.page
    assert field.get_attribute("role") == "combobox" and field.get_attribute("aria-expanded") == "true"
    assert "Vorschl" in page.locator(".suggest [role=status]").inner_text()
    field.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    assert chosen.count() == 1
    assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    text = chosen.inner_text()
    field.press("Enter")
    page.wait_for_url("**q=**")
    assert page.locator(FIELD).input_value() == text
    assert page.locator(".card").count()


def test_escape_closes_and_keeps_what_was_typed(field):
    typed = field.input_value()
    field.press("ArrowDown")
    field.press("Escape")
    assert field.page.locator("[role=listbox]").is_hidden()
    assert field.get_attribute("aria-expanded") == "false" and field.input_value() == typed


def test_a_pointer_chooses(field):
    page = field.page
    text = page.locator("[role=option]").first.inner_text()
    page.locator("[role=option]").first.click()
    page.wait_for_url("**q=**")
    assert page.locator(FIELD).input_value() == text
