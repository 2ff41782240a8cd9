from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import PageViewRestriction

from core.images.renditions import specs_of
from core.models import PageTerm
from network import additions
from network.additions import Addition
from tests.factories.events import EventFactory, EventIndexPageFactory, EventPageFactory
from tests.factories.network import TandemFactory, TandemPageFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.pictures import image
from tests.factories.planning import publish_cleared
from tests.factories.practices import PracticeFactory, PracticeLibraryPageFactory, live_practice


@pytest.fixture
def library(home_en):
    return PracticeLibraryPageFactory(parent=home_en)


@pytest.fixture
def tandem_page(members):
    return TandemPageFactory(parent=members, tandem=TandemFactory(city__name_en="Parma", city__country="IT"))


def practice_of(tandem, library, **fields):
    return live_practice(library, practice=PracticeFactory(tandem=tandem), **fields)


def titles(answer):
    return [teaser.title for teaser in answer.context["gathering"].teasers]


def test_the_page_names_city_country_and_universities(client, tandem_page):
    page = client.get(tandem_page.get_url()).content.decode()
    assert "Italy" in page
    assert tandem_page.tandem.universities.get().name_en in page


def test_what_the_tandem_did_comes_together_by_record(client, tandem_page, library):
    practice_of(tandem_page.tandem, library, title="Ours")
    practice_of(TandemFactory(), library, title="Theirs")
    practice_of(tandem_page.tandem, library, title="Ours again")
    answer = client.get(tandem_page.get_url())
    assert titles(answer) == ["Ours again", "Ours"]
    assert "Theirs" not in answer.content.decode()


def test_news_events_and_practices_stand_in_one_list_that_names_their_kind(client, tandem_page, library, home_en):
    practice_of(tandem_page.tandem, library, title="Our practice")
    index = NewsIndexPageFactory(parent=home_en)
    news = NewsPageFactory(parent=index, title="Our news", live=False)
    news.tandems.add(tandem_page.tandem)
    news.save()
    publish_cleared(news)
    event = EventFactory(host=tandem_page.tandem)
    publish_cleared(
        EventPageFactory(parent=EventIndexPageFactory(parent=home_en), title="Our event", event=event, live=False)
    )
    answer = client.get(tandem_page.get_url())
    assert set(titles(answer)) == {"Our practice", "Our news", "Our event"}
    kinds = {state.label: state.count for state in answer.context["gathering"].listing.facets[0].options}
    assert kinds == {"News": 1, "Events": 1, "Practices": 1}
    assert titles(client.get(tandem_page.get_url() + "?kind=news")) == ["Our news"]


def test_another_language_is_not_mixed_in(client, tandem_page, home):
    german = PracticeLibraryPageFactory(parent=home, slug="praxis")
    practice_of(tandem_page.tandem, german, title="Auf Deutsch")
    assert titles(client.get(tandem_page.get_url())) == []


def test_what_stands_in_a_private_section_is_not_shown(client, tandem_page, library):
    practice_of(tandem_page.tandem, library)
    PageViewRestriction.objects.create(page=library, restriction_type=PageViewRestriction.LOGIN)
    assert titles(client.get(tandem_page.get_url())) == []


def test_an_unpublished_story_leaves_the_tandems_page(client, tandem_page, library):
    page = practice_of(tandem_page.tandem, library)
    page.unpublish()
    assert titles(client.get(tandem_page.get_url())) == []


def test_a_long_list_has_pages_and_a_kind_stays_out_of_the_index(client, tandem_page, library):
    for _ in range(13):
        practice_of(tandem_page.tandem, library)
    assert len(titles(client.get(tandem_page.get_url()))) == 12
    assert len(titles(client.get(tandem_page.get_url() + "?page=2"))) == 1
    answer = client.get(tandem_page.get_url() + "?kind=practice")
    assert answer.context["meta"].noindex
    assert "?kind=practice&amp;page=2" in answer.content.decode()


def test_a_tandem_of_which_nothing_was_told_says_what_will_be_here(client, tandem_page):
    assert "What this tandem does will appear here" in client.get(tandem_page.get_url()).content.decode()


