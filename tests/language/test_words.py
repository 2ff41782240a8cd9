"""One word for one thing, in every string that somebody reads: catalogue, demo content, mails, guides.

docs/terms.md is the list for people; tests/language/rules.py says it in patterns.
"""

from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from tests.demo.reading import strings
from tests.language import rules

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = polib.pofile(str(ROOT / "site/locale/de/LC_MESSAGES/django.po"))
TAG = re.compile(r"<[^>]+>|%\(\w+\)[sd]|\{\w*\}|\{%.*?%\}|\{\{.*?\}\}")
CODE = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)", re.DOTALL)


def _sides(entry: polib.POEntry) -> tuple[list[str], list[str]]:
    """English and German of an entry, with plurals."""
    english = [entry.msgid, entry.msgid_plural] if entry.msgid_plural else [entry.msgid]
    return english, list(entry.msgstr_plural.values()) or [entry.msgstr]


def _guides(language: str) -> list[tuple[str, str]]:
    """The officers' guides, paragraph by paragraph; the other documents are English."""
    folders = [ROOT / "docs" / "editors" / language]
    files = [path for folder in folders for path in folder.rglob("*.md")]
    return [
        (str(path.relative_to(ROOT)), CODE.sub(" ", part)) for path in files for part in path.read_text().split("\n\n")
    ]


def _papers() -> list[tuple[str, str]]:
    """What those read who install and change the site; words in quotation marks are spoken of, not used."""
    files = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    english = [path for path in files if path.name != "terms.md" and "de" not in path.parts]
    quoted = re.compile(r"“[^”]*”|\"[^\"]*\"")
    return [
        (str(path.relative_to(ROOT)), quoted.sub(" ", CODE.sub(" ", part)))
        for path in english
        for part in path.read_text().split("\n\n")
    ]


GERMAN = [
    *(("catalogue", text) for entry in CATALOGUE for text in _sides(entry)[1]),
    *strings("de"),
    *_guides("de"),
]
ENGLISH = [
    *(("catalogue", text) for entry in CATALOGUE for text in _sides(entry)[0]),
    *strings("en"),
    *_guides("en"),
]

PAPERS = _papers()


def visible(text: str) -> str:
    return TAG.sub(" ", text)


def breaches(pattern: re.Pattern[str] | str, texts: list[tuple[str, str]]) -> list[str]:
    return [
        f"{where}: {match.group()!r} in {text}"
        for where, text in texts
        for match in re.finditer(pattern, visible(text))
    ]


def mixed(terms: dict[str, str], texts: list[tuple[str, str]]) -> list[str]:
    return [f"{where}: {fault} in {text}" for where, text in texts for fault in rules.found(terms, visible(text))]


def test_there_is_something_to_read():
    assert len(CATALOGUE) > 1000
    assert len(GERMAN) > 2000
    assert len(ENGLISH) > 2000


def test_every_message_is_translated_and_none_is_fuzzy():
    assert [entry.msgid for entry in CATALOGUE.untranslated_entries()] == []
    assert [entry.msgid for entry in CATALOGUE.fuzzy_entries()] == []


def test_a_translation_has_the_placeholders_of_its_message():
    """Without them Django would show the English message, or fail."""
    holder = re.compile(r"%\(\w+\)[sd]|\{\w+\}")
    wrong = [
        entry.msgid
        for entry in CATALOGUE
        for text in _sides(entry)[1]
        if set(holder.findall(text)) != set(holder.findall(entry.msgid))
        and set(holder.findall(text)) != set(holder.findall(entry.msgid_plural))
    ]
    assert wrong == []


def test_german_uses_the_words_of_the_term_list():
    assert mixed(rules.GERMAN_TERMS, GERMAN) == []


def test_the_interface_uses_its_own_words():
    assert mixed(rules.INTERFACE_TERMS, [text for text in GERMAN if text[0] == "catalogue"]) == []


def test_english_uses_the_words_of_the_term_list():
    assert mixed(rules.ENGLISH_TERMS, ENGLISH + PAPERS) == []


def test_english_is_british():
    assert breaches(rules.AMERICAN, ENGLISH + PAPERS) == []


def test_no_word_is_said_twice():
    assert breaches(rules.DOUBLED, GERMAN + ENGLISH + PAPERS) == []


