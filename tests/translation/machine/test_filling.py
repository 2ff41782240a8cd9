"""Machine text goes where nobody has written, is marked until a person has read it, and overwrites nobody."""

from __future__ import annotations

import pytest
from django.urls import reverse

from home.models import ContentPage
from tests.translation.machine.conftest import form_of, said
from tests.translation.machine.server import HTML, KEY
from translation.machine import working
from translation.machine.deepl import DeepL
from translation.machine.errors import BY_STATUS
from translation.machine.filling import Busy, NothingToFill, begin, run
from translation.machine.models import Filling, MonthlyUsage, charged_this_month
from translation.services import keep_as_is, mark_up_to_date, state_of
from translation.sources import newest_draft
from translation.strings import strings

pytestmark = pytest.mark.django_db
FILL, CONFIRM = "action-machine-translate", "action-machine-confirm"


@pytest.fixture
def provider(machine):
    return DeepL.at(machine.base, KEY)


def write(page, user, **texts):
    """A person writes into the fields of the newest draft."""
    draft = newest_draft(page)
    for name, text in texts.items():
        setattr(draft, name, text)
    return draft.save_revision(user=user)


def fill(page, user, provider):
    return run(begin(page, user), provider)


def test_an_untouched_draft_is_filled_whole_and_marked(about, draft, officer, provider):
    filling = fill(draft, officer, provider)
    source, filled = strings(about), strings(newest_draft(draft))
    assert filled == {key: f"[en-gb] {html}" for key, html in source.items()}
    assert set(state_of(draft).machine) == set(filled) == set(filling.written)
    assert not ContentPage.objects.get(pk=draft.pk).live


def test_the_links_and_blocks_of_the_draft_stay(draft, officer, provider):
    before = [block.id for block in newest_draft(draft).body]
    fill(draft, officer, provider)
    body = newest_draft(draft).body
    assert [block.id for block in body] == before
    assert 'href="https://example.org/"' in body[0].value.source


def test_what_a_person_translated_stays_and_is_not_paid_for(draft, officer, provider, machine):
    write(draft, officer, title="About us")
    fill(draft, officer, provider)
    assert newest_draft(draft).title == "About us"
    assert "Über uns" not in machine.texts
    assert "title#0" not in state_of(draft).machine


def test_what_was_left_the_same_on_purpose_stays(draft, officer, provider, machine):
    keep_as_is(draft, ["title#0"], officer)
    fill(draft, officer, provider)
    assert newest_draft(draft).title == "Über uns"
    assert "Über uns" not in machine.texts


def test_only_the_changed_text_is_translated_again(about, draft, officer, provider, machine):
    fill(draft, officer, provider)
    write(draft, officer, title="About us", teaser_text="Who we are.")
    mark_up_to_date(draft, officer)
    about.teaser_text = "Wer wir heute sind."
    about.save_revision().publish()
    machine.questions.clear()
    fill(draft, officer, provider)
    assert machine.texts == ["Wer wir heute sind."]
    assert newest_draft(draft).teaser_text == "[en-gb] Wer wir heute sind."
    assert newest_draft(draft).title == "About us"


def test_the_same_source_is_not_translated_twice_even_if_a_person_put_it_back(draft, officer, provider):
    fill(draft, officer, provider)
    write(draft, officer, title="Über uns")
    with pytest.raises(NothingToFill):
        begin(draft, officer)


def test_a_text_with_another_number_of_paragraphs_is_left_to_people(about, draft, officer, provider, machine):
    body = newest_draft(draft).body
    body[0].value.source = "<p>One.</p><p>Two.</p><p>Three.</p>"
    write(draft, officer, body=body)
    fill(draft, officer, provider)
    assert not any("Satz" in text for text in machine.texts)
    assert "Three." in newest_draft(draft).body[0].value.source


def test_an_empty_field_is_filled(draft, officer, provider):
    write(draft, officer, teaser_text="")
    fill(draft, officer, provider)
    assert newest_draft(draft).teaser_text == "[en-gb] Wer wir sind."


