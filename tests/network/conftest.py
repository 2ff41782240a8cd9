from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.utils.translation import override

from tests.factories.network import MembersPageFactory


@pytest.fixture
def members(home_en):
    return MembersPageFactory(parent=home_en)


@pytest.fixture
def members_de(home):
    return MembersPageFactory(parent=home, title="Netzwerk", slug="netzwerk")


@pytest.fixture(autouse=True)
def speaks_english() -> Iterator[None]:
    """Messages are compared in the language of the source."""
    with override("en"):
        yield


@pytest.fixture
def officer(admin_user) -> Client:
    """Signed in, with the admin in English."""
    client = Client(headers={"accept-language": "en"})
    client.force_login(admin_user)
    return client
