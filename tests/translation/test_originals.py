"""Which page is the original can change; texts, history and further languages stay."""

import pytest
from django.core.exceptions import PermissionDenied
from wagtail.models import PageLogEntry

from tests.translation.test_editor import review
from tests.translation.test_states import machine, publish_text, state
from translation.adoption import adopt_pairs
from translation.board import State, board
from translation.models import TranslationState
from translation.originals import NotReady, make_original
from translation.services import NoSource, keep_as_is, state_of
from translation.sources import newest_draft, source_of
from translation.strings import apply, strings

pytestmark = pytest.mark.django_db


@pytest.fixture
def english_page(draft):
    """The English translation: all translated, and public."""
    mine = newest_draft(draft)
    apply(mine, {key: f"English words, number {number}" for number, key in enumerate(strings(mine))})
    mine.save_revision().publish()
    return type(draft).objects.get(pk=draft.pk)


def test_the_translation_becomes_the_original_and_the_original_its_translation(about, english_page, officer):
    said = strings(about), strings(english_page)
    make_original(english_page, officer)
    found = state(about)
    assert found.source_id == english_page.pk
    assert not found.is_outdated
    assert found.source_strings() == said[1]
    assert not TranslationState.objects.filter(page=english_page.pk).exists()
    assert (strings(newest_draft(about)), strings(newest_draft(english_page))) == said
    row = next(row for row in board() if row.key == about.translation_key)
    assert (row.cells["en"].state, row.cells["de"].state) == (State.ORIGINAL, State.UP_TO_DATE)


def test_from_then_on_changes_count_the_other_way_round(about, english_page, officer):
    make_original(english_page, officer)
    publish_text(about, teaser_text="Auf Deutsch geändert.")
    assert not state(about).is_outdated
    publish_text(english_page, teaser_text="Changed in English.")
    assert state(about).is_outdated


def test_nothing_turns_it_back_by_itself(about, english_page, officer):
    """The German page is the older one, which decides only where nobody has decided."""
    make_original(english_page, officer)
    assert source_of(english_page) is None
    with pytest.raises(NoSource):
        state_of(english_page)
    adopt_pairs()
    told = TranslationState.objects.get(page__translation_key=about.translation_key)
    assert told.page_id == about.pk


def test_twice_is_as_before(about, english_page, officer):
    before = state(english_page)
    make_original(english_page, officer)
    make_original(about, officer)
    after = state(english_page)
    assert (after.source_id, after.snapshot, after.open_keys) == (before.source_id, before.snapshot, before.open_keys)
    assert TranslationState.objects.count() == 1


def test_both_histories_say_it(about, english_page, officer):
    make_original(english_page, officer)
    assert PageLogEntry.objects.get(page=english_page.pk, action="translation.make_original").user == officer
    assert PageLogEntry.objects.get(page=about.pk, action="translation.lose_original").user == officer


def test_what_is_the_same_on_purpose_stays_so(about, english_page, officer):
    keep_as_is(english_page, ["title#0"], officer)
    make_original(english_page, officer)
    assert state(about).kept == ["title#0"]


def not_public(about, page):
    page.unpublish()


def outdated(about, page):
    publish_text(about, teaser_text="Neu.")


def by_machine(about, page):
    machine(page)


def untranslated(about, page):
    mine = newest_draft(page)
    key = next(key for key in strings(about) if key.startswith("body") and len(strings(about)[key].split()) > 5)
    apply(mine, {key: strings(about)[key]})
    mine.save_revision()


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (not_public, "must be public"),
        (outdated, "mark this one as up to date first"),
        (by_machine, "Confirm the machine"),
        (untranslated, "still the original"),
    ],
)
def test_what_has_to_be_done_first_is_said(client, about, english_page, officer, prepare, words):
    prepare(about, english_page)
    with pytest.raises(NotReady, match=words):
        make_original(english_page, officer)
    client.force_login(officer)
    assert words in client.post(review(english_page, "make-original"), follow=True).content.decode()
    assert state(english_page).source_id == about.pk


def test_who_may_not_edit_both_pages_may_not(client, about, english_page, translator):
    with pytest.raises(PermissionDenied):
        make_original(english_page, translator)
    client.force_login(translator)
    assert "make-original" not in client.get(review(english_page)).content.decode()
    client.post(review(english_page, "make-original"))
    assert state(english_page).source_id == about.pk


def test_asking_changes_nothing_and_pressing_says_what_is_so_now(client, about, english_page, officer):
    client.force_login(officer)
    assert "make-original" in client.get(review(english_page)).content.decode()
    assert client.get(review(english_page, "make-original")).status_code == 405
    assert state(english_page).source_id == about.pk
    answer = client.post(
        review(english_page, "make-original"), {"next": f"/admin/translation/{about.pk}/"}, follow=True
    )
    assert "is the original now" in answer.content.decode()
    assert state(about).source_id == english_page.pk


def test_a_deleted_original_cannot_be_swapped(about, english_page, officer):
    about.delete()
    with pytest.raises(NoSource):
        make_original(english_page, officer)
