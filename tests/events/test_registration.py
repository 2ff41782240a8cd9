"""Registering for an event as a visitor does: form, mail, confirmation, own page."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from events.models import Event, Participant, RegistrationQuestion
from events.registration import capacity, signing_up, tokens
from outbox.models import Mail
from tests.events.visitors import ADDRESS, mails, personal_link, register, sign_up, url
from tests.factories.registration import InvitationFactory, ParticipantFactory

pytestmark = pytest.mark.django_db
State = Participant.State


def page_of(client, registration, language="en"):
    return client.get(url("register", registration.event_id, language=language))


def test_from_the_form_to_the_place(client, meeting):
    registration = meeting()
    answer = sign_up(client, registration, institution="Stadt Gent", role="Planning")
    assert answer.status_code == 302 and client.get(answer["Location"]).status_code == 200
    assert Participant.objects.get().state == State.UNCONFIRMED
    link = personal_link()
    assert client.get(link).status_code == 200
    assert Participant.objects.get().state == State.UNCONFIRMED
    assert client.post(link, {"confirm": "1"}).status_code == 302
    person = Participant.objects.get()
    assert (person.state, person.institution, person.group) == (State.CONFIRMED, "Stadt Gent", "student")
    assert "You have a place" in client.get(link).content.decode()
    assert not client.cookies


def test_the_event_page_leads_to_the_form_while_it_is_open(client, meeting):
    registration = meeting()
    link = url("register", registration.event_id, language="de")
    assert link in client.get(registration.page.get_url()).content.decode()
    registration.closes_at = timezone.now() - timedelta(minutes=1)
    registration.save()
    assert link not in client.get(registration.page.get_url()).content.decode()


@pytest.mark.parametrize(
    ("field", "days", "words"), [("opens_at", 2, "has not opened yet"), ("closes_at", -2, "Registration is closed")]
)
def test_outside_its_dates_the_form_says_why_and_takes_nothing(client, meeting, field, days, words):
    registration = meeting(**{field: timezone.now() + timedelta(days=days)})
    assert words in page_of(client, registration).content.decode()
    assert sign_up(client, registration).status_code == 409
    assert not Participant.objects.exists()


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_nobody_registers_for_an_event_that_is_called_off(client, meeting, status):
    registration = meeting(event={"status": status})
    assert "Registration is closed" in page_of(client, registration).content.decode()
    assert sign_up(client, registration).status_code == 409


def test_an_event_that_is_over_or_for_invited_people_or_unknown_has_no_form(client, meeting):
    assert page_of(client, meeting(event={"start_date": date(2024, 5, 6)})).status_code == 404
    hidden = meeting(event={"visibility": "invited"})
    assert page_of(client, hidden).status_code == 404
    assert sign_up(client, hidden).status_code == 404
    assert client.get(url("register", 987654321)).status_code == 404


def test_only_what_the_settings_ask_is_asked(client, meeting):
    bare = meeting(asks_institution=False, asks_role=False, asks_group=False)
    names = set(re.findall(r'name="(\w+)"', page_of(client, bare).content.decode()))
    assert {"name", "address", "language"} <= names
    assert not {"institution", "role", "group", "diet", "access", "way", "on_list"} & names
    full = meeting(event={"attendance": "hybrid"}, asks_diet=True, asks_access=True, offers_list=True)
    names = set(re.findall(r'name="(\w+)"', page_of(client, full).content.decode()))
    assert {"institution", "role", "group", "diet", "access", "way", "on_list", "needs_agreed"} <= names


def test_needs_are_kept_only_with_consent(client, meeting):
    registration = meeting(asks_diet=True)
    refused = sign_up(client, registration, diet="vegan")
    assert refused.status_code == 422 and "needs_agreed" in refused.context["form"].errors
    assert "vegan" in refused.content.decode()
    register(client, registration, diet="vegan", needs_agreed="on")
    assert Participant.objects.get().diet == "vegan"


def test_own_questions_are_asked_in_the_language_of_the_reader_and_answered_by_number(client, meeting):
    registration = meeting()
    many = RegistrationQuestion.objects.create(
        registration=registration, kind="many", text_de="Welche Runden?", text_en="Which rounds?",
        options_de="Wohnen\nVerkehr\nKlima", options_en="Housing\nTraffic\nClimate", required=True,
    )  # fmt: skip
    field = f"question_{many.pk}"
    assert "Verkehr" in page_of(client, registration, "de").content.decode()
    assert field in sign_up(client, registration).context["form"].errors
    assert field in sign_up(client, registration, **{field: ["7"]}).context["form"].errors
    link = register(client, registration, **{field: ["0", "2"]})
    assert Participant.objects.get().answers == {str(many.pk): ["0", "2"]}
    assert "Housing, Climate" in client.get(link).content.decode()


def test_a_second_registration_of_an_address_changes_nothing_and_tells_only_its_mailbox(client, meeting):
    registration = meeting()
    register(client, registration)
    first, again = "Kim Example", sign_up(client, registration, address="KIM@example.org", name="Somebody else")
    assert again.status_code == 302 and again["Location"] == url("requested")
    assert Participant.objects.get().name == first
    assert mails("-again-").count() == 1
    assert "Somebody else" not in mails("-again-").get().text


def test_the_form_sent_twice_is_one_registration_and_one_mail(client, meeting):
    registration = meeting()
    assert sign_up(client, registration).status_code == 302
    assert sign_up(client, registration).status_code == 302
    assert Participant.objects.count() == 1 and Mail.objects.count() == 1


def test_full_means_a_turn_on_the_waiting_list(client, meeting):
    registration = meeting(places=1)
    register(client, registration, address="first@example.org")
    assert "All places are taken" in page_of(client, registration).content.decode()
    link = register(client, registration)
    assert Participant.objects.get(address=ADDRESS).state == State.WAITING
    assert "waiting list" in client.get(link).content.decode()
    assert mails("-waiting-").get().recipient == ADDRESS


def test_places_on_site_and_online_are_counted_apart(client, meeting):
    registration = meeting(event={"attendance": "hybrid"}, places=1, places_online=1)
    for number, way in enumerate(["place", "place", "online", "online"]):
        register(client, registration, address=f"p{number}@example.org", way=way)
    states = Participant.objects.order_by("pk").values_list("way", "state")
    assert list(states) == [
        ("place", State.CONFIRMED), ("place", State.WAITING), ("online", State.CONFIRMED), ("online", State.WAITING),
    ]  # fmt: skip


def test_who_steps_back_makes_room_for_the_first_in_the_queue(client, meeting):
    registration = meeting(places=1, accept_hours=24)
    first = register(client, registration, address="first@example.org")
    second, third = (register(client, registration, address=f"{name}@example.org") for name in ("second", "third"))
    client.post(first, {"cancel": "1"})
    states = dict(Participant.objects.values_list("address", "state"))
    assert states == {
        "first@example.org": State.CANCELLED, "second@example.org": State.OFFERED, "third@example.org": State.WAITING,
    }  # fmt: skip
    assert mails("-offered-").get().recipient == "second@example.org"
    assert client.get(second).status_code == 200
    assert Participant.objects.get(address="second@example.org").state == State.OFFERED
    client.post(second, {"accept": "1"})
    assert Participant.objects.get(address="second@example.org").state == State.CONFIRMED
    assert Participant.objects.get(address="third@example.org").state == State.WAITING
    assert client.get(third).status_code == 200


def test_an_offer_that_nobody_takes_goes_to_the_next(client, meeting):
    from events.registration.due import move_up

    registration = meeting(places=1, accept_hours=24)
    first = register(client, registration, address="first@example.org")
    second = register(client, registration, address="second@example.org")
    register(client, registration, address="third@example.org")
    client.post(first, {"cancel": "1"})
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        assert move_up() == 1
        assert move_up() == 0
        late = client.post(second, {"accept": "1"})
    assert late.status_code == 409 and "The offer has ended" in late.content.decode()
    states = dict(Participant.objects.values_list("address", "state"))
    assert states["second@example.org"] == State.LAPSED and states["third@example.org"] == State.OFFERED


def test_nobody_who_comes_later_overtakes_the_queue(meeting):
    registration = meeting(places=1)
    waiting = ParticipantFactory(event=registration.event, waiting=True)
    newcomer = ParticipantFactory(event=registration.event, unconfirmed=True)
    signing_up.confirm(newcomer)
    waiting.refresh_from_db()
    assert waiting.state == State.OFFERED
    assert Participant.objects.get(pk=newcomer.pk).state == State.WAITING


def test_fewer_places_than_people_are_refused_with_the_number(meeting):
    registration = meeting(places=3)
    ParticipantFactory.create_batch(2, event=registration.event)
    registration.places = 1
    with pytest.raises(Exception, match="2 people already have a place") as error:
        registration.full_clean()
    assert list(error.value.message_dict) == ["places"]


def test_closing_before_opening_is_refused(meeting):
    now = timezone.now()
    registration = meeting(opens_at=now, closes_at=now - timedelta(days=1))
    with pytest.raises(Exception, match="close after it opens"):
        registration.full_clean()


def test_a_person_changes_what_was_said(client, meeting):
    registration = meeting()
    link = register(client, registration)
    shown = client.get(f"{link}change/").content.decode()
    assert "Kim Example" in shown and 'name="address"' not in shown
    from tests.events.visitors import HEADERS, filled

    answer = client.post(f"{link}change/", filled(name="Kim Beispiel", address=None), headers=HEADERS)
    assert answer.status_code == 302
    assert Participant.objects.get().name == "Kim Beispiel"


def test_another_way_of_taking_part_needs_a_place_there(client, meeting):
    from tests.events.visitors import HEADERS, filled

    registration = meeting(event={"attendance": "hybrid"}, places=1, places_online=None)
    register(client, registration, address="first@example.org", way="place")
    link = register(client, registration, way="online")
    answer = client.post(f"{link}change/", filled(way="place", address=None), headers=HEADERS)
    assert answer.status_code == 409 and "way" in answer.context["form"].errors
    assert Participant.objects.get(address=ADDRESS).way == "online"


def test_export_and_erasure_by_the_own_link(client, meeting):
    registration = meeting(places=1)
    link = register(client, registration)
    waiting = register(client, registration, address="next@example.org")
    data = json.loads(client.get(f"{link.replace('/en/', '/en/')}data.json").content)
    assert data["registration"]["address"] == ADDRESS and data["mails"]
    assert client.get(f"{link}erase/").status_code == 200 and Participant.objects.count() == 2
    assert client.post(f"{link}erase/").status_code == 200
    assert not Participant.objects.filter(address=ADDRESS).exists()
    assert not Mail.objects.filter(recipient=ADDRESS).exists()
    assert client.get(link).status_code == 404
    assert client.get(waiting).status_code == 200
    assert Participant.objects.get().state == State.OFFERED


def test_links_that_are_edited_or_made_for_something_else_open_nothing(client, meeting):
    registration = meeting()
    link = register(client, registration)
    guest = InvitationFactory(event=registration.event)
    wrong = [
        f"{link[:-3]}xx/",
        url("participation", tokens.invitation(guest.key)),
        url("invitation", tokens.personal(Participant.objects.get().key)),
        url("participation", "x" * 3000),
    ]
    for address in wrong:
        assert client.get(address).status_code == 404
        assert client.post(address, {"cancel": "1"}).status_code == 404
    assert Participant.objects.get().state == State.CONFIRMED


def test_a_link_opens_one_registration_of_one_event_alone(client, meeting):
    one, other = meeting(), meeting()
    link = register(client, one)
    ParticipantFactory(event=other.event, address=ADDRESS)
    client.post(link, {"cancel": "1"})
    assert Participant.objects.get(event=other.event).state == State.CONFIRMED


def test_a_confirmation_that_comes_too_late_is_refused_and_used_twice_does_no_harm(client, meeting):
    registration = meeting()
    sign_up(client, registration)
    link = personal_link()
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert client.post(link, {"confirm": "1"}).status_code == 404
    assert Participant.objects.get().state == State.UNCONFIRMED
    for _time in range(2):
        assert client.post(link, {"confirm": "1"}).status_code == 302
    assert mails("-confirmed-").count() == 1


def test_the_time_limit_of_an_offer_ends_with_the_start_of_the_event(meeting):
    registration = meeting(places=1, accept_hours=300, event={"start_date": timezone.localdate() + timedelta(days=2)})
    waiting = ParticipantFactory(event=registration.event, waiting=True)
    with capacity.locked(registration.event_id) as found:
        capacity.promote(found, timezone.now())
    waiting.refresh_from_db()
    assert waiting.offer_until == registration.event.start


def test_an_invited_person_accepts_by_the_link_and_needs_no_second_mail_to_prove_the_address(client, meeting):
    from tests.events.visitors import HEADERS, filled

    registration = meeting(event={"visibility": Event.Visibility.INVITED})
    guest = InvitationFactory(event=registration.event, address=ADDRESS)
    link = url("invitation", tokens.invitation(guest.key))
    assert ADDRESS in client.get(link).content.decode()
    assert client.post(link, filled(address=None), headers=HEADERS).status_code == 302
    person = Participant.objects.get()
    assert (person.state, person.address) == (State.CONFIRMED, ADDRESS)
    assert "You have accepted" in client.get(link).content.decode()
    client.post(link, {"decline": "1"})
    person.refresh_from_db()
    guest.refresh_from_db()
    assert person.state == State.CANCELLED and guest.declined_at
