"""The original beside the form, what has changed in it, and the decisions about it."""

import pytest
from django.urls import reverse

from planning.clearance import reasons_of
from planning.facts import Draft, Facts, Story
from planning.reasons import Severity
from tests.translation.test_states import machine, publish_text, state, write
from translation.differences import changes, marked
from translation.glossary import Word, hints
from translation.models import GlossaryTerm
from translation.models.terms import words_between
from translation.places import place_of
from translation.side_by_side import side_by_side
from translation.sources import newest_draft

pytestmark = pytest.mark.django_db


def editor(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def review(page, action=None):
    return reverse("translation:act", args=[page.pk, action]) if action else f"/admin/translation/{page.pk}/"


def test_the_original_stands_beside_the_form_with_its_language(client, about, draft, officer):
    client.force_login(officer)
    page = editor(client, draft)
    assert 'data-path="teaser_text"' in page
    assert 'lang="de"' in page
    assert "Wer wir sind." in page
    assert reverse("wagtailadmin_pages:edit", args=[about.pk]) in page


def test_running_text_can_be_copied_with_its_links(draft):
    shown = side_by_side(draft, state(draft))
    rich = next(passage for passage in shown.passages if passage.rich)
    assert '"LINK"' in rich.content_state
    assert "https://example.org/" in rich.content_state


def test_a_text_in_a_block_is_called_by_its_block(about):
    path = f"body.{about.body[1].id}.text"
    assert place_of(about, path).label == "Heading"


def test_the_editor_says_since_when_the_original_has_changed_and_marks_the_words(client, about, draft, officer):
    publish_text(about, teaser_text="Wer wir wirklich sind.")
    client.force_login(officer)
    page = editor(client, draft)
    assert "Source changed since" in page
    assert "<ins>" in page
    assert "wirklich" in page


def test_words_are_marked_and_escaped():
    before, after = marked("one <b> two", "one three two")
    assert before == "one <del>&lt;b&gt;</del> two"
    assert after == "one <ins>three</ins> two"


def test_added_and_removed_texts_are_changes():
    found = changes({"a": "1", "b": "2"}, {"a": "1", "c": "3"})
    assert [(change.key, change.before, change.after) for change in found] == [("c", "", "3"), ("b", "2", "")]


def test_marking_is_a_post_and_asking_changes_nothing(client, about, draft, officer):
    publish_text(about, teaser_text="Neu.")
    client.force_login(officer)
    assert client.get(review(draft)).status_code == 200
    assert client.get(review(draft, "up-to-date")).status_code == 405
    assert state(draft).is_outdated
    client.post(review(draft, "up-to-date"))
    assert not state(draft).is_outdated


def test_the_original_offers_to_call_its_change_a_correction(client, about, draft, officer):
    publish_text(about, teaser_text="Wer wir sind!")
    client.force_login(officer)
    assert review(draft, "correction") in editor(client, about)
    answer = client.post(review(draft, "correction"), follow=True).content.decode()
    assert "was a correction" in answer
    assert not state(draft).is_outdated


def test_what_stays_the_same_is_chosen_by_place(client, draft, officer):
    client.force_login(officer)
    client.post(review(draft, "keep"), {"path": ["title", "nonsense"]})
    assert state(draft).kept == ["title#0"]


def test_a_field_left_empty_is_open_until_somebody_says_that_it_is_meant(draft, officer):
    from translation.services import keep_as_is

    write(draft, teaser_text="")
    assert "teaser_text#0" in state(draft).open_keys
    keep_as_is(draft, ["teaser_text#0"], officer)
    assert "teaser_text#0" not in state(draft).open_keys


def test_a_deleted_block_is_not_missing(about, draft):
    newest = newest_draft(draft)
    newest.body = newest.body.raw_data[:1]
    newest.save_revision()
    assert not [key for key in state(draft).open_keys if about.body[1].id in key]


def test_a_deleted_original_is_named_in_the_editor_and_in_the_review(client, about, draft, officer):
    about.delete()
    client.force_login(officer)
    assert "has been deleted" in editor(client, draft)
    assert "has been deleted" in client.get(review(draft), follow=True).content.decode()
    assert "has been deleted" in client.post(review(draft, "up-to-date"), follow=True).content.decode()


def test_a_moved_original_keeps_its_translation(client, about, draft, home, officer):
    from home.models import ContentPage

    place = home.add_child(instance=ContentPage(title="Netzwerk", slug="netzwerk"))
    about.move(place, pos="last-child")
    client.force_login(officer)
    assert state(draft).source_id == about.pk
    assert "Wer wir sind." in editor(client, draft)


def test_a_slug_that_exists_gets_a_number(about, home_en, english, officer):
    from home.models import ContentPage
    from translation.services import start

    home_en.add_child(instance=ContentPage(title="Other", slug=about.slug))
    assert start(about, english, officer).slug == f"{about.slug}-1"


def test_two_people_who_start_at_once_get_one_draft(monkeypatch, about, english, officer):
    """The second one finds nothing when asking, and the row when writing."""
    from translation import starting

    first = starting.start_translation(about, english, officer)
    seen = []

    def late(page, locale):
        seen.append(page)
        return None if len(seen) == 1 else first

    monkeypatch.setattr(type(about), "get_translation_or_none", late)
    with pytest.raises(starting.AlreadyTranslated) as answer:
        starting.start_translation(about, english, officer)
    assert answer.value.page.pk == first.pk


def test_the_glossary_starts_with_the_terms_of_the_network(draft):
    found = hints("Jede Maßnahme hat ein Leitziel.", *words_between("de", "en").values())
    assert {(hint.found, hint.text) for hint in found} == {("Maßnahme", "action"), ("Leitziel", "ambition")}
    assert GlossaryTerm.objects.count() > 10


def test_endings_and_other_forms_count_and_parts_of_words_do_not():
    city = Word(1, ("city", "cities"))
    assert city.occurs_in("Two Cities")
    assert not city.occurs_in("capacity")
    assert Word(2, ("Maßnahme",)).occurs_in("Maßnahmen")


def codes(page, live=False):
    from datetime import UTC, datetime

    draft = Draft(page.pk, page.translation_key, "en", live, False, {"teaser_text": "x", "search_description": "x"})
    found = reasons_of(Facts(draft, Story(), approved=True, translation=state(page)), datetime.now(UTC))
    return {reason.code: reason.severity for reason in found if reason.field == "translation"}


def test_the_gate_names_machine_text_old_text_and_untranslated_text(about, draft):
    assert codes(draft) == {"not-translated": Severity.REQUIRED}
    machine(draft)
    publish_text(about, teaser_text="Neu.")
    assert set(codes(draft)) == {"machine-text", "translation-outdated", "not-translated"}


def test_a_live_translation_that_was_overtaken_can_still_be_mended(about, draft):
    publish_text(about, teaser_text="Neu.")
    assert codes(draft, live=True)["translation-outdated"] is Severity.RECOMMENDED


def test_names_need_no_translation(about, draft):
    newest = newest_draft(draft)
    newest.body = []
    newest.save_revision()
    assert state(draft).open_keys
    assert codes(draft) == {}


def test_an_officer_assigns_a_translation_and_a_translator_does_not(client, draft, officer, translator):
    data = {"assignee": translator.pk, "due_date": "2030-01-31"}
    client.force_login(translator)
    client.post(review(draft, "assign"), data)
    assert state(draft).assignee is None
    client.force_login(officer)
    client.post(review(draft, "assign"), data)
    assert state(draft).assignee == translator
    assert str(state(draft).due_date) == "2030-01-31"


@pytest.mark.parametrize("data", [{"due_date": "tomorrow"}, {"assignee": "999999"}])
def test_a_bad_assignment_is_named_and_changes_nothing(client, draft, officer, data):
    client.force_login(officer)
    answer = client.post(review(draft, "assign"), data, follow=True).content.decode()
    assert "Enter a valid date" in answer or "Select a valid choice" in answer
    assert state(draft).assignee is None
    assert state(draft).due_date is None
