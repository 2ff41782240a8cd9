"""What a visitor comes for, on the real demo: with a mouse, without JavaScript, and with nothing but the keyboard."""

from __future__ import annotations

import pytest

from tests.browser.addresses import UNKNOWN
from tests.browser.demo_site import manage
from tests.browser.hands import WAYS, Hands, pause_as_people_do
from tests.browser.mailbox import address_in, wait_for_mail

SWITCH = ".header__tools .language-switch__link"
TITLES = "main .card__link"
#: Two news items that the demo leaves untranslated on purpose.
GERMAN_ONLY, ENGLISH_ONLY = "/de/aktuelles/schreibwerkstatt-behoerdendeutsch/", "/en/news/exeter-start-up-clinic/"
PRINT_WAY_OUT = """
from newsletter.models import Subscriber
from newsletter.tokens import unsubscribe
print(unsubscribe(Subscriber.objects.get(address="{address}").key))
"""


@pytest.fixture(params=WAYS)
def way(request):
    return request.param


@pytest.fixture
def hands(new_visitor, way):
    return Hands(new_visitor(javascript=way != "no script"), way)


def heading(page):
    return page.locator("h1").inner_text()


def titles(page):
    return page.locator(TITLES).all_inner_texts()


def number_found(page):
    return int(page.locator("main .index__count").inner_text().split()[0])


def test_reading_from_the_home_page_on_and_in_the_other_language_and_back(hands):
    page = hands.visitor.go("/en/")
    story = page.locator(TITLES).first.inner_text()
    hands.follow(TITLES)
    english = page.url
    assert heading(page) == story
    assert len(page.locator("main .article__body").inner_text().split()) > 100
    hands.follow(SWITCH)
    assert page.locator("html").get_attribute("lang") == "de"
    assert "/de/aktuelles/" in page.url
    assert heading(page) != story
    hands.follow(SWITCH)
    assert page.url == english


@pytest.mark.parametrize(
    ("path", "elsewhere", "name"), [(GERMAN_ONLY, "/en/", "Deutsch"), (ENGLISH_ONLY, "/de/", "English")]
)
def test_a_page_without_a_translation_leads_to_one_that_says_so_in_both_languages(hands, path, elsewhere, name):
    page = hands.visitor.go(path)
    story = heading(page)
    assert page.locator("link[rel=alternate][hreflang]").count() <= 1
    hands.follow(SWITCH)
    assert elsewhere in page.url
    said = page.locator("main").inner_text()
    assert f"This page exists only in this language: {name}" in said
    assert f"Diese Seite gibt es nur in dieser Sprache: {name}" in said
    hands.follow(f"main a[href$='{path}']")
    assert heading(page) == story


def test_searching_narrowing_to_a_section_and_getting_help(hands):
    page = hands.visitor.go("/en/")
    hands.follow(".header__tools .header__search, .header .header__search")
    hands.type("main [name=q]", "meetings")
    hands.follow("main form[role=search] button")
    # Another form of the word is found, and shown in the text.
    assert {hit.lower() for hit in page.locator("main mark").all_inner_texts()} & {"meeting", "meetings"}
    everywhere = number_found(page)
    hands.open("main .facet__button")
    hands.follow("main .facet__option[href*='section=events']")
    assert 0 < number_found(page) < everywhere
    addresses = [link.get_attribute("href") for link in page.locator(TITLES).all()]
    assert all("/en/events/" in address for address in addresses), addresses
    hands.type("main [name=q]", UNKNOWN)
    hands.follow("main form[role=search] button")
    assert UNKNOWN in page.locator("main .empty").inner_text()
    assert "Use fewer words" in page.locator("main").inner_text()
    hands.follow("main .prose a[href='/en/practices/']")
    assert heading(page)


def test_the_library_by_goal_and_theme_and_everything_again(hands, find):
    path, _status = find("practices.practicelibrarypage", "en")
    page = hands.visitor.go(path)
    first = titles(page)
    everything = [*first, *titles(hands.visitor.go(f"{path}?page=2"))]
    hands.visitor.go(path)
    hands.follow("main .wheel__goal[href='?goal=11']")
    by_goal = titles(page)
    assert 0 < len(by_goal) < len(everything)
    hands.open("main .facet:has([href*='&theme=']) .facet__button")
    hands.follow("main .facet__option[href*='theme=']")
    both = titles(page)
    assert 0 < len(both) <= len(by_goal)
    assert set(both) <= set(by_goal) <= set(everything)
    assert page.locator("main .chips a").count() >= 2
    hands.follow("main .chips a")
    hands.follow("main .chips a")
    assert titles(page) == first


def test_a_date_for_my_calendar(hands, find):
    page = hands.visitor.go(find("events.eventindexpage", "en")[0])
    event = page.locator(TITLES).first.inner_text()
    whole = hands.download("main .index__subscribe a[href^=http][href$='.ics']")
    assert whole.startswith("BEGIN:VCALENDAR")
    assert whole.count("BEGIN:VEVENT") >= page.locator(TITLES).count()
    hands.follow(TITLES)
    assert heading(page) == event
    one = hands.download("main a[href$='.ics']")
    assert one.count("BEGIN:VEVENT") == 1
    assert event.split(":")[0].split(",")[0] in one.replace("\r\n ", "")


def test_the_newsletter_from_the_first_click_to_the_last(new_visitor, own_site, way):
    hands = Hands(new_visitor(site=own_site, javascript=way != "no script"), way)
    address = f"{way.replace(' ', '-')}@example.com"
    page = hands.visitor.go("/en/")
    hands.follow("main .newsletter-box a")
    hands.type("[name=address]", "not an address")
    pause_as_people_do()
    hands.follow("main form[method=post] button")
    # Refused beside the field, and nothing typed is lost.
    assert page.locator(".error-summary").is_visible()
    assert page.locator("[name=address]").input_value() == "not an address"
    page.locator("[name=address]").fill("")
    hands.type("[name=address]", address)
    hands.tick("[name=consent]")
    pause_as_people_do()
    hands.follow("main form[method=post] button")
    assert heading(page) == "Please check your mailbox"
    hands.visitor.go(address_in(wait_for_mail(hands.visitor, address), "/confirm/"))
    hands.follow("main form[method=post] button")
    assert heading(page) == "You have subscribed"

    # The way out that stands in every issue (its arrival is shown by the journey from plan to mailbox).
    token = manage(own_site.var, "shell", "--no-imports", "-c", PRINT_WAY_OUT.format(address=address)).strip()
    hands.visitor.go(f"/en/newsletter/unsubscribe/{token}/")
    hands.follow("main form[method=post] button")
    assert heading(page) == "You have unsubscribed"
