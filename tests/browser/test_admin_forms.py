"""What the admin's forms do with what officers type, in a real browser: dates, errors on other tabs, proposed slugs."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.browser.officers import Desk

NEWS_INDEX = """
    SELECT page.id FROM wagtailcore_page AS page
    JOIN django_content_type AS type ON type.id = page.content_type_id
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    WHERE type.model = 'newsindexpage' AND locale.language_code = ?
"""
UNTRANSLATED = """
    SELECT page.id, page.slug FROM wagtailcore_page AS page
    JOIN django_content_type AS type ON type.id = page.content_type_id
    JOIN wagtailcore_locale AS locale ON locale.id = page.locale_id
    WHERE type.model = 'newspage' AND locale.language_code = 'de' AND page.live AND NOT EXISTS (
        SELECT 1 FROM wagtailcore_page AS other
        WHERE other.translation_key = page.translation_key AND other.id <> page.id
    )
"""
PLAN = "/admin/plan_entries/new/"


@pytest.fixture
def officer(own_site, sign_in):
    return sign_in(own_site, "officer")


def type_date(page, name, text):
    """As a person does: show the field, type, and go on to the next one."""
    field = page.locator(f"[name={name}]")
    panel = field.locator("xpath=ancestor::*[@role='tabpanel']").get_attribute("id")
    page.locator(f"[role=tab][aria-controls='{panel}']").click()
    field.click()
    field.fill("")
    field.press_sequentially(text)
    page.keyboard.press("Tab")
    page.locator("[role=tab]").first.click()
    field.wait_for(state="hidden")


def send(page):
    with page.expect_navigation():
        page.locator("form footer button[type=submit]").first.click()


def errors_of(page, name):
    """The errors beside a field that can be seen: the form has come back at the tab where it stands."""
    field = page.locator(f"[data-contentpath={name}]")
    field.locator(".error-message").wait_for(state="visible")
    assert page.locator(f"[name={name}]").get_attribute("aria-invalid") == "true"
    return field.locator(".error-message").inner_text()


@pytest.mark.parametrize("typed", ["31/02/2026", "morgen", "2026-13-45", "0"])
def test_a_day_that_does_not_exist_comes_back_as_it_was_typed(officer, typed):
    page = officer.go(PLAN)
    page.locator("[name=title]").fill("A story without a day")
    type_date(page, "planned_date", typed)
    assert page.locator("[name=planned_date]").input_value() == typed
    send(page)
    assert errors_of(page, "planned_date")
    assert page.locator("[name=planned_date]").input_value() == typed
    assert page.locator("[name=title]").input_value() == "A story without a day"


def test_a_text_due_after_the_planned_date_is_refused_on_its_tab(officer):
    page = officer.go(PLAN)
    page.locator("[name=title]").fill("Late text")
    type_date(page, "planned_date", "10/12/2026")
    type_date(page, "due_date", "20/12/2026")
    send(page)
    assert errors_of(page, "due_date")
    assert page.locator("[name=due_date]").input_value() == "20/12/2026"
    page.wait_for_function("() => document.activeElement.name === 'due_date'")


@pytest.fixture
def untranslated(own_site):
    """The number and the slug of a public German news item that does not exist in English."""
    with closing(sqlite3.connect(f"file:{own_site.var / 'tandem.sqlite3'}?mode=ro", uri=True)) as database:
        return database.execute(UNTRANSLATED).fetchone()


@pytest.fixture
def add_news(own_site):
    """The address of the form for a new news item in a language."""

    def address(language):
        with closing(sqlite3.connect(f"file:{own_site.var / 'tandem.sqlite3'}?mode=ro", uri=True)) as database:
            (number,) = database.execute(NEWS_INDEX, [language]).fetchone()
        return f"/admin/pages/add/news/newspage/{number}/"

    return address


def test_the_page_editor_opens_the_tab_with_the_first_error(officer, add_news):
    page = officer.go(add_news("de"))
    page.locator("[name=title]").fill("Meldung mit falschem Tag")
    type_date(page, "last_reviewed", "31/02/2026")
    send(page)
    assert errors_of(page, "last_reviewed")
    assert page.locator("[name=last_reviewed]").input_value() == "31/02/2026"
    assert page.locator("[name=title]").input_value() == "Meldung mit falschem Tag"
    # Wagtail's autosave has tried the same meanwhile, and the server refuses it like that.
    officer.watch.broken[:] = [answer for answer in officer.watch.broken if not answer.startswith("400 ")]


@pytest.mark.parametrize(("language", "slug"), [("de", "groesse-ueber-koeln"), ("en", "größe-über-köln")])
def test_a_slug_follows_the_title_as_the_language_spells(officer, add_news, language, slug):
    page = officer.go(add_news(language))
    page.locator("[name=title]").press_sequentially("Größe über Köln")
    page.wait_for_function("slug => document.querySelector('[name=slug]').value === slug", arg=slug)


def test_the_slug_of_a_translation_follows_the_new_title(officer, untranslated):
    number, german = untranslated
    desk = Desk(officer)
    desk.translate(number, "en")
    page = officer.page
    slug = page.locator("[name=slug]")
    assert slug.input_value() == german
    desk.write(title="Size across Cologne")
    page.wait_for_function("() => document.querySelector('[name=slug]').value === 'size-across-cologne'")
    # A slug that somebody has typed is theirs.
    desk.write(slug="cologne")
    desk.write(title="Size across Cologne, again")
    assert slug.input_value() == "cologne"


def test_a_slug_with_umlauts_that_is_stored_survives_a_visit(own_site, sign_in, add_news):
    page = sign_in(own_site, "secretariat").go(add_news("de"))
    page.locator("[name=title]").fill("Alte Adresse")
    page.locator("[role=tab]").nth(1).click()
    slug = page.locator("[name=slug]")
    page.evaluate("document.querySelector('[name=slug]').value = 'größe'")
    send(page)
    page.locator("[role=tab]").nth(1).click()
    slug.click()
    page.keyboard.press("Tab")
    assert slug.input_value() == "größe"
