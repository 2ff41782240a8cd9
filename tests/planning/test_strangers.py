"""A stranger gets nothing from the addresses of the plan, not even by guessing them."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from news.models import NewsPage
from planning.models import Bundle, PlanEntry
from planning.urls import urlpatterns
from tests.factories.planning import cleared

VALUES = {"app_label": "news", "model_name": "newspage", "action": "release"}


def addresses(page, entry):
    keys = {"page_id": page.pk, "entry_id": entry.pk, "plan_id": entry.plan_id, "parent_id": page.get_parent().pk}
    keys |= {"bundle_id": 1, "text_id": 1} | VALUES
    for pattern in urlpatterns:
        names = pattern.pattern.converters
        yield reverse(f"planning:{pattern.name}", kwargs={name: keys.get(name, 1) for name in names})


@pytest.mark.parametrize("signed_in", [False, True])
def test_no_address_of_the_plan_tells_or_does_anything(client, pair, signed_in):
    entry = cleared(*pair)
    PlanEntry.objects.update(title="Secret working title")
    Bundle.objects.create(pk=1, title="Secret bundle").entries.add(entry)
    if signed_in:
        client.force_login(get_user_model().objects.create_user("stranger@example.org", "secret"))
    for address in addresses(pair[0], entry):
        for send in (client.get, client.post):
            answer = send(address)
            assert answer.status_code in (302, 403, 404, 405), address
            assert "Secret" not in answer.content.decode(), address
    assert not NewsPage.objects.live().exists()
