"""What an officer types in the editor comes back as it was."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from core.rich_text import TEXT_FEATURES
from tests.core.blocks.conftest import FIELD
from tests.factories.home import ContentPageFactory

WORDS = '<p data-block-key="a">Die <span lang="en">key figures</span> und <i>ein</i> <b>Wort</b></p>'


def test_a_foreign_word_stays_marked_through_the_editor():
    converter = ContentstateConverter(TEXT_FEATURES)
    again = converter.to_database_format(converter.from_database_format(WORDS))
    assert again == WORDS


def test_what_officers_may_not_write_does_not_come_back():
    converter = ContentstateConverter(TEXT_FEATURES)
    strange = '<h1>Big</h1><p style="color:red">red</p><p><script>alert(1)</script><span lang="xx">x</span></p>'
    again = converter.to_database_format(converter.from_database_format(strange))
    assert not any(part in again for part in ("<h1", "style", "<script", "span"))


@pytest.mark.django_db
def test_a_page_with_every_block_opens_in_the_editor(home):
    body = [{"type": name, "value": block.get_prep_value(block.get_preview_value())} for name, block in catalogue()]
    page = ContentPageFactory(parent=home, body=body)
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("chief@example.org", "secret"))
    response = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    assert [block.block_type for block in page.body] == [name for name, _block in catalogue()]


def catalogue():
    return list(FIELD.stream_block.child_blocks.items())