def test_editing_a_machine_text_confirms_it(draft, officer, provider):
    fill(draft, officer, provider)
    write(draft, officer, title="About us")
    assert "title#0" not in state_of(draft).machine
    assert "teaser_text#0" in state_of(draft).machine


def test_what_somebody_writes_while_the_machine_works_wins(draft, officer, provider, machine):
    filling = begin(draft, officer)
    write(draft, officer, title="Written by hand")
    run(filling, provider)
    assert newest_draft(draft).title == "Written by hand"
    assert "meanwhile" in filling.skipped["title#0"]
    assert newest_draft(draft).teaser_text == "[en-gb] Wer wir sind."


def test_a_second_run_over_the_same_page_waits_for_the_first(draft, officer, secretariat, provider):
    first = begin(draft, officer)
    with pytest.raises(Busy) as busy:
        begin(draft, secretariat)
    assert busy.value.filling == first


@pytest.mark.parametrize("status", [*sorted(BY_STATUS), 500])
def test_a_refusal_halfway_keeps_what_was_paid_for(about, draft, officer, provider, machine, status):
    machine.misbehave = lambda number: (status, HTML) if number > 1 else None
    filling = fill(draft, officer, _one_by_one(provider))
    assert filling.problem
    assert list(filling.written) == list(strings(about))[:1]
    assert strings(newest_draft(draft)) != strings(about)


def test_the_rest_is_translated_at_the_next_press(about, draft, officer, provider, machine):
    machine.misbehave = lambda number: (429, b"") if number == 2 else None
    fill(draft, officer, _one_by_one(provider))
    fill(draft, officer, _one_by_one(provider))
    assert all(text.startswith("[en-gb]") for text in strings(newest_draft(draft)).values())
    assert len(machine.texts) == len(strings(about)) + 1


def _one_by_one(provider):
    class OneByOne(DeepL):
        max_texts = 1

    return OneByOne(url=provider.url, key=provider.key)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("<p>A block</p>", "tags"),
        ('<script>alert("x")</script>', "tags"),
        ('A <a id="a1">link</a> too many', "link"),
        ("  ", "empty"),
        ("x" * 300, "300 characters"),
    ],
)
def test_an_answer_that_cannot_stand_is_left_out_and_listed(draft, officer, provider, machine, answer, reason):
    machine.translate = lambda text, target: answer if text == "Über uns" else f"[{target}] {text}"
    filling = fill(draft, officer, provider)
    assert reason in filling.skipped["title#0"]
    assert newest_draft(draft).title == "Über uns"
    assert newest_draft(draft).teaser_text == "[EN-GB] Wer wir sind."


def test_a_lost_link_is_not_written(draft, officer, provider, machine):
    machine.translate = lambda text, target: "Without it." if "<a" in text else f"[{target}] {text}"
    filling = fill(draft, officer, provider)
    assert ["link" in reason for reason in filling.skipped.values()] == [True]
    assert "Verweis" in newest_draft(draft).body[0].value.source


def test_a_page_that_was_locked_meanwhile_is_not_written(draft, officer, secretariat, provider):
    filling = begin(draft, officer)
    ContentPage.objects.filter(pk=draft.pk).update(locked=True, locked_by=secretariat)
    run(filling, provider)
    assert "locked" in filling.problem
    assert filling.obtained
    assert newest_draft(draft).title == "Über uns"


def test_costs_are_counted_by_month_and_outlive_the_page(about, draft, officer, provider):
    filling = fill(draft, officer, provider)
    expected = sum(map(len, strings(about).values()))
    assert filling.characters == expected
    draft.delete()
    row = MonthlyUsage.objects.get()
    assert (row.provider, row.characters, row.requests) == ("DeepL", expected, 1)


def test_the_limit_of_the_month_is_kept(draft, officer, provider, machine, settings):
    settings.MACHINE_TRANSLATION = {**machine.settings, "MONTHLY_CHARACTERS": 5}
    filling = fill(draft, officer, provider)
    assert "5 characters" in filling.problem
    assert machine.questions == []
    assert charged_this_month() == 0


