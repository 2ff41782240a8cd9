"""WCAG 2.2, 1.4.10: at 320 px a page is read without scrolling sideways, in either language."""

from __future__ import annotations

import pytest

from tests.browser.addresses import KINDS, LANGUAGES

#: Elements that reach over the right edge and are not inside something that scrolls by itself (a wide table).
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => element && element !== document.body &&
    (/(auto|scroll|hidden|clip)/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element))
    .map(element => element.tagName + "." + element.className);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_telephone_never_scrolls_sideways(kind, language, new_visitor, find):
    page = new_visitor(width=320, language=language).go(*find(kind, language))
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    assert wide <= 320, f"{wide} px wide because of {page.evaluate(STICKING_OUT)}"
