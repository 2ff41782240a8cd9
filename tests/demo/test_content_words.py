"""The demo content is clean German and clean British English: quotation marks, gender-fair forms, links, HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from demo.content.pages import PAGES
from tests.demo.reading import LANGUAGES, strings, told

GERMAN = list(strings("de"))
ENGLISH = list(strings("en"))
BOTH = [*GERMAN, *ENGLISH]

#: Forms that mean everybody but name men only; each has a form with a colon, or a neutral word.
GENERIC_MASCULINE = """
    Abonnenten Absolventen Akteure Akteuren Anbieter Anbietern Anhänger Anhängern Ansprechpartner Anwohner Anwohnern
    Arbeitgeber Arbeitgebern Architekten Autoren Beamte Beamten Besucher Besuchern Bewerber Bewerbern Bürger Bürgern
    Bürgermeister Bürgermeistern Dekane Dekanen Dienstleister Dozenten Einwohner Einwohnern Empfänger Empfängern
    Entscheider Entscheidern Entscheidungsträger Entscheidungsträgern Erzeuger Erzeugern Experten Forscher Forschern
    Gastgeber Gastgebern Gründer Gründern Journalisten Kollegen Künstler Künstlern Landwirte Lehrer Lehrern Leser Lesern
    Migranten Mitarbeiter Mitarbeitern Mitbürger Nachbarn Nutzer Nutzern Partner Partnern Planer Planern Politiker
    Produzenten Professoren Redakteure Redakteuren Referenten Rektoren Schüler Schülern Senioren Sprecher Studenten
    Teilnehmer Teilnehmern Touristen Unternehmer Verbraucher Verbrauchern Verfasser Vertreter Vertretern
    Wissenschaftler Wissenschaftlern Zuhörer Zuhörern
"""
MASCULINE = re.compile(r"\b(" + "|".join(re.findall(r"\w+", GENERIC_MASCULINE)) + r")\b(?!:in)")
#: Other ways to write the feminine into a word; the site uses the colon.
OTHER_GENDER_MARKS = re.compile(r"\w[*_/]-?in(nen)?\b|[a-zäöüß]Innen\b|\b\w+\(in(nen)?\)")
AMERICAN = re.compile(
    r"\b(color|colors|center|centers|organiz\w+|recogniz\w+|labor|neighbor\w*|program|programs|favor\w*|behavior\w*"
    r"|analyze\w*|traveling|canceled|gotten)\b",
    re.IGNORECASE,
)
TAG = re.compile(r"<[^>]+>")


def visible(text: str) -> str:
    return TAG.sub("", text)


def faults(pattern: str | re.Pattern[str], texts: list[tuple[str, str]]) -> list[str]:
    return [f"{path}: {text}" for path, text in texts if re.search(pattern, visible(text))]


def test_no_straight_quotation_marks_or_apostrophes():
    assert faults(r"[\"']", BOTH) == []


def test_german_uses_german_quotation_marks_in_pairs():
    assert faults(r"[”‘«»]", GERMAN) == []
    for path, text in GERMAN:
        assert text.count("„") == text.count("“"), path


def test_english_uses_its_own_quotation_marks_in_pairs():
    assert faults(r"[„‘«»]", ENGLISH) == []
    for path, text in ENGLISH:
        assert text.count("“") == text.count("”"), path


def test_no_doubled_spaces_no_hard_spaces_no_entities_no_stray_whitespace():
    assert faults(r"  |[\u00a0\u202f\t\n]|&\w+;|&#", BOTH) == []
    assert [path for path, text in BOTH if text != text.strip()] == []
    assert faults(r" [,.;:!?](\s|$)", BOTH) == []


def test_no_dots_for_an_ellipsis_and_no_hyphen_for_a_dash():
    assert faults(r"\.\.\.| - |--|—", BOTH) == []


def test_no_generic_masculine_in_german():
    found = [f"{path}: {match.group()}" for path, text in GERMAN for match in MASCULINE.finditer(visible(text))]
    assert found == []


@pytest.mark.parametrize("sentence", ["Die Bürger wählen.", "für Studenten", "alle Teilnehmer, auch", "mit Lehrern"])
def test_the_list_of_masculine_forms_catches(sentence):
    assert MASCULINE.search(sentence)


@pytest.mark.parametrize("sentence", ["Bürger:innen wählen", "eine Bürgerin", "Bürgerforschung", "Partnerschaft"])
def test_the_list_of_masculine_forms_lets_pass(sentence):
    assert not MASCULINE.search(sentence)


def test_german_writes_the_colon_and_no_other_mark():
    assert faults(OTHER_GENDER_MARKS, GERMAN) == []
    assert faults(r"\w:innen\b", GERMAN) != []
    assert OTHER_GENDER_MARKS.search("Bürger*innen")
    assert OTHER_GENDER_MARKS.search("BürgerInnen")


def test_german_speaks_to_the_public_with_sie():
    assert faults(r"\b([Dd]ein(e[mnrs]?)?|[Dd]ich|[Dd]ir|[Ee]uch|[Ee]ure?)\b", GERMAN) == []


def test_english_is_british():
    assert faults(AMERICAN, ENGLISH) == []
    assert AMERICAN.search("the city center")


def test_mail_addresses_are_examples_and_no_text_leads_to_another_site():
    for path, text in BOTH:
        assert re.findall(r"https?:|www\.|//", text) == [], path
        domains = re.findall(r"@([\w.-]+\w)", text)
        assert set(domains) <= {"example.org"}, path


class Checker(HTMLParser):
    """Collects what is wrong with a piece of inline HTML, and its links."""

    ALLOWED = {"p": set(), "b": set(), "i": set(), "a": {"href"}}

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.links: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _value in attrs}
        if tag not in self.ALLOWED or names != self.ALLOWED[tag]:
            self.wrong.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"/{tag}")


def test_html_is_balanced_and_uses_the_few_tags_that_are_allowed():
    assert [path for path, text in BOTH if Checker(text).wrong] == []
    assert Checker('<i>x</b><a class="y">').wrong


@pytest.mark.parametrize(("language", "texts"), [("de", GERMAN), ("en", ENGLISH)])
def test_links_lead_to_pages_of_the_same_language_or_to_a_mail_address(language, texts):
    form = {"de": "/de/rueckmeldung/", "en": "/en/feedback/"}[language]
    homes = {f"/{language}/{getattr(page, language).slug}/" for page in PAGES} | {form}
    links = [(path, link) for path, text in texts for link in Checker(text).links]
    assert links
    for path, link in links:
        assert link in homes or link.startswith("mailto:"), f"{path}: {link}"


def test_titles_and_labels_hold_no_html():
    for language in LANGUAGES:
        for label, text in told(language):
            for plain in (text.title, text.teaser, text.description, *text.keywords):
                assert "<" not in plain, label


def test_quotations_are_given_a_role_and_never_a_name():
    """In English a role is one capital and then small letters; two capitals in a row would be a name."""
    said = [block["attribution"] for _label, text in told("en") for block in _quotes(text)]
    assert said
    assert [role for role in said if re.search(r"\b[A-Z]\w+ [A-Z]\w+", role)] == []


def _quotes(text: object) -> list[dict[str, str]]:
    return [value for kind, value in getattr(text, "body", ()) if kind == "quote"]
