"""Which words find which, asked of the database: the same table on SQLite and on PostgreSQL."""

import pytest

from core.search_vocabulary import Split, within_one_error
from tests.core.searching import answer_to, hits
from tests.core.test_search_text import APART, ENGLISH, GERMAN

pytestmark = pytest.mark.django_db

PAIRS = [*(("de", *pair) for pair in GERMAN), *(("en", *pair) for pair in ENGLISH)]
#: Of five letters or more, with which a longer word begins: found, but for less.
BEGINNINGS = {"Magaz"}
#: A part of a compound, and the compound as a page has it. Other words of the site stand behind.
PARTS = [
    ("Klima", "Klimaschutzmaßnahmen", ""),
    ("Schutzmaßnahmen", "Klimaschutzmaßnahmen", ""),
    ("Schutzmaßnahme", "Klimaschutzmassnahme", ""),
    ("Maßnahme", "Klimaschutzmaßnahmen", ""),
    ("Schutz", "Klimaschutzmaßnahmen", "Klima und Maßnahmen"),
    ("Rad", "Fahrräder", "fahren"),
    ("Rad", "Radverkehr", "Verkehr"),
    ("Verkehr", "Radverkehr", ""),
    ("Stadt", "Hansestädte", "Die Hanse"),
    ("Partnerschaft", "Städtepartnerschaften", ""),
    ("Schule", "Hochschulen", "hoch hinaus"),
    ("Platz", "Arbeitsplätze", "Arbeit"),
    ("Zentrum", "Forschungszentren", ""),
    ("Hochschul", "Hochschulrat", "Rat"),
    ("Bürger", "Bürgerbeteiligung", "Beteiligung"),
    ("Beteiligung", "Bürgerbeteiligungen", ""),
]
#: Letters that stand in a word by chance.
NO_PARTS = [
    ("Ei", "Freiheit Arbeit Beteiligung"),
    ("Rat", "Beratung Strategie"),
    ("Wind", "Schwindel"),
    ("Art", "Start Karten Partner"),
    ("Ort", "Sport Wort"),
    ("Eis", "Preise Kreis"),
    ("Land", "Landung Irland"),
    ("Auto", "Autorin"),
    ("Tor", "Direktor Motor"),
    ("Not", "Notizen"),
    ("Ehe", "Ehemalige erzählen mal"),
    ("Hase", "Phasen"),
    ("Rund", "Grundlagen"),
    ("Euro", "Europa"),
    ("Tanne", "Entspannen"),
]
#: A word with a typing error, the word of the site, and how the site's answer is spelt.
ERRORS = [
    ("de", "Hochschlue", "Hochschulen"),
    ("de", "Hochshule", "Hochschule"),
    ("de", "Hocchschule", "Hochschule"),
    ("de", "Univarsität", "Universität"),
    ("de", "Fahrard", "Fahrrad"),
    ("de", "Kilma", "Klima"),
    ("de", "Satdt", "Stadt"),
    ("de", "Bürgremeister", "Bürgermeister"),
    ("de", "Maßnahne", "Maßnahme"),
    ("de", "Nachhaltikeit", "Nachhaltigkeit"),
    ("de", "xStadt", "Stadt"),
    ("en", "univeristy", "university"),
    ("en", "citiess", "cities"),
    ("en", "sustainabel", "sustainable"),
    ("en", "tanddem", "tandem"),
    ("en", "networc", "network"),
    ("en", "clymate", "climate"),
]


@pytest.mark.parametrize(("language", "one", "other"), PAIRS)
def test_each_form_of_a_word_finds_the_other(client, told, home, home_en, language, one, other):
    parent = home if language == "de" else home_en
    first = told("Erste", one, parent=parent, slug="erste", teaser_text="")
    second = told("Zweite", other, parent=parent, slug="zweite", teaser_text="")
    for query in (one, other):
        assert set(hits(client, query, language)) == {first.url, second.url}, query


@pytest.mark.parametrize(("language", "one", "other"), [pair for pair in APART if pair[2] not in BEGINNINGS])
def test_different_words_do_not_find_each_other(client, told, home, home_en, language, one, other):
    page = told("Seite", one, parent=home if language == "de" else home_en, teaser_text="")
    assert hits(client, one, language) == [page.url]
    answer = answer_to(client, other, language)
    assert not answer.context["search"].found or answer.context["answer"].instead_of


@pytest.mark.parametrize(("part", "compound", "beside"), PARTS)
def test_a_part_finds_the_compound(client, told, part, compound, beside):
    told("Nebenbei", beside, slug="nebenbei", teaser_text="")
    page = told("Seite", compound, teaser_text="")
    assert page.url in hits(client, part)


