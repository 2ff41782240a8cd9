"""What the original gains after the translation was begun comes into the draft at its place; nothing there is lost."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry

from tests.translation.machine.conftest import form_of
from tests.translation.test_editor import codes, editor, review
from tests.translation.test_states import state
from translation.new_blocks import added_blocks, gone_blocks, take_over
from translation.side_by_side import side_by_side
from translation.sources import newest_draft
from translation.strings import apply, strings
from translation.taking import Locked, take_new_blocks

pytestmark = pytest.mark.django_db
NEW = "<p>Ein ganz neuer Absatz mit vielen Wörtern.</p>"


def rebuild(page, change):
    """Publish the page with the list of its blocks, as raw data, after ``change`` has been at it."""
    draft = newest_draft(page)
    body = draft.body.get_prep_value()
    change(body)
    draft.body = draft._meta.get_field("body").to_python(body)
    draft.save_revision().publish()


def block(name, kind="text", value=NEW):
    return {"type": kind, "value": value, "id": f"00000000-0000-4000-8000-00000000000{name}"}


def ids(page):
    return [child.id for child in newest_draft(page).body]


@pytest.fixture
def longer(about, draft):
    """The original has a new block at its beginning, one in its middle and one at its end."""

    def change(body):
        body.insert(1, block(2))
        body.insert(0, block(1))
        body.append(block(3, "heading", {"text": "Noch ein Titel", "level": "h2", "anchor": ""}))

    rebuild(about, change)
    return about


def test_the_editor_names_new_blocks_with_their_first_words(client, longer, draft, officer):
    client.force_login(officer)
    page = editor(client, draft)
    assert "New in the original" in page
    assert page.count('name="block"') == 4
    shown = side_by_side(draft, state(draft))
    assert [(note.label, note.excerpt[:14]) for note in shown.new_blocks] == [
        ("Text", "Ein ganz neuer"),
        ("Text", "Ein ganz neuer"),
        ("Heading", "Noch ein Titel"),
    ]


def test_all_new_blocks_come_to_their_places_and_what_was_translated_stays(longer, draft, officer):
    mine = newest_draft(draft)
    first = next(key for key in strings(mine) if key.startswith("body"))
    apply(mine, {first: "My sentence."})
    mine.body = [*mine.body.get_prep_value(), block(9, value="<p>Only here.</p>")]
    mine.save_revision()
    before = ids(draft)
    assert take_new_blocks(draft, officer) == 3
    after = newest_draft(draft)
    assert ids(draft) == [block(1)["id"], before[0], block(2)["id"], before[1], block(3)["id"], before[2]]
    assert "My sentence." in strings(after)[first]
    assert "Only here." in str(after.body[5].value)
    assert PageLogEntry.objects.get(page=draft.pk, action="translation.take_blocks").user == officer
    assert take_new_blocks(draft, officer) == 0


def test_one_block_is_taken_alone(longer, draft, officer):
    before = ids(draft)
    assert take_new_blocks(draft, officer, [block(2)["id"]]) == 1
    assert ids(draft) == [before[0], block(2)["id"], before[1]]
    assert len(side_by_side(draft, state(draft)).new_blocks) == 2


def test_what_was_taken_over_counts_as_not_translated_and_is_asked_for_at_the_gate(longer, draft, officer):
    mine = newest_draft(draft)
    apply(mine, {key: f"English {number}" for number, key in enumerate(strings(mine))})
    mine.save_revision()
    assert not state(draft).open_keys
    take_new_blocks(draft, officer)
    assert {key.split(".")[1].split("#")[0] for key in state(draft).open_keys} == {block(n)["id"] for n in (1, 2, 3)}
    assert "not-translated" in codes(draft)
    assert state(draft).is_outdated, "the public translation does not say it yet"
    mine = newest_draft(draft)
    apply(mine, dict.fromkeys(state(draft).open_keys, "Translated now."))
    mine.save_revision()
    assert not state(draft).open_keys
    assert "not-translated" not in codes(draft)


def test_a_block_that_a_translator_deleted_does_not_come_back(longer, draft, officer):
    mine = newest_draft(draft)
    gone = mine.body[1].id
    mine.body = mine.body.get_prep_value()[:1]
    mine.save_revision()
    take_new_blocks(draft, officer)
    assert gone not in ids(draft)


def test_a_taken_block_that_an_older_form_undid_is_offered_again(client, longer, draft, officer):
    client.force_login(officer)
    old = form_of(draft)
    take_new_blocks(draft, officer)
    client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), old)
    assert len(ids(draft)) == 2
    assert len(side_by_side(draft, state(draft)).new_blocks) == 3


def test_new_items_inside_a_block_come_in_too():
    from home.models import ContentPage

    field = ContentPage._meta.get_field("body")
    kind = next(name for name, child in field.stream_block.child_blocks.items() if _list_in(child))
    inner = _list_in(field.stream_block.child_blocks[kind])

    def page(numbers):
        item = field.stream_block.child_blocks[kind].child_blocks[inner].child_block
        items = [{"type": "item", "id": f"item-{n}", "value": item.get_prep_value(item.get_default())} for n in numbers]
        return ContentPage(title="x", body=[{"type": kind, "id": "outer", "value": {inner: items}}])

    source, draft = page([1, 2, 3]), page([1, 3])
    assert [note.id for note in added_blocks(source, draft, {"outer", "item-1", "item-3"})] == ["item-2"]
    take_over(source, draft, {"outer", "item-1", "item-3"})
    assert [item["id"] for item in draft.body.get_prep_value()[0]["value"][inner]] == ["item-1", "item-2", "item-3"]


def _list_in(struct):
    from wagtail.blocks import ListBlock

    children = getattr(struct, "child_blocks", {})
    return next((name for name, child in children.items() if isinstance(child, ListBlock)), None)


def test_a_picture_without_words_is_a_new_block_too(about, draft):
    """No text has changed, and yet there is something to take over."""
    rebuild(about, lambda body: body.append(block(4, "text", "<hr/>")))
    assert not state(draft).is_outdated
    assert [note.id for note in side_by_side(draft, state(draft)).new_blocks] == [block(4)["id"]]


def test_blocks_that_the_original_lost_are_named_and_stay(client, about, draft, officer):
    lost = about.body[1].id
    rebuild(about, lambda body: body.pop())
    client.force_login(officer)
    page = editor(client, draft)
    assert "Gone from the original" in page
    assert f"#block-{lost}-section" in page
    assert lost in ids(draft)
    about.refresh_from_db()
    assert [note.excerpt for note in gone_blocks(about, newest_draft(draft), {lost})] == ["Wie es weitergeht"]


def test_a_block_of_the_translation_alone_is_not_called_gone(about, draft):
    mine = newest_draft(draft)
    mine.body = [*mine.body.get_prep_value(), block(9)]
    mine.save_revision()
    assert side_by_side(draft, state(draft)).gone_blocks == []


def test_the_button_in_the_editor_saves_what_was_typed_first(client, longer, draft, officer):
    client.force_login(officer)
    data = {**form_of(draft), "title": "About us", "block": ""}
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), data, follow=True)
    assert "3 new blocks were taken" in answer.content.decode()
    assert newest_draft(draft).title == "About us"
    assert len(ids(draft)) == 5


def test_the_comparison_has_the_button_too_and_asking_changes_nothing(client, longer, draft, officer):
    client.force_login(officer)
    assert 'name="block"' in client.get(review(draft)).content.decode()
    assert client.get(review(draft, "take-blocks")).status_code == 405
    assert len(ids(draft)) == 2
    answer = client.post(review(draft, "take-blocks"), {"block": block(1)["id"]}, follow=True)
    assert "1 new block was taken" in answer.content.decode()
    assert ids(draft)[0] == block(1)["id"]
    assert "no new block" in client.post(review(draft, "take-blocks"), {"block": "x"}, follow=True).content.decode()


def test_nothing_is_taken_into_a_page_that_is_locked_or_not_yours(client, longer, draft, officer, translator, contact):
    with pytest.raises(PermissionDenied):
        take_new_blocks(draft, contact)
    draft.locked, draft.locked_by = True, translator
    draft.save()
    with pytest.raises(Locked):
        take_new_blocks(draft, officer)
    client.force_login(officer)
    answer = client.post(review(draft, "take-blocks"), follow=True).content.decode()
    assert "Nothing was taken over" in answer
    assert len(ids(draft)) == 2


@pytest.fixture
def contact(django_user_model):
    return django_user_model.objects.create_user("stranger@example.org", "x" * 12)


def test_marking_as_up_to_date_ends_the_offer(longer, draft, officer):
    from translation.services import mark_up_to_date

    mark_up_to_date(draft, officer)
    assert side_by_side(draft, state(draft)).new_blocks == []


def test_calling_the_change_a_correction_leaves_new_blocks_on_offer(longer, draft, officer):
    from translation.services import mark_correction

    mark_correction(draft, officer)
    assert not state(draft).is_outdated
    assert take_new_blocks(draft, officer) == 3
    for number in (1, 2, 3):
        assert any(block(number)["id"] in key for key in state(draft).open_keys)