def test_without_a_server_there_is_no_button(press, client, draft):
    html = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert FILL not in html
    assert "No translation server" in said(press(draft, FILL))


def test_the_button_stands_at_translations_alone(press, client, about, draft, configured):
    assert FILL in client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).content.decode()
    assert FILL not in client.get(reverse("wagtailadmin_pages:edit", args=[about.pk])).content.decode()


def test_the_button_saves_what_was_typed_and_fills_the_rest(press, draft, configured):
    response = press(draft, FILL, title="About us")
    page = newest_draft(draft)
    assert (page.title, page.teaser_text) == ("About us", "[en-gb] Wer wir sind.")
    assert "translated by machine" in said(response)
    assert CONFIRM in response.content.decode()


def test_a_problem_is_told_in_words_and_what_was_typed_is_saved(press, draft, configured):
    configured.always(403)
    response = press(draft, FILL, title="About us")
    assert "refused access" in said(response)
    assert newest_draft(draft).title == "About us"


def test_confirming_after_reading(press, draft, configured):
    press(draft, FILL)
    assert state_of(draft).machine
    assert "confirmed" in said(press(draft, CONFIRM))
    assert state_of(draft).machine == {}


def test_nothing_to_fill_is_said(press, draft, configured):
    press(draft, FILL)
    assert "nothing to translate" in said(press(draft, FILL))


def test_a_form_opened_before_the_machine_wrote_does_not_undo_its_work(press, draft, officer, configured, provider):
    old_form = form_of(draft)
    fill(draft, officer, provider)
    response = press(draft, form=old_form, title="About us")
    page = newest_draft(draft)
    assert (page.title, page.teaser_text) == ("About us", "[en-gb] Wer wir sind.")
    assert "kept beside your changes" in said(response)
    assert "teaser_text#0" in state_of(draft).machine


def test_a_form_opened_afterwards_may_put_the_original_back(press, draft, officer, configured, provider):
    fill(draft, officer, provider)
    press(draft, teaser_text="Wer wir sind.")
    assert newest_draft(draft).teaser_text == "Wer wir sind."


def test_a_long_page_is_filled_in_the_background_with_progress(
    press, client, draft, configured, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(working, "LONG", 10)
    with django_capture_on_commit_callbacks() as jobs:
        response = press(draft, FILL)
    assert "0 of" in response.content.decode()
    assert newest_draft(draft).title == "Über uns"
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk]))
    assert "running" in said(edit)
    for job in jobs:
        job()
    assert newest_draft(draft).title == "[en-gb] Über uns"
    done = client.get(reverse("machine_filling", args=[Filling.objects.get().pk])).content.decode()
    assert "translated by machine" in done
    assert "http-equiv" not in done


def test_a_worker_that_takes_over_asks_only_for_the_rest(about, draft, officer, configured):
    filling = begin(draft, officer)
    filling.obtained = {"title#0": "Paid before"}
    filling.save()
    working.fill.func(filling.pk, "en")
    assert newest_draft(draft).title == "Paid before"
    assert "Über uns" not in configured.texts
    assert working.fill.func(filling.pk, "en") == 0


def test_the_report_shows_what_it_cost(press, client, draft, configured):
    press(draft, FILL)
    html = client.get(reverse("machine_usage")).content.decode()
    assert str(charged_this_month()) in html
    assert "DeepL" in html


def test_a_stranger_does_not_see_a_run(client, draft, officer, provider, django_user_model):
    filling = fill(draft, officer, provider)
    client.force_login(django_user_model.objects.create_user("stranger@example.org", "x" * 12))
    assert client.get(reverse("machine_filling", args=[filling.pk])).status_code == 302


def test_what_was_left_out_can_be_read_with_its_reason(press, client, draft, configured):
    configured.translate = lambda text, target: "<p>Broken</p>" if text == "Über uns" else "fine"
    press(draft, FILL)
    html = client.get(reverse("machine_filling", args=[Filling.objects.first().pk])).content.decode()
    assert "Broken" in html
    assert "tags that cannot stand" in html
