"""The four demo logins, each in the group of its role."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from demo.people import PASSWORD, PEOPLE, Person
from network.models import Tandem


def load_people() -> dict[str, object]:
    """{role: user}; the tandem of a contact is joined later by ``join_tandems``."""
    return {person.role: _user(person) for person in PEOPLE}


def _user(person: Person) -> object:
    users = get_user_model().objects
    names = {"first_name": person.first_name, "last_name": person.last_name}
    user, created = users.get_or_create(email=person.email, defaults=names)
    if created:
        user.set_password(PASSWORD)
        user.save()
    user.groups.set([Group.objects.get(name=person.role)])
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": person.language})
    return user


def join_tandems() -> None:
    for person in PEOPLE:
        if person.tandem:
            user = get_user_model().objects.get(email=person.email)
            Tandem.objects.get(city__slug=person.tandem).contacts.add(user)
