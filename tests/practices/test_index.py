"""The library's index stays true, whatever changes."""

from __future__ import annotations

from datetime import date

from practices.models import LibraryEntry
from tests.factories.network import TandemFactory
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice


def keys(page):
    return set(LibraryEntry.objects.get(page=page).keys.split())


def test_a_draft_is_not_in_the_index(library):
    page = PracticePageFactory(parent=library)
    page.practice.save()
    assert not LibraryEntry.objects.filter(page=page).exists()


def test_a_live_page_is_in_the_index_with_all_that_facets_ask_for(library):
    tandem = TandemFactory(city__country="PT")
    page = live_practice(library, practice=PracticeFactory(tandem=tandem, stage="pilot", added=date(2024, 5, 1)))
    wanted = {f"tandem:{tandem.pk}", "country:PT", "stage:pilot", "evidence:0", "year:2024", "language:en"}
    assert wanted <= keys(page)


def test_a_change_of_the_record_changes_its_row(library):
    page = live_practice(library, practice=PracticeFactory(stage="pilot"))
    page.practice.stage = "stopped"
    page.practice.save()
    assert "stage:stopped" in keys(page)
    assert "stage:pilot" not in keys(page)


def test_a_partner_of_the_network_counts_as_a_tandem_of_the_practice(library):
    other = TandemFactory()
    practice = PracticeFactory()
    practice.partners.create(tandem=other)
    practice.save()
    assert f"tandem:{other.pk}" in keys(live_practice(library, practice=practice))


def test_a_second_language_shows_in_both_rows_until_it_is_withdrawn(library, library_de):
    english = live_practice(library)
    german = live_practice(library_de, practice=english.practice)
    assert {"language:de", "language:en"} <= keys(english) & keys(german)
    german.unpublish()
    assert "language:de" not in keys(english)
    assert not LibraryEntry.objects.filter(page=german).exists()


def test_deleting_one_language_changes_the_row_of_the_other(library, library_de):
    english = live_practice(library)
    german = live_practice(library_de, practice=english.practice)
    german.delete()
    assert "language:de" not in keys(english)


def test_a_city_in_another_country_takes_its_practices_along(library):
    page = live_practice(library, practice=PracticeFactory(tandem=TandemFactory(city__country="PT")))
    tandem = page.practice.tandem
    tandem.city.country = "ES"
    tandem.city.save()
    assert "country:ES" in keys(page)
