"""What something else stands on stays, and the officer learns why."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories.network import CityFactory, TandemFactory
from tests.factories.practices import PracticeFactory, PracticeLibraryPageFactory, PracticePageFactory
from tests.factories.taxonomy import ambition, goal


def delete(client, row, *others):
    if others:
        url = reverse("wagtail_bulk_action", args=[row._meta.app_label, row._meta.model_name, "delete"])
        return client.post(f"{url}?id={row.pk}" + "".join(f"&id={other.pk}" for other in others), follow=True)
    return client.post(reverse(row.snippet_viewset.get_url_name("delete"), args=[row.pk]), follow=True)


def still_there(row):
    return type(row).objects.filter(pk=row.pk).exists()


@pytest.fixture
def practice(home_en):
    page = PracticePageFactory(parent=PracticeLibraryPageFactory(parent=home_en), practice=PracticeFactory(goals=[11]))
    return page.practice


@pytest.mark.parametrize(
    "row",
    [lambda p: goal(11), lambda p: p.tandem, lambda p: p.tandem.city, lambda p: p, lambda p: ambition(4)],
    ids=["goal", "tandem", "city", "practice", "ambition"],
)
def test_a_row_in_use_is_kept_with_a_message(admin_client, practice, row):
    found = row(practice)
    answer = delete(admin_client, found)
    assert answer.status_code == 200
    assert [message.level_tag for message in answer.context["messages"]] == ["error"]
    assert str(found) in str(next(iter(answer.context["messages"])))
    assert still_there(found)


def test_of_several_rows_none_is_deleted_when_one_is_in_use(admin_client, practice):
    free = TandemFactory()
    answer = delete(admin_client, free, practice.tandem)
    assert answer.status_code == 200
    assert still_there(free)
    assert still_there(practice.tandem)


def test_a_row_that_nobody_uses_is_deleted(admin_client):
    city = CityFactory()
    assert delete(admin_client, city).status_code == 200
    assert not still_there(city)


def test_the_question_before_the_deletion_is_still_asked(admin_client, practice):
    url = reverse("wagtailsnippets_network_tandem:delete", args=[practice.tandem.pk])
    assert admin_client.get(url).status_code == 200