@pytest.mark.parametrize(("part", "words"), NO_PARTS)
def test_letters_that_stand_in_a_word_by_chance_find_nothing(client, told, part, words):
    told("Seite", words, teaser_text="")
    answer = answer_to(client, part)
    assert not answer.context["answer"].instead_of
    assert hits(client, part) == []


def test_the_word_itself_comes_before_its_compounds(client, told):
    compound = told("Klimaschutzmaßnahmen", "Klimaschutzmaßnahmen")
    exact = told("Andere Seite", "Die Schutzmaßnahmen wirken.", slug="andere")
    told("Schutzmaßnahmen im Titel", slug="titel")
    found = hits(client, "Schutzmaßnahmen")
    assert len(found) == 3 and found[0] == "/de/titel/"
    assert {found[1], found[2]} == {compound.url, exact.url}


def test_english_words_are_not_taken_apart(client, told, home_en):
    told("Page", "The scarlet carpet", parent=home_en)
    assert hits(client, "carp", "en") == [] == hits(client, "pet", "en")


@pytest.mark.parametrize(("language", "typed", "meant"), ERRORS)
def test_one_typing_error_is_forgiven_and_said(client, told, home, home_en, language, typed, meant):
    page = told("Seite", meant, parent=home if language == "de" else home_en, teaser_text="")
    answer = answer_to(client, typed, language)
    assert [hit.url for hit in answer.context["search"].hits] == [page.url]
    assert answer.context["answer"].instead_of == typed
    assert answer.context["search"].text == meant
    sentence = "Ergebnisse für" if language == "de" else "Showing results for"
    assert sentence in answer.content.decode() and meant in answer.content.decode()


def test_a_word_that_is_found_is_never_corrected(client, told):
    told("Die Hochschulen der Region", slug="region")
    exact = told("Hochschlue steht hier wirklich", slug="wirklich")
    answer = answer_to(client, "Hochschlue")
    assert [hit.url for hit in answer.context["search"].hits] == [exact.url]
    assert not answer.context["answer"].instead_of


def test_a_word_of_the_other_language_is_not_corrected_into_one_of_this(client, told, home_en):
    told("Mobilität", "Die Mobilität und die Aktivität")
    page = told("Mobilities", parent=home_en, slug="mobilities")
    answer = answer_to(client, "mobilities")
    assert not answer.context["answer"].instead_of
    assert [hit.url for hit in answer.context["elsewhere"][0].hits] == [page.url]


def test_two_errors_in_a_word_and_short_words_are_not_guessed_at(client, told):
    told("Seite", "Hochschule Tal", teaser_text="")
    assert hits(client, "Hohcshcule") == []
    assert hits(client, "Tel") == []


def test_each_unknown_word_is_corrected_and_the_others_stay(client, told):
    page = told("Seite", "Hochschulen und Fahrräder in der Stadt", teaser_text="")
    answer = answer_to(client, "Hochschlue, Stadt Fahrräer")
    assert answer.context["search"].text == "Hochschulen, Stadt Fahrräder"
    assert [hit.url for hit in answer.context["search"].hits] == [page.url]


def test_the_words_of_private_pages_are_not_offered(client, told):
    from wagtail.models import PageViewRestriction

    page = told("Geheimprojekt")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    answer = answer_to(client, "Geheimprojekkt")
    assert "Geheimprojekt<" not in answer.content.decode()
    assert not answer.context["answer"].instead_of


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("stadt", "stadt", True), ("stadt", "stat", True), ("stat", "stadt", True), ("satdt", "stadt", True),
        ("stadt", "stadl", True), ("tsadt", "stadt", True), ("stadtx", "stadt", True), ("xstadt", "stadt", True),
        ("stad", "stadt", True), ("sdatt", "stadt", False), ("statdd", "stadt", False), ("", "a", True),
        ("ab", "ba", True), ("abc", "cba", False), ("staadtt", "stadt", False),
    ],
)  # fmt: skip
def test_one_error_is_a_letter_too_many_missing_mistaken_or_two_mixed_up(one, other, alike):
    assert within_one_error(one, other) == within_one_error(other, one) == alike


def test_the_joints_of_compounds_are_no_words_of_their_own():
    assert Split("arbeitsplatz", "platz", "arbeits", "").makes_sense({"arbeit"})
    assert not Split("arbeitsplatz", "itsp", "arbe", "latz").makes_sense({"arbeit"})