def test_no_translator_left_notes_behind():
    """What a program remembers of an older message is noise in the catalogue."""
    assert [entry.msgid for entry in CATALOGUE if entry.tcomment.startswith("|") or entry.previous_msgid] == []
    assert CATALOGUE.obsolete_entries() == []


def test_german_is_gender_fair_with_the_colon():
    assert breaches(rules.MASCULINE, GERMAN) == []
    assert breaches(rules.OTHER_GENDER_MARKS, GERMAN) == []
    assert breaches(rules.PAIRED_FORMS, GERMAN) == []


def test_german_writes_times_and_years_as_german_does():
    assert breaches(rules.NOT_GERMAN, GERMAN) == []


def test_german_says_sie():
    assert breaches(rules.INFORMAL, GERMAN) == []


def test_german_quotation_marks_stand_in_pairs():
    assert [text for _where, text in GERMAN if visible(text).count("„") != visible(text).count("“")] == []
    assert breaches(r"[”«»‘]|(?<=\s)'|\"", GERMAN) == []


def test_dashes_and_ellipses_are_typographic():
    assert breaches(r"\w - \w|\.\.\.| -- |—", GERMAN) == []
    assert breaches(r"\.\.\.| -- |—", ENGLISH) == []


def test_english_quotation_marks_are_curly():
    assert breaches(r"\"", [text for text in ENGLISH if text[0] != "catalogue"]) == []
    assert breaches(r"[„«»‘]", [(where, text.replace("„…“", "")) for where, text in ENGLISH]) == []
    assert [text for _where, text in ENGLISH if text.count("“") != text.count("”") and "„" not in text] == []


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (rules.GERMAN_TERMS, "Unsere Ambitionen"),
        (rules.GERMAN_TERMS, "Die nächste Newsletterausgabe"),
        (rules.GERMAN_TERMS, "Der Newsletter wurde versandt."),
        (rules.GERMAN_TERMS, "Schicken Sie eine E-Mail."),
        (rules.GERMAN_TERMS, "Newsletter abbestellen"),
        (rules.GERMAN_TERMS, "Der Worker läuft nicht."),
        (rules.GERMAN_TERMS, "Fragen Sie Ihre Ansprechperson."),
        (rules.INTERFACE_TERMS, "Drücken Sie den Knopf."),
        (rules.INTERFACE_TERMS, "Alle Geschichten dieses Bündels"),
        (rules.ENGLISH_TERMS, "Send us an email"),
        (rules.ENGLISH_TERMS, "the newsletter edition"),
    ],
)
def test_the_rules_catch(terms, text):
    assert rules.found(terms, text)


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (rules.GERMAN_TERMS, "Das Leitziel, per E-Mail an Ihre E-Mail-Adresse, mit der Newsletter-Ausgabe"),
        (rules.GERMAN_TERMS, "Der Newsletter ist versendet; die Mail kommt an."),
        (rules.ENGLISH_TERMS, "Please write by e-mail or give your e-mail address; the mail is sent."),
    ],
)
def test_the_rules_let_pass(terms, text):
    assert rules.found(terms, text) == []


@pytest.mark.parametrize("word", ["color", "organized", "center", "canceled", "License"])
def test_american_spellings_are_caught(word):
    assert rules.AMERICAN.search(word)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.PAIRED_FORMS, "alle Bürgerinnen und Bürger"),
        (rules.PAIRED_FORMS, "Studenten und Studentinnen"),
        (rules.PAIRED_FORMS, "Leser oder Leserinnen"),
        (rules.OTHER_GENDER_MARKS, "die BürgerInnen der Stadt"),
        (rules.DOUBLED, "Das ist ist falsch."),
        (rules.DOUBLED, "It is the the same."),
        (rules.NOT_GERMAN, "um 9.30 Uhr"),
        (rules.NOT_GERMAN, "Das Treffen in 2024"),
        (rules.INFORMAL, "Was du brauchst"),
    ],
)
def test_the_patterns_catch(rule, text):
    assert rule.search(text)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (rules.PAIRED_FORMS, "Talente gewinnen und halten"),
        (rules.PAIRED_FORMS, "Bürger:innen und Bürgermeister:innen"),
        (rules.DOUBLED, "Regeln, die die Stadt kennt, wenn Sie sie lesen"),
        (rules.NOT_GERMAN, "um 9:30 Uhr, im Jahr 2024, auf Deutsch"),
    ],
)
def test_the_patterns_let_pass(rule, text):
    assert not rule.search(text)
