from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from wagtail.users.models import UserProfile

from users.roles import OFFICER, apply_roles


@pytest.fixture
def officer(db: None, client: Client) -> Client:
    """The browser of a communication officer who has logged in."""
    apply_roles(apps, [])
    user: Any = get_user_model().objects.create_user("officer@example.org", "secret")
    user.groups.add(Group.objects.get(name=OFFICER))
    UserProfile.objects.create(user=user, preferred_language="en")
    client.force_login(user)
    return client