@pytest.mark.parametrize(
    "query", ["kind=nonsense", "kind=practice&page=x", "kind=practice&page=99", "kind=" + "x" * 5000]
)
def test_bad_parameters_are_answered_with_the_page(client, tandem_page, library, query):
    practice_of(tandem_page.tandem, library)
    assert client.get(f"{tandem_page.get_url()}?{query}").status_code == 200


def test_a_tandem_has_one_page_in_a_language(tandem_page, members):
    second = TandemPageFactory.build(tandem=tandem_page.tandem, title="Again", slug="again")
    second.locale = members.locale
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert refused.value.messages == ["This tandem already has a page in this language."]


def test_the_page_is_about_its_tandem(tandem_page, publish):
    publish(tandem_page)
    assert PageTerm.objects.get(page=tandem_page).term_id == tandem_page.tandem_id


def test_the_tandem_describes_itself_as_an_organisation(client, tandem_page):
    described = client.get(tandem_page.get_url()).context["meta"].json_ld[-1]
    assert described["@type"] == "Organization"
    assert described["location"]["name"] == "Parma"
    assert [member["@type"] for member in described["member"]] == ["CollegeOrUniversity"]


def test_a_section_adds_what_only_it_knows(client, tandem_page, monkeypatch):
    asked = []
    sources = [lambda page: asked.append(page.tandem_id), lambda page: Addition("components/rings.html", page.title)]
    monkeypatch.setattr(additions, "_sources", sources)
    shown = client.get(tandem_page.get_url()).context["additions"]
    assert shown == [Addition("components/rings.html", tandem_page.title)]
    assert asked == [tandem_page.tandem_id]


def test_the_pictures_of_tandem_and_city_are_shown_with_words_and_credit(client, tandem_page):
    tandem = tandem_page.tandem
    tandem.picture = image(title="River", alt_en="A bridge over the river", credit="Studio North", licence="CC BY 4.0")
    tandem.city.picture = image(title="Arms", alt_en="A cross and a bull")
    tandem.save()
    tandem.city.save()
    page = client.get(tandem_page.get_url()).content.decode()
    assert 'alt="A bridge over the river"' in page
    assert "Studio North · CC BY 4.0" in page
    assert 'alt="A cross and a bull"' in page
    assert page.count('fetchpriority="high"') == 1


def test_a_picture_of_the_page_itself_comes_before_that_of_the_tandem(client, tandem_page, publish):
    tandem_page.tandem.picture = image(title="River", alt_en="A bridge over the river")
    tandem_page.tandem.save()
    tandem_page.share_image = image(title="Square", alt_en="A market square")
    page = client.get(publish(tandem_page).get_url()).content.decode()
    assert 'alt="A market square"' in page
    assert "A bridge over the river" not in page


def test_a_new_picture_of_a_tandem_or_city_is_prepared_before_a_visitor_comes(
    tandem_page, django_capture_on_commit_callbacks
):
    ours, arms = image(title="River"), image(title="Arms")
    with django_capture_on_commit_callbacks(execute=True):
        tandem_page.tandem.picture = ours
        tandem_page.tandem.save()
        tandem_page.tandem.city.picture = arms
        tandem_page.tandem.city.save()
    for picture, shape in ((ours, "wide"), (ours, "share"), (arms, "natural")):
        made = set(picture.renditions.values_list("filter_spec", flat=True))
        assert set(specs_of(picture, shape)) <= made


def test_a_new_focal_point_prepares_the_picture_of_a_tandem_again(tandem_page, django_capture_on_commit_callbacks):
    ours = image(title="River")
    tandem_page.tandem.picture = ours
    tandem_page.tandem.save()
    ours.focal_point_x = ours.focal_point_y = ours.focal_point_width = ours.focal_point_height = 50
    with django_capture_on_commit_callbacks(execute=True):
        ours.save()
    keys = set(ours.renditions.values_list("filter_spec", "focal_point_key"))
    assert len(keys) >= len(specs_of(ours, "wide"))
