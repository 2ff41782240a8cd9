"""What the roles may do with pages, seen through the admin's own views."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from tests.factories.network import TandemFactory
from tests.factories.news import NewsIndexPageFactory, NewsPageFactory
from tests.factories.planning import publish_cleared
from users.models import User

pytestmark = pytest.mark.django_db


@pytest.fixture
def section(home):
    return NewsIndexPageFactory(parent=home)


@pytest.fixture
def signed_in(client):
    def _signed_in(role):
        user = User.objects.create_user(f"{role.split()[0]}@example.org".lower(), "x" * 12)
        user.groups.add(Group.objects.get(name=role))
        client.force_login(user)
        return user

    return _signed_in


def page_view(name, page):
    return reverse(f"wagtailadmin_pages:{name}", args=[page.pk])


def exists(page):
    return type(page).objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize("role", ["Translator", "Tandem contact"])
def test_a_draft_of_somebody_else_is_not_deleted(client, signed_in, section, role):
    draft = NewsPageFactory(parent=section)
    signed_in(role)
    client.post(page_view("delete", draft))
    assert exists(draft)


def test_a_draft_of_ones_own_is_deleted(client, signed_in, section):
    draft = NewsPageFactory(parent=section, owner=signed_in("Tandem contact"))
    client.post(page_view("delete", draft))
    assert not exists(draft)


def test_a_translator_does_not_move_pages(client, signed_in, section):
    draft = NewsPageFactory(parent=section)
    signed_in("Translator")
    assert client.get(page_view("move", draft)).status_code == 302


@pytest.mark.parametrize("role", ["Communication officer", "Secretariat"])
@pytest.mark.parametrize("view", ["unpublish", "delete"])
def test_nobody_takes_a_home_page_away_by_a_slip(client, signed_in, home, role, view):
    signed_in(role)
    client.post(page_view(view, home))
    home.refresh_from_db()
    assert home.live


def test_a_contact_edits_the_pages_of_their_own_tandem_and_no_others(client, signed_in, section):
    contact = signed_in("Tandem contact")
    own, other = NewsPageFactory(parent=section), NewsPageFactory(parent=section)
    for page, tandem in ((own, TandemFactory()), (other, TandemFactory())):
        page.tandems.set([tandem])
        page.save()
    own.tandems.first().contacts.add(contact)
    assert client.get(page_view("edit", own)).status_code == 200
    assert client.get(page_view("edit", other)).status_code == 302


def test_a_contact_cannot_publish_not_even_the_own_tandems_page(client, signed_in, section):
    contact = signed_in("Tandem contact")
    page = NewsPageFactory(parent=section)
    page.tandems.set([TandemFactory()])
    page.tandems.first().contacts.add(contact)
    live = publish_cleared(page)
    assert not live.permissions_for_user(contact).can_publish()
    assert not live.permissions_for_user(contact).can_unpublish()
    assert not live.permissions_for_user(contact).can_delete()


def test_a_contact_writes_news_but_no_pages_beside_the_legal_ones(client, signed_in, section, home):
    contact = signed_in("Tandem contact")
    assert section.permissions_for_user(contact).can_add_subpage()
    assert not home.permissions_for_user(contact).can_add_subpage()


REPORTS = ("site_history", "site_history_results", "workflow", "workflow_tasks", "aging_pages", "page_types_usage")


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(
    ("role", "status"),
    [("Tandem contact", 302), ("Translator", 302), ("Communication officer", 200), ("Secretariat", 200)],
)
def test_reports_about_the_whole_site_are_for_those_who_answer_for_it(client, signed_in, home, role, status, report):
    signed_in(role)
    assert client.get(reverse(f"wagtailadmin_reports:{report}")).status_code == status


def test_the_audit_is_for_those_who_answer_for_the_site(client, signed_in, home):
    signed_in("Translator")
    assert client.get(reverse("planning:audit")).status_code == 302
    signed_in("Communication officer")
    assert client.get(reverse("planning:audit")).status_code == 200
