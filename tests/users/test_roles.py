"""The groups in the database are what the table in users.roles says."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from home.models import HomePage
from users.roles import ROLES

pytestmark = pytest.mark.django_db


def named(permission):
    return f"{permission.content_type.app_label}.{permission.codename}@{permission.content_type.model}"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_has_exactly_the_rights_of_the_table(role, home):
    group = Group.objects.get(name=role.name)
    assert {named(row) for row in group.permissions.select_related("content_type")} == role.permissions()


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_has_its_page_rights_on_both_home_pages(role, home):
    rows = GroupPagePermission.objects.filter(group__name=role.name).select_related("permission")
    wanted = {(page.pk, f"{verb}_page") for page in HomePage.objects.all() for verb in role.pages}
    assert {(row.page_id, row.permission.codename) for row in rows} == wanted


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_a_role_has_its_rights_on_pictures_and_documents(role, home):
    rows = GroupCollectionPermission.objects.filter(group__name=role.name)
    assert rows.count() == 2 * len(role.uploads)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
def test_every_right_of_the_table_is_a_right_of_a_model_that_exists(role):
    for dotted in role.permissions():
        name, model = dotted.split("@")
        app, codename = name.split(".")
        found = Permission.objects.filter(content_type__app_label=app, content_type__model=model, codename=codename)
        assert found.exists(), dotted
        if model != "admin":
            assert apps.get_model(app, model), dotted


def test_only_the_secretariat_and_officers_may_publish(home):
    rows = GroupPagePermission.objects.filter(permission__codename="publish_page")
    assert set(rows.values_list("group__name", flat=True)) == {"Secretariat", "Communication officer"}


def test_wagtails_own_example_groups_are_gone(home):
    assert set(Group.objects.values_list("name", flat=True)) == {role.name for role in ROLES}
