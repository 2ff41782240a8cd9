"""From a plan entry to its page: what is begun there belongs to the entry and has what the entry says."""

from datetime import date

import pytest
from django.urls import reverse

from news.models import NewsPage
from planning import services
from taxonomy.models import Action, Goal, Theme
from tests.factories.planning import approved_plan, secretary

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return approved_plan()


def test_writing_begins_at_the_entry_and_the_new_page_belongs_to_it(client, plan, section, section_en):
    client.force_login(secretary())
    entry = services.plan_story(plan, "Library")
    address = reverse("planning:write", args=[entry.pk, "news", "newspage", section.pk])
    assert address in client.get(reverse("plan_entries:edit", args=[entry.pk])).content.decode()
    answer = client.post(address)
    assert answer["Location"] == reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk])
    from tests.planning.test_workflow import form as page_form

    page = NewsPage(title="Library", slug="library")
    page.date = date(2026, 5, 4)
    client.post(answer["Location"], page_form(page))
    entry.refresh_from_db()
    assert entry.story == NewsPage.objects.get(slug="library").translation_key


def test_a_page_begun_at_an_entry_has_what_the_entry_says(client, plan, section):
    client.force_login(secretary())
    theme, goal, action = Theme.objects.first(), Goal.objects.first(), Action.objects.first()
    entry = services.plan_story(plan, "Library by the river", served_action=action)
    entry.themes.set([theme])
    entry.goals.set([goal])
    client.post(reverse("planning:write", args=[entry.pk, "news", "newspage", section.pk]))
    editor = client.get(reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk]))
    begun = editor.context["form"].initial
    assert (begun["title"], begun["slug"]) == ("Library by the river", "library-by-the-river")
    assert (list(begun["themes"]), list(begun["goals"])) == ([theme], [goal])
    assert begun["served_action"] == action.pk


def test_a_page_begun_without_an_entry_is_empty(client, plan, section):
    client.force_login(secretary())
    editor = client.get(reverse("wagtailadmin_pages:add", args=["news", "newspage", section.pk]))
    assert not editor.context["form"].initial["title"]
