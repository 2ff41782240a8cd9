"""A news item: what readers, search engines and those who share it get."""

import html
import json
import re
from datetime import date

import pytest
from wagtail.models import Page

from core.models import PageTerm
from planning.languages import ALL
from planning.models import PlanEntry
from taxonomy.models import Action, Goal, Theme
from tests.factories.actionplan import ActionPageFactory, ActionPlanPageFactory, AmbitionPageFactory
from tests.factories.news import NewsPageFactory
from tests.factories.planning import publish_cleared

pytestmark = pytest.mark.django_db


def read(client, page):
    return client.get(page.get_url()).content.decode()


def json_ld(text):
    return [json.loads(found) for found in re.findall(r'<script type="application/ld\+json"[^>]*>(.*?)</script>', text)]


def test_it_shows_date_title_lead_and_what_it_is_about(client, tell):
    page = tell(lead="Alle kamen.", themes=[Theme.objects.get(slug="culture")], goals=[Goal.objects.get(number=11)])
    text = read(client, page)
    assert '<time datetime="2026-05-01">1. Mai 2026</time>' in text
    assert "Alle kamen." in text
    assert "?theme=culture" in text
    assert "sdg-11" in text


def test_a_news_article_and_a_breadcrumb_are_told_to_search_engines(client, tell):
    text = read(client, tell("Ein Fest am Fluss"))
    kinds = {data["@type"]: data for data in json_ld(text)}
    assert kinds["NewsArticle"]["headline"] == "Ein Fest am Fluss"
    assert kinds["NewsArticle"]["datePublished"] == "2026-05-01"
    assert [step["name"] for step in kinds["BreadcrumbList"]["itemListElement"]][-1] == "Ein Fest am Fluss"


def test_a_title_cannot_break_out_of_the_structured_data(client, tell):
    text = read(client, tell("</script><script>alert(1)</script>"))
    assert "<script>alert" not in text
    assert json_ld(text)


def test_sharing_gives_a_title_a_text_and_a_picture(client, tell):
    text = read(client, tell())
    for name in ("og:title", "og:description", "og:image", "og:image:alt", "og:url", "og:locale"):
        assert f'property="{name}"' in text
    picture = re.search(r'property="og:image" content="http://[^/]+([^"]+)"', text).group(1)
    assert client.get(picture)["Content-Type"] == "image/png"


def test_languages_point_to_each_other_only_when_both_are_live(client, index, index_en, tell):
    german = tell("Fest")
    assert "hreflang" not in re.sub(r"<a [^>]*>", "", read(client, german))
    english = NewsPageFactory(
        parent=index_en, title="Festival", locale=index_en.locale, translation_key=german.translation_key
    )
    PlanEntry.objects.for_stories([german.translation_key]).update(languages=ALL)
    publish_cleared(german, english)
    for page in (german, english):
        text = read(client, page)
        assert 'hreflang="de" href="http://testserver/de/aktuelles/' in text
        assert 'hreflang="en" href="http://testserver/en/news/' in text
        assert 'hreflang="x-default"' in text
        assert 'property="og:locale:alternate"' in text


def test_the_language_switch_says_when_the_other_language_is_missing(client, index_en, tell):
    text = read(client, tell("Nur deutsch"))
    assert 'href="/en/not-translated/' in text


def test_its_terms_are_known_while_it_is_live(tell):
    action = Action.objects.select_related("ambition").get(code="4.1")
    page = tell(served_action=action, themes=[Theme.objects.get(slug="culture")])
    kinds = set(PageTerm.objects.filter(page=page).values_list("kind", flat=True))
    assert kinds == {"action", "ambition", "theme"}
    page.unpublish()
    assert not PageTerm.objects.filter(page=page).exists()


@pytest.fixture
def action_page(home):
    plan = ActionPlanPageFactory(parent=home, title="Aktionsplan", slug="aktionsplan", locale=home.locale)
    ambition = AmbitionPageFactory(parent=plan, locale=home.locale)
    return ActionPageFactory(parent=ambition, locale=home.locale, slug="das-versprechen")


def test_the_action_it_serves_leads_to_its_page(client, tell, action_page):
    page = tell(served_action=action_page.action)
    assert f'<a href="/de/aktionsplan/leitziel-1/das-versprechen/">{action_page.action}</a>'.replace(
        "/leitziel-1/", f"/{action_page.get_parent().slug}/"
    ) in html.unescape(read(client, page))


@pytest.mark.parametrize("reason", ["not live", "in another language", "none"])
def test_the_action_is_named_only_where_readers_have_no_page_of_it(client, tell, action_page, home_en, reason):
    action = action_page.action
    if reason == "not live":
        action_page.unpublish()
    elif reason == "in another language":
        Page.objects.filter(pk=action_page.pk).update(locale=home_en.locale)
    else:
        action_page.delete()
    text = html.unescape(read(client, tell(served_action=action)))
    assert f'<dd class="side-facts__value">{action}</dd>' in text


def test_related_news_come_with_their_reason(client, tell):
    culture = Theme.objects.get(slug="culture")
    tell("Das andere", date(2026, 1, 1), themes=[culture])
    page = tell("Das eine", themes=[culture])
    with_reason = client.get(page.get_url()).context["related"]
    assert [teaser.title for teaser, reason in with_reason] == ["Das andere"]
    assert with_reason[0][1]


def test_a_slug_that_nobody_has_is_a_page_not_found_in_the_language_of_the_address(client, index):
    answer = client.get("/de/aktuelles/gibt-es-nicht/")
    assert answer.status_code == 404
    assert 'lang="de"' in answer.content.decode()
