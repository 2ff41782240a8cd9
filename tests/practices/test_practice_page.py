from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.factories.network import MembersPageFactory, TandemFactory, TandemPageFactory
from tests.factories.practices import PracticeFactory, PracticePageFactory, live_practice
from tests.factories.taxonomy import action


def facts(answer):
    return dict(answer.context["facts"])


@pytest.fixture
def page(library):
    record = PracticeFactory(
        tandem=TandemFactory(city__name_en="Parma", city__name_de="Parma"),
        goals=[11, 4],
        themes=["culture"],
        action=action("4.2"),
        last_confirmed=date(2026, 2, 3),
    )
    return live_practice(library, title="Open house", practice=record)


def test_the_three_chapters_are_told(client, page):
    text = client.get(page.url).content.decode()
    assert [heading in text for heading in ("The challenge", "What was done", "The result")] == [True] * 3


def test_the_facts_stand_beside_the_story(client, page):
    shown = facts(client.get(page.url))
    assert shown["Tandem"] == "Parma"
    assert shown["Stage"] == "Running"
    assert shown["Period"] == "since 2021"
    assert str(shown["Action plan"]).startswith("4.2")
    assert shown["Last confirmed"] == "3 February 2026"


def test_the_tandem_leads_to_its_page_where_there_is_one(client, page, home_en):
    TandemPageFactory(parent=MembersPageFactory(parent=home_en), tandem=page.practice.tandem)
    assert facts(client.get(page.url))["Tandem"].startswith('<a href="/en/network/')


def test_a_name_with_markup_stays_a_name(client, library, home_en):
    tandem = TandemFactory(city__name_en="<b>Bold</b>")
    TandemPageFactory(parent=MembersPageFactory(parent=home_en), tandem=tandem)
    text = client.get(live_practice(library, practice=PracticeFactory(tandem=tandem)).url).content.decode()
    assert "<b>Bold</b>" not in text


def test_a_place_outside_the_network_is_named_as_such(client, library):
    page = live_practice(library, practice=PracticeFactory(outside=True))
    assert facts(client.get(page.url))["Place"] == "Brno"


def test_goals_lead_back_into_the_library_in_their_order(client, page):
    text = client.get(page.url).content.decode()
    assert text.index('href="/en/practices/?goal=4"') < text.index('href="/en/practices/?goal=11"')
    assert 'href="/en/practices/?theme=culture"' in text


def test_the_teaser_names_tandem_and_years(page):
    assert page.get_teaser().meta == ["Parma", "since 2021"]


def test_the_practice_describes_itself_with_the_goals_of_the_united_nations(client, page):
    described = client.get(page.url).context["meta"].json_ld[-1]
    assert described["@type"] == "Article"
    assert described["headline"] == "Open house"
    assert [goal["@id"] for goal in described["about"]] == [f"http://metadata.un.org/sdg/{n}" for n in (4, 11)]
    assert described["contentLocation"]["name"] == "Parma"


def test_a_practice_has_one_page_in_a_language(page, library):
    second = PracticePageFactory.build(practice=page.practice)
    second.locale = library.locale
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert refused.value.messages == ["This practice already has a page in this language."]


def test_both_languages_tell_the_same_record(client, page, library_de):
    german = live_practice(library_de, title="Offenes Haus", practice=page.practice)
    assert dict(client.get(german.url).context["facts"])["Tandem"] == "Parma"
    assert "Offenes Haus" not in client.get("/en/practices/").content.decode()


def test_a_practice_with_the_same_theme_is_similar_with_the_reason(client, page, library):
    live_practice(library, title="Night of music", practice=PracticeFactory(themes=["culture"], goals=[]))
    similar = client.get(page.url).context["similar"]
    assert [(teaser.title, reason) for teaser, reason in similar] == [("Night of music", "Same theme: Culture")]
