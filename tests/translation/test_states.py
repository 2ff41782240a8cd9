"""The state of a translation follows what happens to the page and to its original."""

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from wagtail.models import ModelLogEntry, PageLogEntry

from home.models import ContentPage
from translation.models import TranslationState
from translation.services import (
    ChangedBefore,
    NoSource,
    confirm_machine_text,
    keep_as_is,
    mark_correction,
    mark_up_to_date,
    note_machine_text,
    state_of,
)
from translation.sources import newest_draft
from translation.strings import apply, strings

pytestmark = pytest.mark.django_db


def write(page, **texts):
    """Save a new draft with these texts, as the editor does."""
    draft = newest_draft(page)
    for name, text in texts.items():
        setattr(draft, name, text)
    draft.save_revision()
    return draft


def publish_text(page, **texts):
    write(page, **texts).get_latest_revision().publish()
    return ContentPage.objects.get(pk=page.pk)


def state(page):
    return TranslationState.objects.get(page=page.pk)


def test_a_started_translation_remembers_what_it_was_made_from(about, draft):
    found = state(draft)
    assert found.source_id == about.pk
    assert found.source_strings() == strings(about)
    assert set(found.open_keys) == set(strings(about))


def test_pages_that_code_puts_together_get_a_state_as_well(about, home_en):
    english = home_en.add_child(
        instance=ContentPage(title="About us", slug="about", translation_key=about.translation_key)
    )
    assert state(english).source_id == about.pk


def test_an_original_has_no_state(about):
    with pytest.raises(NoSource):
        state_of(about)


def test_a_changed_text_of_the_live_original_shows_at_publication_and_not_before(about, draft):
    write(about, teaser_text="Wer wir wirklich sind.")
    assert not state(draft).is_outdated
    publish_text(about, teaser_text="Wer wir wirklich sind.")
    about.refresh_from_db()
    assert state(draft).source_changed_at == about.last_published_at


def test_the_date_says_when_the_original_changed_first(about, draft):
    publish_text(about, teaser_text="Erste Änderung.")
    first = state(draft).source_changed_at
    publish_text(about, teaser_text="Zweite Änderung.")
    assert state(draft).source_changed_at == first


def test_a_change_that_was_taken_back_is_none(about, draft):
    publish_text(about, teaser_text="Anders.")
    publish_text(about, teaser_text="Wer wir sind.")
    assert not state(draft).is_outdated


def test_a_publication_without_a_change_of_text_changes_nothing(about, draft):
    publish_text(about, show_in_menus=True)
    assert not state(draft).is_outdated


def test_a_translation_of_a_draft_follows_the_draft(home, english, officer):
    from translation.services import start

    source = home.add_child(instance=ContentPage(title="Entwurf", slug="entwurf", live=False))
    source.save_revision()
    target = start(source, english, officer)
    write(source, title="Anderer Entwurf")
    assert state(target).is_outdated


def test_marking_takes_what_the_original_says_now(about, draft, officer):
    publish_text(about, teaser_text="Neu.")
    marked = mark_up_to_date(draft, officer)
    assert not marked.is_outdated
    assert marked.marked_by == officer
    assert marked.source_strings()["teaser_text#0"] == "Neu."
    assert PageLogEntry.objects.filter(page=draft.pk, action="translation.up_to_date").exists()


def test_a_correction_of_the_original_leaves_the_translation_as_it_is(about, draft, officer):
    publish_text(about, teaser_text="Wer wir sind!")
    assert not mark_correction(draft, officer).is_outdated
    assert PageLogEntry.objects.get(page=draft.pk, action="translation.correction").user == officer
    assert not ModelLogEntry.objects.exists()


def test_a_correction_does_not_hide_an_earlier_change(about, draft, officer):
    publish_text(about, teaser_text="Ganz neu.")
    publish_text(about, teaser_text="Ganz neu!")
    with pytest.raises(ChangedBefore):
        mark_correction(draft, officer)
    assert state(draft).is_outdated


def test_a_stranger_may_mark_nothing(about, draft):
    stranger = get_user_model().objects.create_user("stranger@example.org", "x" * 12)
    publish_text(about, teaser_text="Neu.")
    for act in (mark_up_to_date, mark_correction, confirm_machine_text):
        with pytest.raises(PermissionDenied):
            act(draft, stranger)
    assert state(draft).is_outdated


def machine(page):
    draft = newest_draft(page)
    apply(draft, {"title#0": "About us", "teaser_text#0": "Who we are."})
    draft.save_revision()
    return note_machine_text(page, ["title#0", "teaser_text#0"])


def test_machine_text_is_noted_until_somebody_confirms_it(draft, officer):
    assert set(machine(draft).machine) == {"title#0", "teaser_text#0"}
    assert confirm_machine_text(draft, officer).machine == {}


def test_editing_a_machine_text_confirms_just_that_text(draft):
    machine(draft)
    write(draft, title="About our network")
    assert list(state(draft).machine) == ["teaser_text#0"]


def test_what_is_the_same_on_purpose_is_not_open(draft, officer):
    assert "title#0" in state(draft).open_keys
    assert "title#0" not in keep_as_is(draft, ["title#0"], officer).open_keys


def test_a_deleted_original_leaves_the_translation_and_says_so(about, draft, officer):
    about.delete()
    found = state(draft)
    assert found.source is None
    with pytest.raises(NoSource, match="deleted"):
        mark_up_to_date(draft, officer)


def test_an_alias_has_no_state(about, home_en, english):
    alias = about.copy_for_translation(english, alias=True)
    assert not TranslationState.objects.filter(page=alias.pk).exists()
