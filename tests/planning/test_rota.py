"""The rota: turns in order, swaps, skips with a reason, reminders, and who did how much."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from planning.models import Rota, RotaMember, Turn
from planning.rota import deliver, due_turns, fairness, give_turns, skip, swap
from tests.factories.network import CityFactory, TandemFactory
from tests.factories.planning import secretary
from tests.planning.test_moving import person

TODAY = date(2026, 5, 20)


@pytest.fixture
def rota(db):
    rota = Rota.objects.create(title_de="Reihe", title_en="Rota", rhythm="month", starts_on=date(2026, 4, 15))
    for number, name in enumerate(("Aveiro", "Exeter", "Turku")):
        city = CityFactory(name_de=name, name_en=name, slug=name.lower())
        RotaMember.objects.create(rota=rota, tandem=TandemFactory(city=city), sort_order=number)
    return rota


def names(rota) -> list[str]:
    return [turn.tandem.city.name_en for turn in rota.turns.all()]


def test_turns_go_round_in_order_and_are_given_once(rota):
    give_turns(rota, TODAY, ahead=3)
    assert names(rota) == ["Aveiro", "Exeter", "Turku", "Aveiro"]
    assert give_turns(rota, TODAY, ahead=3) == []
    give_turns(rota, TODAY, ahead=4)
    assert names(rota)[-1] == "Exeter"
    assert [turn.first_day.month for turn in rota.turns.all()] == [4, 5, 6, 7, 8]


def test_weeks_begin_on_monday(rota):
    rota.rhythm = "week"
    assert rota.first_day_of(date(2026, 3, 29)) == date(2026, 3, 23)
    assert rota.last_day_of(date(2026, 3, 23)) == date(2026, 3, 29)


def test_two_tandems_swap(rota):
    give_turns(rota, TODAY, ahead=2)
    first, second, _third = rota.turns.all()
    swap(first, second, secretary())
    assert names(rota) == ["Exeter", "Aveiro", "Turku"]
    with pytest.raises(ValidationError):
        swap(first, first, secretary())


def test_a_skip_needs_a_reason_and_is_kept(rota):
    give_turns(rota, TODAY, ahead=1)
    turn = rota.turns.first()
    with pytest.raises(ValidationError):
        skip(turn, secretary(), "  ")
    turn.refresh_from_db()
    skip(turn, secretary(), "New team")
    assert Turn.objects.get(pk=turn.pk).reason == "New team"
    with pytest.raises(ValidationError, match="settled already"):
        deliver(Turn.objects.get(pk=turn.pk), secretary())


def test_who_is_reminded(rota):
    give_turns(rota, TODAY, ahead=2)
    assert [turn.first_day.month for turn in due_turns(date(2026, 5, 23))] == [4]
    assert [turn.first_day.month for turn in due_turns(date(2026, 5, 24))] == [4, 5]
    deliver(rota.turns.first(), secretary())
    assert [turn.first_day.month for turn in due_turns(date(2026, 5, 24))] == [5]


def test_the_view_of_fairness_counts(rota):
    give_turns(rota, TODAY, ahead=3)
    first, second, *_rest = rota.turns.all()
    deliver(first, secretary())
    skip(second, secretary(), "Holidays")
    found = {share.tandem.city.name_en: (share.done, share.skipped, share.to_come) for share in fairness(rota)}
    assert found == {"Aveiro": (1, 0, 1), "Exeter": (0, 1, 0), "Turku": (0, 0, 1)}


def test_a_contact_settles_the_own_turn_alone(rota):
    give_turns(rota, TODAY, ahead=2)
    contact = person("contact@example.org", "Tandem contact")
    mine, other, _third = rota.turns.all()
    mine.tandem.contacts.add(contact)
    deliver(mine, contact)
    with pytest.raises(PermissionDenied):
        deliver(other, contact)


def test_the_rota_is_shown_and_settled_in_the_admin(client, rota):
    client.force_login(secretary())
    client.post(reverse("planning:give_turns", args=[rota.pk]))
    assert rota.turns.exists()
    turn = rota.turns.first()
    client.post(reverse("planning:turn", args=[turn.pk, "skip"]), {"reason": "Holidays"})
    html = client.get(reverse("planning:rota")).content.decode()
    assert "Holidays" in html
    assert client.get(reverse("planning:turn", args=[turn.pk, "done"])).status_code == 405
