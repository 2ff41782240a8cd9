"""The form by which practices are submitted, in a real browser: by keyboard, without JavaScript, on a telephone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.hands import WAYS, Hands, pause_as_people_do
from tests.browser.mailbox import address_in, wait_for_mail
from tests.browser.officers import photograph
from tests.browser.test_accessibility import SCHEMES, WIDTHS, violations

START = {"de": "/de/praxisbeispiel-einreichen/", "en": "/en/submit-a-practice/"}
STEPS = ("practice", "goals", "story", "results", "files", "check")
SEND = ".form-buttons .button--signal"


def begin(hands: Hands, language: str, address: str) -> str:
    """The first step; the address of the second without its name."""
    page = hands.visitor.go(START[language])
    hands.type("[name=name]", "Robin Sample")
    hands.type("[name=address]", address)
    choose(hands, "[name=tandem]", 1)
    pause_as_people_do()
    hands.follow("main form .button--signal")
    assert page.url.endswith("/practice/")
    return str(page.url.removesuffix("practice/"))


def choose(hands: Hands, selector: str, place: int) -> None:
    """Choose from a list; the first place is empty."""
    if hands.way == "keyboard":
        hands.reach(selector)
        for _ in range(place):
            hands.page.keyboard.press("ArrowDown")
    else:
        hands.page.locator(selector).select_option(index=place)


def tell(hands: Hands) -> None:
    """From the second step to the last."""
    page = hands.page
    hands.type("[name=title]", "Open house")
    hands.type("[name=summary]", "A house for all.")
    hands.tick("[name=themes]")
    hands.follow(SEND)
    choose(hands, "[name=goal_1]", 11)
    hands.type("[name=reason_1]", "Room is scarce.")
    hands.follow(SEND)
    hands.type("[name=challenge]", "No room.")
    hands.type("[name=solution]", "Both built.")
    hands.follow(SEND)
    hands.type("[name=result]", "It stands.")
    hands.follow(SEND)
    assert page.url.endswith("/files/")


@pytest.mark.parametrize("way", WAYS)
def test_a_practice_is_handed_in_by_every_way(way, new_visitor, own_site, tmp_path):
    visitor = new_visitor(site=own_site, javascript=way != "no script", width=320 if way == "no script" else 1280)
    hands, address = Hands(visitor, way), f"robin-{way.split()[0]}@example.org"
    begin(hands, "en", address)
    tell(hands)
    page = hands.page
    page.locator("[name=file]").set_input_files(photograph(tmp_path, "hall.jpg"))
    hands.type("[name=description]", "People in a hall.")
    hands.tick("[name=rights]")
    hands.follow("[name=add]")
    assert page.locator(".submission__file").count() == 1
    hands.follow(SEND)
    hands.tick("[name=agreed]")
    hands.follow(SEND)
    assert "One step is missing" in page.locator("main").inner_text()
    page.goto(address_in(wait_for_mail(visitor, address, "confirm"), "/submitted-practice/"))
    hands.follow("[name=confirm]")
    assert "We have received it" in page.locator("main").inner_text()


def test_a_mistake_is_reached_from_the_summary_and_nothing_is_lost(new_visitor, own_site):
    visitor = new_visitor(site=own_site, javascript=False)
    begin(Hands(visitor, "no script"), "en", "errors@example.org")
    page = visitor.page
    page.locator("[name=title]").fill("A text that must not be lost")
    page.locator(SEND).click()
    assert page.locator("[name=title]").input_value() == "A text that must not be lost"
    page.locator(".error-summary a", has_text="Summary").click()
    assert page.url.endswith("#id_summary")
    assert page.locator("[name=summary]").get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize("language", START)
def test_axe_finds_nothing_on_any_step(language, new_visitor, own_site):
    visitor = new_visitor(site=own_site, language=language)
    root = begin(Hands(visitor, "mouse"), language, f"axe-{language}@example.org")
    token = root.rstrip("/").rsplit("/", 1)[1]
    own = {"de": "/de/eingereichtes-praxisbeispiel/", "en": "/en/submitted-practice/"}[language]
    found: dict[str, str] = {}
    for address in [START[language], *(f"{root}{step}/" for step in STEPS), f"{root}word/", f"{own}{token}/"]:
        found |= looked_at(visitor.go(address))
    visitor.page.goto(f"{root}results/")
    visitor.page.locator(SEND).click()
    found |= looked_at(visitor.page)
    assert not found, "\n".join(f"{line}\n    {where}" for line, where in found.items())


def looked_at(page: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        overflow = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
        assert not overflow, f"{page.url} is wider than {width} px"
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found |= dict.fromkeys(violations(page), f"{page.url} at {width} px, {scheme}")
    return found
