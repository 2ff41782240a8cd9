"""Words that belong together have one stem, words that do not have none in common. No database."""

import pytest

from core.search_text import normalise, stems, tokens

GERMAN = [
    ("Stadt", "Städte"), ("Stadt", "Staedte"), ("Stadt", "Stadte"), ("Städten", "Stadt"),
    ("Hochschule", "Hochschulen"), ("Universität", "Universitaeten"), ("Universität", "Universitaten"),
    ("Fahrrad", "Fahrräder"), ("Fahrraeder", "Fahrrades"),
    ("Köln", "Koeln"), ("Köln", "Koln"), ("Koeln", "Koln"), ("Zürich", "Zuerich"), ("Göttingen", "Goettingen"),
    ("Maßnahme", "Massnahmen"), ("Straße", "Strassen"), ("STRASSE", "straße"),
    ("Bürgermeister:innen", "Bürgermeisterin"), ("Bürgermeister:innen", "Bürgermeister"),
    ("Bürgermeister*innen", "Buergermeisterinnen"), ("Bürgermeister/-innen", "Bürgermeister_in"),
    ("Bürgermeister(innen)", "BürgermeisterInnen"),
    ("Student:innen", "Studenten"), ("Studentin", "Student"), ("Ärzt:innen", "Arzt"), ("Akteurin", "Akteure"),
    ("Professorinnen", "Professor"), ("Expertin", "Expert:innen"), ("Kolleg:innen", "Kollegen"), ("Dekanin", "Dekan"),
    ("Entscheidungsträger:innen", "Entscheidungsträger"),
    ("Museum", "Museen"), ("Zentrum", "Zentren"), ("Forschungszentrum", "Forschungszentren"), ("Thema", "Themen"),
    ("neue", "neu"), ("neues", "neuer"), ("Wissenschaft", "Wissenschaften"), ("nachhaltig", "nachhaltige"),
    ("Timișoara", "Timisoara"), ("Málaga", "Malaga"), ("Tromsø", "Tromsö"), ("Åbo", "Abo"), ("Café", "Cafe"),
]  # fmt: skip
ENGLISH = [
    ("city", "cities"), ("city", "city’s"), ("university", "universities"), ("policy", "policies"),
    ("issue", "issues"), ("network", "networks"), ("meeting", "meetings"), ("mayor", "mayor's"),
    ("Köln", "Koeln"), ("Köln", "Koln"), ("Timișoara", "Timisoara"), ("Linköping", "Linkoeping"), ("Åbo", "Abo"),
]  # fmt: skip
APART = [
    ("de", "Euro", "Europa"), ("de", "neue", "Neun"), ("de", "Museum", "Muse"),
    ("de", "Stadt", "Staat"), ("de", "Termin", "Term"), ("de", "beginnen", "Beg"), ("de", "Magazin", "Magaz"),
    ("de", "Land", "Landung"), ("de", "Wohnung", "wohnen"),
    ("en", "new", "news"), ("en", "university", "universe"), ("en", "policy", "police"), ("en", "blue", "blu"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), GERMAN)
def test_german_forms_of_a_word_share_a_stem(one, other):
    assert set(stems(one, "de")) & set(stems(other, "de"))


@pytest.mark.parametrize(("one", "other"), ENGLISH)
def test_english_forms_of_a_word_share_a_stem(one, other):
    assert set(stems(one, "en")) & set(stems(other, "en"))


@pytest.mark.parametrize(("language", "one", "other"), APART)
def test_different_words_stay_apart(language, one, other):
    assert stems(one, language) and not set(stems(one, language)) & set(stems(other, language))


def test_a_form_of_gender_is_one_word_in_german_alone():
    assert [token.group() for token in tokens("Bürger:innen, Student/-in", "de")] == ["Bürger:innen", "Student/-in"]
    assert [token.group() for token in tokens("log/in now", "en")] == ["log", "in", "now"]


@pytest.mark.parametrize("text", ["", "…!?", "der die das", "\x00", "a b", '"*" (', "_" * 50])
def test_text_without_telling_words_is_empty(text):
    assert normalise(text, "de") == ""


def test_a_language_without_a_stemmer_still_finds_letters_without_their_marks():
    assert stems("Łódź", "pl") == ("lodz",)


def test_a_very_long_word_fits_the_table():
    assert len(stems("Donau" * 100, "de")[0]) == 40
