"""Two people at once, an original that goes away in the middle, a server that fails: a message each, nothing lost."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision

from home.models import ContentPage
from tests.translation.machine.conftest import form_of, said
from tests.translation.machine.server import HTML, KEY
from translation.machine.conversation import Patience
from translation.machine.deepl import DeepL
from translation.machine.filling import begin, run
from translation.po.exporting import export
from translation.services import mark_up_to_date, state_of
from translation.sources import newest_draft
from translation.strings import strings
from translation.taking import take_new_blocks

pytestmark = pytest.mark.django_db
FILL = "action-machine-translate"


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


# --- two translators at once --------------------------------------------------------------------------


def test_two_people_at_one_translation_both_have_their_text_in_the_history(client, draft, officer, secretariat):
    old = form_of(draft)
    client.force_login(officer)
    client.post(edit(draft), {**old, "title": "By the first"})
    client.force_login(secretariat)
    answer = client.post(edit(draft), {**old, "title": "By the second"}, follow=True)
    assert newest_draft(draft).title == "By the second"
    written = [revision.content["title"] for revision in Revision.objects.for_instance(draft).order_by("pk")]
    assert written[-2:] == ["By the first", "By the second"]
    assert "Somebody else saved this page while you had it open" in said(answer)
    compare = reverse("wagtailadmin_pages:revisions_compare", args=[draft.pk, _first(draft).pk, "latest"])
    assert compare in answer.content.decode()
    assert "By the first" in re.sub(r"<[^>]+>", "", client.get(compare).content.decode())


def _first(page):
    return Revision.objects.for_instance(page).order_by("-pk")[1]


def test_one_person_who_saves_twice_is_told_nothing(client, draft, officer):
    client.force_login(officer)
    client.post(edit(draft), {**form_of(draft), "title": "First"})
    answer = client.post(edit(draft), {**form_of(draft), "title": "Second"}, follow=True)
    assert "Somebody else" not in said(answer)


# --- an original that goes away or elsewhere ----------------------------------------------------------


def test_an_original_deleted_while_the_machine_waits_is_named_and_the_draft_stays(about, draft, officer, machine):
    filling = begin(draft, officer)
    before = strings(newest_draft(draft))
    about.delete()
    run(filling, DeepL.at(machine.base, KEY))
    assert "has been deleted" in filling.problem
    assert strings(newest_draft(draft)) == before
    assert machine.questions == []


def test_an_original_deleted_under_the_editor_does_not_stop_the_save(client, about, draft, officer):
    client.force_login(officer)
    form = form_of(draft)
    about.delete()
    answer = client.post(edit(draft), {**form, "title": "Kept", "block": ""}, follow=True)
    assert newest_draft(draft).title == "Kept"
    assert "has been deleted" in said(answer)


def test_an_original_that_was_deleted_has_no_file_to_export(client, about, draft, officer):
    about.delete()
    client.force_login(officer)
    answer = client.get(reverse("po_export", args=[draft.pk]), follow=True)
    assert "has been deleted" in answer.content.decode()


def test_an_original_moved_while_it_is_translated_is_still_filled_exported_and_marked(
    about,
    home,
    draft,
    officer,
    machine,
):
    filling = begin(draft, officer)
    place = home.add_child(instance=ContentPage(title="Netzwerk", slug="netzwerk"))
    Page.objects.get(pk=about.pk).move(place, pos="last-child")
    run(filling, DeepL.at(machine.base, KEY))
    assert newest_draft(draft).title == "[en-gb] Über uns"
    assert "Wer wir sind." in export(draft)
    assert take_new_blocks(draft, officer) == 0
    assert not mark_up_to_date(draft, officer).is_outdated
    assert state_of(draft).source_id == about.pk


# --- an address that exists ---------------------------------------------------------------------------


def test_an_address_that_exists_is_named_at_the_field_and_what_was_typed_is_kept(client, draft, officer, home_en):
    home_en.add_child(instance=ContentPage(title="About us", slug="about-us"))
    client.force_login(officer)
    answer = client.post(edit(draft), {**form_of(draft), "title": "About us", "slug": "about-us"})
    assert answer.context["form"].errors["slug"]
    assert 'value="About us"' in answer.content.decode()
    assert 'value="about-us"' in answer.content.decode()
    assert ContentPage.objects.get(pk=draft.pk).slug != "about-us"


# --- a translation server that fails, in the editor ---------------------------------------------------

FAULTS = {
    "403": ((403, b"{}"), "refused access"),
    "quota": ((456, b"{}"), "quota is used up"),
    "HTML": ((200, HTML), "makes no sense"),
    "nonsense": ((200, b'{"translations": 7}'), "makes no sense"),
    "too few": ((200, b'{"translations": []}'), "makes no sense"),
    "fault": ((502, HTML), "fault of its own"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_with_the_server_is_said_and_what_was_typed_is_saved(press, draft, configured, fault):
    answer, words = FAULTS[fault]
    configured.always(*answer)
    response = press(draft, FILL, title="About us")
    assert words in said(response)
    page = newest_draft(draft)
    assert (page.title, page.teaser_text) == ("About us", "Wer wir sind.")
    assert not state_of(draft).machine


def test_a_server_that_does_not_answer_in_time_is_said_and_nothing_is_lost(
    press,
    draft,
    configured,
    monkeypatch,
):
    monkeypatch.setattr(DeepL, "at", classmethod(_impatient))
    configured.meanwhile = lambda: configured.released.wait(30)
    response = press(draft, FILL, title="About us")
    assert "took too long" in said(response)
    assert newest_draft(draft).title == "About us"


def _impatient(cls, base, key):
    return cls(url=f"{base}/v2/translate", key=key, patience=Patience(connect=5, answer=0.2))
