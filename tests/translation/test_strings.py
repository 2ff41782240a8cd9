"""A page is cut into strings and put together again without losing what is not text."""

import pytest
from wagtail import blocks
from wagtail.models import get_page_models

from translation.strings import BadMarkup, apply, block_ids, field_of, fingerprint, plain, stream_fields, strings

pytestmark = pytest.mark.django_db


def key_of(page, text):
    return next(key for key, html in strings(page).items() if text in html)


def test_every_text_has_a_key_and_the_address_of_the_page_has_none(about):
    texts = strings(about)
    assert texts["title#0"] == "Über uns"
    assert texts["teaser_text#0"] == "Wer wir sind."
    assert not [key for key in texts if field_of(key) == "slug"]
    assert "Wie es weitergeht" in texts.values()


def test_running_text_is_cut_by_paragraph_and_hides_the_addresses_of_links(about):
    assert 'Mit <a id="a1">Verweis</a>.' in strings(about).values()


def test_a_translation_has_the_keys_of_its_original(about, draft):
    assert strings(draft).keys() == strings(about).keys()


def test_texts_are_put_back_where_they_belong_and_nothing_else_moves(about):
    first, link = key_of(about, "Der erste"), key_of(about, "Verweis")
    ids = block_ids(about)
    gone = apply(about, {first: "The first. And <b>a second</b>.", link: 'With a <a id="a1">link</a>.'})
    html = about.body[0].value.source
    assert not gone
    assert "<b>a second</b>" in html
    assert 'href="https://example.org/"' in html
    assert about.body[1].value["text"] == "Wie es weitergeht"
    assert block_ids(about) == ids


def test_a_text_without_a_place_is_named(about):
    assert apply(about, {"body.00000000-0000-0000-0000-000000000000#0": "Lost"}) == [
        "body.00000000-0000-0000-0000-000000000000#0"
    ]


def test_an_empty_field_of_the_page_can_be_filled(about):
    about.teaser_text = ""
    assert apply(about, {"teaser_text#0": "Who we are &amp; why."}) == []
    assert about.teaser_text == "Who we are & why."


@pytest.mark.parametrize("html", ['<a id="a9">No such link</a>', "<p>A paragraph</p>", "<script>x</script>"])
def test_broken_markup_is_refused_and_nothing_is_written(about, html):
    key = key_of(about, "Verweis")
    before = strings(about)
    with pytest.raises(BadMarkup) as refused:
        apply(about, {"title#0": "Changed", key: html})
    assert refused.value.key == key
    assert strings(about) == before


def test_blocks_inside_blocks_have_ids_too(about):
    about.body = [*about.body.raw_data, {"type": "accordion", "id": "outer", "value": {}}]
    assert "outer" in block_ids(about)


def test_a_text_that_a_block_does_not_have_is_an_empty_one(about):
    raw = [*about.body.raw_data, {"type": "quote", "value": {"text": "Ein Satz."}, "id": "quote-without-source"}]
    about.body = raw
    assert "Ein Satz." in strings(about).values()


def test_a_fingerprint_ignores_how_lines_are_broken():
    assert fingerprint("one  two\n") == fingerprint("one two")
    assert fingerprint("one two") != fingerprint("one three")


def test_plain_text_has_no_tags():
    assert plain("One <b>&amp; two</b>") == "One & two"


def text_fields(block, path):
    """(path, block) of each text that is a field of a block, however deep."""
    for name, child in getattr(block, "child_blocks", {}).items():
        if isinstance(block, blocks.StructBlock) and isinstance(child, (blocks.CharBlock, blocks.TextBlock)):
            yield f"{path}.{name}", child
        yield from text_fields(child, f"{path}.{name}")
    if isinstance(block, blocks.ListBlock):
        yield from text_fields(block.child_block, f"{path}.item")


def test_a_text_that_a_stored_block_lacks_is_an_empty_one_on_every_page():
    found = {
        path: child.get_default()
        for model in get_page_models()
        for field in stream_fields(model)
        for path, child in text_fields(field.stream_block, f"{model.__name__}.{field.name}")
    }
    assert len(found) > 50
    assert {path for path, default in found.items() if default != ""} == set()


def test_a_page_whose_blocks_lack_their_texts_is_cut_all_the_same(about):
    field = about._meta.get_field("body")
    kinds = [name for name, block in field.stream_block.child_blocks.items() if isinstance(block, blocks.StructBlock)]
    about.body = field.to_python([{"type": name, "id": name, "value": {}} for name in kinds])
    assert not [key for key in strings(about) if field_of(key) == "body"]
