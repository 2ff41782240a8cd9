"""DeepL uses the words of the site's own glossary, where the settings ask for it."""

from __future__ import annotations

import pytest

from tests.translation.machine.server import HTML, KEY
from translation.machine.deepl import DeepL
from translation.machine.filling import begin, run
from translation.machine.glossary import entries_between
from translation.machine.libretranslate import LibreTranslate
from translation.machine.models import RemoteGlossary, charged_this_month
from translation.machine.provider import Languages
from translation.models import GlossaryTerm, GlossaryWord
from translation.services import start, state_of
from translation.sources import newest_draft

pytestmark = pytest.mark.django_db
GERMAN_TO_ENGLISH = Languages("de", "en")


@pytest.fixture
def wanted(machine, settings):
    """The settings ask for a glossary."""
    settings.MACHINE_TRANSLATION = {**machine.settings, "GLOSSARY": True}
    return machine


@pytest.fixture
def provider(machine):
    return DeepL.at(machine.base, KEY)


@pytest.fixture
def draft(about, english, officer):
    about.teaser_text = "Jede Maßnahme hat ein Leitziel."
    about.save_revision().publish()
    return start(about, english, officer)


def fill(page, user, provider):
    return run(begin(page, user), provider)


def teaser(page):
    return newest_draft(page).teaser_text


def test_a_glossary_is_made_once_and_its_words_are_used(wanted, draft, officer, provider):
    filling = fill(draft, officer, provider)
    assert teaser(draft) == "[en-gb] Jede action hat ein ambition."
    assert not filling.problem
    [(method, path, sent)] = wanted.about_glossaries
    assert (method, path) == ("POST", "/v3/glossaries")
    assert sent["dictionaries"][0]["source_lang"] == "de"
    assert sent["dictionaries"][0]["target_lang"] == "en", "a glossary has no region"
    assert "Maßnahme\taction" in sent["dictionaries"][0]["entries"].split("\n")
    assert wanted.questions[-1]["glossary_id"] == "glossary-1"
    assert wanted.questions[-1]["source_lang"] == "DE", "DeepL demands it beside a glossary"


def again(page, about, user, provider):
    """The original has changed; another run over the page."""
    about.refresh_from_db()
    about.teaser_text += " Maßnahme."
    about.save_revision().publish()
    return fill(page, user, provider)


def test_it_is_sent_again_only_when_a_term_has_changed(wanted, about, draft, officer, provider):
    fill(draft, officer, provider)
    again(draft, about, officer, provider)
    assert len(wanted.about_glossaries) == 1
    GlossaryWord.objects.filter(text="action").update(text="measure")
    again(draft, about, officer, provider)
    assert wanted.about_glossaries[-1][:2] == ("PUT", "/v3/glossaries/glossary-1/dictionaries")
    assert "measure" in teaser(draft)
    assert RemoteGlossary.objects.count() == 1


def test_a_glossary_that_was_deleted_there_is_made_anew(wanted, about, draft, officer, provider):
    fill(draft, officer, provider)
    wanted.glossaries.clear()
    filling = again(draft, about, officer, provider)
    assert filling.written, "translated without it"
    assert not RemoteGlossary.objects.exists()
    again(draft, about, officer, provider)
    assert [method for method, _path, _sent in wanted.about_glossaries] == ["POST", "POST"]
    assert "action" in teaser(draft)


def test_a_changed_term_of_a_deleted_glossary_makes_a_new_one(wanted, about, draft, officer, provider):
    fill(draft, officer, provider)
    wanted.glossaries.clear()
    GlossaryWord.objects.filter(text="action").update(text="measure")
    again(draft, about, officer, provider)
    assert [method for method, _path, _sent in wanted.about_glossaries] == ["POST", "PUT", "POST"]
    assert "measure" in teaser(draft)


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (403, b"{}", "refused access"),
        (456, b"{}", "quota"),
        (500, b"{}", "fault of its own"),
        (200, HTML, "makes no sense"),
        (200, b"[]", "makes no sense"),
        (201, b'{"glossary_id": 7}', "makes no sense"),
    ],
)
def test_where_it_is_refused_the_page_is_translated_without_and_the_officer_is_told(
    wanted, draft, officer, provider, status, body, words
):
    wanted.misbehaves_about_glossaries = True
    wanted.misbehave = lambda number: (status, body) if len(wanted.questions) == 0 else None
    filling = fill(draft, officer, provider)
    assert teaser(draft) == "[en-gb] Jede Maßnahme hat ein Leitziel."
    assert "glossary could not be used" in filling.problem
    assert words in filling.problem
    assert not RemoteGlossary.objects.exists()


def test_without_the_setting_nothing_is_sent(configured, draft, officer, provider):
    fill(draft, officer, provider)
    assert configured.about_glossaries == []
    assert "glossary_id" not in configured.questions[-1]


def test_libretranslate_has_no_glossary(wanted, draft, officer):
    fill(draft, officer, LibreTranslate.at(wanted.base, ""))
    assert wanted.about_glossaries == []
    assert teaser(draft).startswith("[en]")


def test_a_site_without_common_terms_sends_none(wanted, draft, officer, provider):
    GlossaryTerm.objects.all().delete()
    fill(draft, officer, provider)
    assert wanted.about_glossaries == []


def test_only_what_deepl_takes_is_sent():
    """No term twice, none without its word, none with a tab or a line break, none over 1,024 bytes."""
    GlossaryTerm.objects.all().delete()
    for number, (german, english) in enumerate(
        [("Stadt", "city"), ("Stadt", "town"), ("nur deutsch", ""), ("mit\tTabulator", "with\ntab"), ("ü" * 79, "u")]
    ):
        term = GlossaryTerm.objects.create(name=str(number))
        GlossaryWord.objects.create(term=term, language="de", text=german)
        if english:
            GlossaryWord.objects.create(term=term, language="en", text=english)
    assert entries_between(GERMAN_TO_ENGLISH).split("\n") == [
        "Stadt\tcity",
        "mit Tabulator\twith tab",
        "ü" * 79 + "\tu",
    ]


def test_the_costs_are_the_same_with_a_glossary(wanted, draft, officer, provider):
    filling = fill(draft, officer, provider)
    assert filling.characters == sum(map(len, wanted.texts)) == charged_this_month()
    assert state_of(draft).machine
